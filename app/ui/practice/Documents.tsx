import type { PracticeDocument, PracticeStory } from '#app/domain/practice.ts'
import { evidence as words } from '#app/locales/evidence.ts'
import { formatSize } from '#app/locales/format.ts'
import { practice as m } from '#app/locales/gallery.ts'
import { paths } from '#app/locales/paths.ts'
import { LinkLine } from '#app/ui/evidence/LinkLine.tsx'
import { Player, playedKind } from '#app/ui/evidence/Player.tsx'
import { Icon } from '#app/ui/parts/Icon.tsx'
import { Picture } from '#app/ui/parts/Picture.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pictureSource } from './picture-source.ts'

/** The papers, films and links that the agency made public, with what proves what was handed in. */
export const Documents = ({ slug, documents }: Pick<PracticeStory, 'slug' | 'documents'>) => {
	const t = useText()
	if (documents.length === 0) return null
	return (
		<section aria-labelledby="tai-lieu">
			<h2 id="tai-lieu">{t(m.documents)}</h2>
			<ul className="document-list">
				{documents.map((document) => (
					<li key={document.id}>
						<Thumb slug={slug} document={document} />
						<div>
							{document.link ? (
								<LinkLine link={document.link} caption={document.caption} />
							) : (
								<Paper slug={slug} document={document} />
							)}
							<p className="document-digest">
								<code>{document.sha256}</code>
							</p>
						</div>
					</li>
				))}
			</ul>
			<p className="small muted">{t(m.digestHelp)}</p>
			<p className="small muted">{t(words.copyDigest)}</p>
		</section>
	)
}

type Props = { slug: string; document: PracticeDocument }

const Thumb = ({ slug, document: { id, kind, page } }: Props) =>
	page === null ? (
		<Icon name={kind === 'link' ? 'external' : 'file'} size={24} />
	) : (
		<span className="document-page">
			<Picture {...pictureSource(slug, { id, ...page }, '')} sizes="72px" />
		</span>
	)

const Paper = ({ slug, document }: Props) => {
	const t = useText()
	const language = useLanguage()
	const { id, fileName, caption, kind, size, pages, seconds, isThere } = document
	const name = caption === '' ? fileName : caption
	const played = playedKind(kind)
	const address = paths.practiceDocument(slug, id)
	return (
		<>
			<p className="document-name">
				{isThere ? (
					<a href={address} download>
						<span lang="vi">{name}</span>
					</a>
				) : (
					<span lang="vi">{name}</span>
				)}
			</p>
			<p className="document-facts">
				<span>{kind.toUpperCase()}</span> <span>{formatSize(language, size)}</span>{' '}
				{pages === null ? null : <span>{t(words.pages, { count: pages })}</span>}{' '}
				{caption === '' ? null : <span lang="vi">{fileName}</span>}
			</p>
			{isThere ? null : <p className="small muted">{t(words.waiting)}</p>}
			{played !== null && isThere ? (
				<Player src={address} kind={played} name={name} seconds={seconds} />
			) : null}
		</>
	)
}
