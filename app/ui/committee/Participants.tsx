import { council as m } from '#app/locales/council.ts'
import { formatMoment, type Instant } from '#app/locales/format.ts'
import { writtenVotes } from '#app/locales/written-votes.ts'
import type { Message } from '#app/locales/message.ts'
import { Table } from '#app/ui/parts/Table.tsx'
import { Tag, type Tone } from '#app/ui/parts/Tag.tsx'
import type { IconName } from '#app/ui/parts/Icon.tsx'
import { useText } from '#app/ui/parts/language.tsx'

type State = 'voted' | 'waiting' | 'conflict'
type Participant = { name: string; role: string; state: State; askedUntil: Instant | null }

const looks: Readonly<Record<State, { words: Message; tone: Tone; icon: IconName }>> = {
	voted: { words: m.stateVoted, tone: 'good', icon: 'done' },
	waiting: { words: m.stateWaiting, tone: 'waiting', icon: 'waiting' },
	conflict: { words: m.stateConflict, tone: 'neutral', icon: 'ban' },
}

/** Who has voted, so that the absent can be asked; never how. */
export const Participants = ({ people }: { people: readonly Participant[] }) => {
	const t = useText()
	return (
		<Table
			caption={t(m.participants)}
			dense
			cards
			rows={people}
			rowKey={({ name }, index) => `${name} ${index}`}
			columns={[
				{ key: 'name', head: t(m.member), rowHead: true, cell: ({ name }) => name },
				{
					key: 'role',
					head: t(m.seat),
					cell: ({ role }) => t(role === 'chair' ? m.seatChair : m.seatMember),
				},
				{
					key: 'state',
					head: t(m.state),
					cell: ({ state, askedUntil }) => (
						<span className="row">
							<Tag tone={looks[state].tone} icon={looks[state].icon}>
								{t(looks[state].words)}
							</Tag>
							{askedUntil === null || state === 'conflict' ? null : (
								<span className="muted small">
									{t(writtenVotes.askedUntil, { until: formatMoment(askedUntil) })}
								</span>
							)}
						</span>
					),
				},
			]}
		/>
	)
}
