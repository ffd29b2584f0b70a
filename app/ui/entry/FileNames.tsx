import { isInQuarantine, type ScanState } from '#app/domain/evidence.ts'
import { editor } from '#app/locales/editor.ts'
import { evidence } from '#app/locales/evidence.ts'
import { formatSize } from '#app/locales/format.ts'
import { paths } from '#app/locales/paths.ts'
import { uploads } from '#app/locales/uploads.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'

type File = { id: string; fileName: string; size: number; scan: ScanState; link: string | null }

/** The names of an entry's evidence: what may be opened is a link, what waits for the scanner says so. */
export const FileNames = ({ files }: { files: readonly File[] }) => {
	const t = useText()
	const language = useLanguage()
	if (files.length === 0) return <p className="muted">{t(editor.noEvidence)}</p>
	return (
		<ul className="entry-files">
			{files.map(({ id, fileName, size, scan, link }) => (
				<li key={id}>
					{isInQuarantine(scan) ? (
						fileName
					) : (
						<a href={link ?? paths.evidenceFile(id)} rel={link ? 'noopener noreferrer nofollow' : undefined}>
							{fileName}
						</a>
					)}{' '}
					<span className="muted">{link ? t(evidence.link) : formatSize(language, size)}</span>{' '}
					{isInQuarantine(scan) ? (
						<Tag tone="waiting">{t(scan === 'waiting' ? uploads.awaitingScan : uploads.heldByScan)}</Tag>
					) : null}
				</li>
			))}
		</ul>
	)
}
