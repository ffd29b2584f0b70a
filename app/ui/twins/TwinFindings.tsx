import { twins as m } from '#app/locales/twins.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { PairTable, type ListedPair } from './PairTable.tsx'
import { ReplicationNotice, type Replication } from './ReplicationNotice.tsx'

type Props = { replication: Replication | null; pairs: readonly ListedPair[] }

/** Of one entry before the secretary: what it replicates, and the entries that are like it. */
export const TwinFindings = ({ replication, pairs }: Props) => {
	const t = useText()
	return (
		<>
			{replication ? <ReplicationNotice replication={replication} /> : null}
			{pairs.length > 0 ? (
				<section className="stack tight" aria-labelledby="ho-so-giong">
					<h2 id="ho-so-giong">{t(m.ofEntry)}</h2>
					<PairTable pairs={pairs} />
				</section>
			) : null}
		</>
	)
}
