import { review } from '#app/locales/review.ts'
import { uploads as m } from '#app/locales/uploads.ts'
import { paths } from '#app/locales/paths.ts'
import { Time } from '#app/ui/parts/Time.tsx'
import { useText } from '#app/ui/parts/language.tsx'

type Version = {
	evidenceId: string
	number: number
	fileName: string
	sha256: string
	addedAt: string
	isThere: boolean
	receipts: readonly string[]
}

/** Evidence that was handed in more than once, each version with the receipts that vouch for it. */
export const HandedInVersions = ({ versions }: { versions: readonly Version[] }) => {
	const t = useText()
	if (versions.length === 0) return null
	return (
		<section className="stack tight">
			<h2 className="aside-title">{t(m.handedInVersions)}</h2>
			<ul className="plain-list stack tight">
				{versions.map(({ evidenceId, number, fileName, sha256, addedAt, isThere, receipts }) => (
					<li key={`${evidenceId} ${number}`} className="small">
						<p>
							{isThere ? <a href={paths.evidenceVersion(evidenceId, number)}>{fileName}</a> : fileName}
							{` · ${t(m.versionNumber, { number })} · `}
							<Time at={addedAt} />
						</p>
						<p className="muted">{`${t(m.handedIn)} ${receipts.join(', ')}`}</p>
						<p className="digest">{t(review.sha256, { digest: sha256 })}</p>
					</li>
				))}
			</ul>
		</section>
	)
}
