import { inLanguage, paths } from '#app/locales/paths.ts'
import { twins as m } from '#app/locales/twins.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { ReplicationNotice, type Replication } from './ReplicationNotice.tsx'
import { TwinLine } from './TwinLine.tsx'
import type { Hit } from './twin-hit.ts'

type Props = { id: string; twins: readonly Hit[]; replication: Replication | null }

/** Before an entry is handed in: what it replicates, or what it looks like without anyone having said how it differs. */
export const HandInTwins = ({ id, twins, replication }: Props) => {
	const t = useText()
	const language = useLanguage()
	if (replication) return <ReplicationNotice replication={replication} entryId={id} />
	if (twins.length === 0) return null
	return (
		<Notice
			tone="warning"
			title={t(m.handInTitle)}
			action={<a href={inLanguage(language, paths.entryTwins(id))}>{t(m.compare)}</a>}
		>
			<p>{t(m.handInWords)}</p>
			<ul className="twin-list">
				{twins.map((hit) => (
					<li key={hit.id}>
						<TwinLine hit={hit} heading="p" />
					</li>
				))}
			</ul>
		</Notice>
	)
}
