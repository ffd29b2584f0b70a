import type { PracticeStory } from '#app/domain/practice.ts'
import { formatSize } from '#app/locales/format.ts'
import { practice as m } from '#app/locales/gallery.ts'
import { paths } from '#app/locales/paths.ts'
import { Icon } from '#app/ui/parts/Icon.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

/** The papers that the agency made public, with what proves that a copy is the one that was handed in. */
export const Documents = ({ slug, documents }: Pick<PracticeStory, 'slug' | 'documents'>) => {
	const t = useText()
	const language = useLanguage()
	if (documents.length === 0) return null
	return (
		<section aria-labelledby="tai-lieu">
			<h2 id="tai-lieu">{t(m.documents)}</h2>
			<ul className="document-list">
				{documents.map(({ id, fileName, caption, kind, size, sha256 }) => (
					<li key={id}>
						<Icon name="file" size={24} />
						<div>
							<p className="document-name">
								<a href={paths.practiceDocument(slug, id)} download>
									<span lang="vi">{caption === '' ? fileName : caption}</span>
								</a>
							</p>
							<p className="document-facts">
								<span>{kind.toUpperCase()}</span>
								<span>{formatSize(language, size)}</span>
								{caption === '' ? null : <span lang="vi">{fileName}</span>}
							</p>
							<p className="document-digest">
								<code>{sha256}</code>
							</p>
						</div>
					</li>
				))}
			</ul>
			<p className="small muted">{t(m.digestHelp)}</p>
		</section>
	)
}
