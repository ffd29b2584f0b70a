import { formatSize } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { signedPapers as m } from '#app/locales/signed-papers.ts'
import { scanWords, uploads } from '#app/locales/uploads.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Card } from '#app/ui/parts/Card.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import type { SignedPaperView } from './signed-version.ts'

/** The signed paper in force, to be saved; or how one comes to be. */
export const SignedInForce = ({ decisionId, kind, unitId, inForce, versions }: SignedPaperView) => {
	const t = useText()
	const language = useLanguage()
	const made = inLanguage(language, paths.adminCouncilPaper(decisionId, kind, 'pdf', unitId))
	const version = versions.find(({ number }) => number === inForce)
	if (!version) {
		return (
			<Empty
				title={t(m.none)}
				action={
					<Button href={made} kind="secondary" icon="download">
						{t(m.made)}
					</Button>
				}
			>
				<p>{t(m.noneNext)}</p>
			</Empty>
		)
	}
	const { number, fileName, size, addedBy, addedAt, isThere, scan } = version
	return (
		<Card title={t(m.inForce)}>
			<div className="stack">
				<p>
					<strong>{fileName}</strong>
				</p>
				<p className="small muted">
					{`${t(m.facts, { number, size: formatSize(language, size) })} · ${t(m.sentBy, { name: addedBy })} `}
					<Time at={addedAt} />
					{scan === 'waiting' ? null : ` · ${t(scanWords[scan])}`}
				</p>
				{scan === 'waiting' ? <p role="status">{t(uploads.notReady)}</p> : null}
				<div className="row">
					{isThere ? (
						<Button
							href={inLanguage(language, paths.adminSignedPaperFile(decisionId, kind, unitId, number))}
							icon="download"
						>
							{t(m.save)}
						</Button>
					) : null}
					<Button href={made} kind="secondary">
						{t(m.made)}
					</Button>
				</div>
			</div>
		</Card>
	)
}
