import { sectionKeys } from '#app/domain/entry-content.ts'
import type { PracticeStory } from '#app/domain/practice.ts'
import { isEmptyRichText } from '#app/domain/rich-text.ts'
import { sectionNames } from '#app/locales/agency.ts'
import { practice as m } from '#app/locales/gallery.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { RichText } from '#app/ui/rich-text/RichText.tsx'
import { pictureSource } from './picture-source.ts'

type Props = Pick<PracticeStory, 'slug' | 'summary' | 'sections' | 'pictures'>

/** The sections that say something. */
export const toldSections = ({ sections }: Pick<PracticeStory, 'sections'>) =>
	sectionKeys.filter((key) => !isEmptyRichText(sections[key]))

/** What the agency wrote, as it was awarded. */
export const Story = ({ slug, summary, sections, pictures }: Props) => {
	const t = useText()
	const pictureUrl = (id: string) => {
		const picture = pictures.find((each) => each.id === id)
		if (!picture) return null
		const { src, webp, width, height } = pictureSource(slug, picture, '')
		return { src, srcSet: webp, width, height }
	}
	return (
		<div className="story" lang="vi">
			{summary.trim() === '' ? null : <p className="story-summary">{summary}</p>}
			{toldSections({ sections }).map((key) => (
				<section key={key} aria-labelledby={`muc-${key}`}>
					<h2 id={`muc-${key}`}>{t(sectionNames[key])}</h2>
					<RichText document={sections[key]} pictureUrl={pictureUrl} under={2} />
				</section>
			))}
		</div>
	)
}

export const StoryNav = ({ sections }: Pick<PracticeStory, 'sections'>) => {
	const t = useText()
	const told = toldSections({ sections })
	if (told.length < 3) return null
	return (
		<nav className="story-nav" aria-label={t(m.contents)}>
			<h2 className="facts-title">{t(m.contents)}</h2>
			<ol>
				{told.map((key) => (
					<li key={key}>
						<a href={`#muc-${key}`}>{t(sectionNames[key])}</a>
					</li>
				))}
			</ol>
		</nav>
	)
}
