import type { PracticeStory } from '#app/domain/practice.ts'
import { evidenceIdsIn } from '#app/domain/rich-text.ts'
import { practice as m } from '#app/locales/gallery.ts'
import { paths } from '#app/locales/paths.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { Picture } from '#app/ui/parts/Picture.tsx'
import { pictureSource } from './picture-source.ts'

/** The pictures that the agency made public and the text does not show; each opens large. */
export const Pictures = ({
	slug,
	pictures,
	sections,
}: Pick<PracticeStory, 'slug' | 'pictures' | 'sections'>) => {
	const t = useText()
	const told = Object.values(sections).flatMap(evidenceIdsIn)
	const others = pictures.filter(({ id }) => !told.includes(id))
	if (others.length === 0) return null
	return (
		<section aria-labelledby="hinh-anh">
			<h2 id="hinh-anh">{t(m.pictures)}</h2>
			<ul className="picture-list">
				{others.map((picture, index) => {
					const caption = picture.caption || t(m.picture, { number: index + 1 })
					return (
						<li key={picture.id}>
							<figure>
								<a
									className="picture-link"
									data-viewer={caption}
									href={paths.practicePicture(slug, picture.id, 1600)}
									aria-label={t(m.openPicture, { caption })}
								>
									<Picture
										{...pictureSource(slug, picture, caption)}
										sizes="(min-width: 700px) 400px, 100vw"
									/>
								</a>
								{picture.caption === '' ? null : <figcaption lang="vi">{picture.caption}</figcaption>}
							</figure>
						</li>
					)
				})}
			</ul>
		</section>
	)
}
