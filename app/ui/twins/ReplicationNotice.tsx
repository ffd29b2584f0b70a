import type { Instant } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { twins as m } from '#app/locales/twins.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { Time } from '#app/ui/parts/Time.tsx'

export type Replication = {
	original: { slug: string; title: string; agency: string; year: number }
	explanation: string
	proposedBy: string
	proposedAt: Instant
}

/** What an entry proposes to replicate; with `entryId` a way to its page for those who write it. */
export const ReplicationNotice = ({
	replication,
	entryId,
}: {
	replication: Replication
	entryId?: string
}) => {
	const t = useText()
	const language = useLanguage()
	const { original, explanation } = replication
	return (
		<Notice
			title={t(m.isReplication, original)}
			action={
				<span className="row">
					<a href={inLanguage(language, paths.practice(original.slug))}>{t(m.original)}</a>
					{entryId ? (
						<a href={inLanguage(language, paths.entryReplication(entryId))}>{t(m.replicationTitle)}</a>
					) : null}
				</span>
			}
		>
			<p className="entry-note">{explanation}</p>
			<p className="small muted">
				{t(m.proposedBy, { name: replication.proposedBy })} <Time at={replication.proposedAt} />
			</p>
			<p className="small">{t(m.cannotWin)}</p>
		</Notice>
	)
}
