import { certificates } from '#app/locales/certificates.ts'
import { councilPapers } from '#app/locales/council-papers.ts'
import { dossier as m } from '#app/locales/dossier.ts'
import { focalPoints } from '#app/locales/focal-points.ts'
import { practiceUpdates } from '#app/locales/practice-updates.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { signedPapers } from '#app/locales/signed-papers.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Downloads } from './Downloads.tsx'

type Props = {
	id: string
	isAtDesk: boolean
	isWriting: boolean
	isCopy: boolean
	isAwarded: boolean
	isDecided: boolean
	/** The secretariat put the signed notice beside the one made from the data. */
	hasSignedNotice: boolean
}

/** What an agency takes out of its entry, brings into it from Word, and begins from it. */
export const AgencyPapers = (props: Props) => {
	const { id, isAtDesk, isWriting, isCopy, isAwarded, isDecided, hasSignedNotice } = props
	const t = useText()
	const language = useLanguage()
	const at = (path: string) => inLanguage(language, path)
	return (
		<>
			<Downloads
				isDraft={isAtDesk}
				pdf={at(paths.entryReport(id, 'pdf'))}
				docx={at(paths.entryReport(id, 'docx'))}
				zip={at(paths.entryZip(id))}
			/>
			<section className="stack tight no-print" aria-labelledby="dung-lai">
				<h2 id="dung-lai" className="aside-title">
					{t(m.more)}
				</h2>
				<ul className="entry-files">
					{isDecided ? (
						<li>
							<a href={at(paths.entryNotice(id))}>{t(councilPapers.ownNotice)}</a>
						</li>
					) : null}
					{hasSignedNotice ? (
						<li>
							<a href={at(paths.entrySignedNotice(id))}>{t(signedPapers.ownNotice)}</a>
						</li>
					) : null}
					{isAwarded ? <Awarded id={id} at={at} /> : null}
					{isWriting ? (
						<li>
							<a href={at(paths.entryWord(id))}>{t(m.fromWord)}</a>
						</li>
					) : null}
					<li>
						<a href={at(paths.entryCopy(id))}>{t(m.copy)}</a>
					</li>
					{isCopy ? (
						<li>
							{t(m.originSee)} <a href={at(paths.entryOrigin(id))}>{t(m.originTitle)}</a>
						</li>
					) : null}
				</ul>
			</section>
		</>
	)
}

const Awarded = ({ id, at }: { id: string; at: (path: string) => string }) => {
	const t = useText()
	return (
		<>
			<li>
				<a href={at(paths.entryCertificate(id))}>{t(certificates.download)}</a>
			</li>
			<li>
				<a href={at(paths.practiceUpdate(id))}>{t(practiceUpdates.link)}</a>
			</li>
			<li>
				<a href={`${at(paths.practiceUpdate(id))}#dau-moi`}>{t(focalPoints.link)}</a>
			</li>
		</>
	)
}
