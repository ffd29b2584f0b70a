import type { Aspect, TwinRelation } from '#app/domain/twin.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { aspectNames, relationWords, twins as m } from '#app/locales/twins.ts'
import { Figure } from '#app/ui/parts/Figure.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'

type Side = { id: string; title: string; number: string; agency: string; year: number }
export type ListedPair = {
	first: Side
	second: Side
	score: number
	isStrong: boolean
	aspects: readonly Aspect[]
	isDismissed: boolean
	isReplication: boolean
	relations: readonly TwinRelation[]
}

export const PairTable = ({ pairs }: { pairs: readonly ListedPair[] }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<Table
			caption={t(m.pairsTitle)}
			captionHidden
			dense
			rows={pairs}
			rowKey={({ first, second }) => `${first.id} ${second.id}`}
			cards
			columns={[
				{
					key: 'pair',
					head: t(m.pair),
					rowHead: true,
					cell: (pair) => (
						<a href={inLanguage(language, paths.adminTwinPair(pair.first.id, pair.second.id))}>
							<SideLine side={pair.first} />
							<SideLine side={pair.second} />
						</a>
					),
				},
				{ key: 'score', head: t(m.score), number: true, cell: ({ score }) => <Figure value={score} /> },
				{
					key: 'alike',
					head: t(m.alike),
					cell: ({ aspects }) => aspects.map((aspect) => t(aspectNames[aspect])).join(', '),
				},
				{ key: 'state', head: t(m.state), cell: (pair) => <State pair={pair} /> },
			]}
		/>
	)
}

const SideLine = ({ side }: { side: Side }) => (
	<span className="twin-side-line">
		<span>{side.title}</span>
		<span className="entry-facts">{`${side.number} · ${side.agency} · ${side.year}`}</span>
	</span>
)

const State = ({ pair }: { pair: ListedPair }) => {
	const t = useText()
	if (pair.isDismissed) return <Tag tone="good">{t(m.stateDismissed)}</Tag>
	if (pair.isReplication) return <Tag tone="info">{t(m.replicationTitle)}</Tag>
	if (pair.relations.length > 0) {
		return pair.relations.map((relation) => (
			<Tag key={relation} tone={relation === 'same' ? 'waiting' : 'neutral'}>
				{t(relationWords[relation])}
			</Tag>
		))
	}
	if (pair.isStrong) return <Tag tone="wrong">{t(m.notExplained)}</Tag>
	return <Tag>{t(m.some)}</Tag>
}
