import { formatSize } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { signedPapers as m } from '#app/locales/signed-papers.ts'
import { scanWords } from '#app/locales/uploads.ts'
import { Time } from '#app/ui/parts/Time.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import type { SignedPaperView } from './signed-version.ts'

/** Everything that was uploaded as one signed paper: who, when, which bytes. */
export const SignedVersions = ({ decisionId, kind, unitId, inForce, versions }: SignedPaperView) => {
	const t = useText()
	const language = useLanguage()
	const at = (number: number) =>
		inLanguage(language, paths.adminSignedPaperFile(decisionId, kind, unitId, number))
	return (
		<section className="stack" aria-labelledby="cac-ban">
			<h2 id="cac-ban">{t(m.versions)}</h2>
			<ol className="signed-versions">
				{versions.map(({ number, fileName, size, sha256, scan, isThere, addedBy, addedAt }) => (
					<li key={number}>
						<p className="signed-version">
							<strong>{t(number === inForce ? m.versionInForce : m.version, { number })}</strong>
							{isThere ? <a href={at(number)}>{fileName}</a> : <span>{fileName}</span>}
						</p>
						<p className="small muted">
							{`${t(m.sentBy, { name: addedBy })} `}
							<Time at={addedAt} />
							{` · ${formatSize(language, size)} · ${t(scanWords[scan])}`}
						</p>
						<p className="small">
							{`${t(m.digest)} `}
							<span className="code">{sha256}</span>
						</p>
					</li>
				))}
			</ol>
		</section>
	)
}
