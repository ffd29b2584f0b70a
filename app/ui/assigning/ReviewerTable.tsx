import { assigning as m, levelWords } from '#app/locales/assigning.ts'
import type { Expertise } from '#app/domain/assignment-costs.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'

export type RoundOfReviewers = {
	id: string
	groups: readonly {
		taxonomy: 'pillar' | 'theme' | 'sector'
		topics: readonly { topic: string; name: string }[]
	}[]
	keys: readonly string[]
	subjects: readonly string[]
	reviewers: readonly {
		reviewerId: string
		personId: string
		name: string
		unit: string
		topics: readonly { topic: string; level: Expertise }[]
		maxLoad: number | null
		load: number
		isAway: boolean
	}[]
	panels: readonly {
		id: string
		name: string
		topics: readonly string[]
		members: readonly { reviewerId: string; name: string; isHead: boolean }[]
	}[]
}

/** Who reviews in the round: what they know, how much they have and take. */
export const ReviewerTable = ({
	round,
	href,
}: {
	round: RoundOfReviewers
	href: (personId: string) => string
}) => {
	const t = useText()
	const nameOf = new Map(round.groups.flatMap(({ topics }) => topics.map(({ topic, name }) => [topic, name])))
	return (
		<Table
			caption={t(m.reviewers)}
			rows={round.reviewers}
			rowKey={({ personId }) => personId}
			cards
			empty={t(m.noReviewersWords)}
			columns={[
				{
					key: 'name',
					head: t(m.reviewers),
					rowHead: true,
					cell: ({ personId, name, unit }) => (
						<>
							<a href={href(personId)}>{name}</a> <span className="muted">{unit}</span>
						</>
					),
				},
				{
					key: 'fields',
					head: t(m.fields),
					cell: ({ topics }) =>
						topics.length === 0 ? (
							<span className="muted">{t(m.noFields)}</span>
						) : (
							topics
								.map(({ topic, level }) => `${nameOf.get(topic) ?? topic} (${t(levelWords[level])})`)
								.join(', ')
						),
				},
				{ key: 'load', head: t(m.load), number: true, cell: ({ load }) => load },
				{ key: 'max', head: t(m.limit), number: true, cell: ({ maxLoad }) => maxLoad ?? '–' },
				{
					key: 'away',
					head: t(m.state),
					cell: ({ isAway }) => (isAway ? <Tag tone="waiting">{t(m.away)}</Tag> : null),
				},
			]}
		/>
	)
}
