import { chain as m } from '#app/locales/chain.ts'
import type { Instant } from '#app/locales/format.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useText } from '#app/ui/parts/language.tsx'

type Row = {
	id: string
	unit: string
	head: string
	delegate: string
	startsAt: Instant
	endsAt: Instant
	reason: string
	state: 'now' | 'next' | 'done'
}
type Props = { caption: string; empty: string; rows: readonly Row[]; mayEnd?: boolean }

const states = { now: m.stateNow, next: m.stateNext, done: m.stateDone } as const
const tones = { now: 'good', next: 'info', done: 'neutral' } as const

/** Who acts for whom, from when until when. */
export const DelegationTable = ({ caption, empty, rows, mayEnd }: Props) => {
	const t = useText()
	return (
		<Table
			caption={caption}
			rows={rows}
			rowKey={({ id }) => id}
			cards
			empty={empty}
			columns={[
				{ key: 'delegate', head: t(m.delegate), rowHead: true, cell: ({ delegate }) => delegate },
				{ key: 'head', head: t(m.head), cell: ({ head, unit }) => `${head}, ${unit}` },
				{
					key: 'period',
					head: t(m.period),
					cell: ({ startsAt, endsAt }) => (
						<>
							<Time at={startsAt} form="moment" />
							{' – '}
							<Time at={endsAt} form="moment" />
						</>
					),
				},
				{ key: 'reason', head: t(m.reason), cell: ({ reason }) => reason },
				{
					key: 'state',
					head: t(m.state),
					cell: ({ state }) => <Tag tone={tones[state]}>{t(states[state])}</Tag>,
				},
				...(mayEnd
					? [
							{
								key: 'act',
								head: t(m.act),
								cell: ({ id, state }: Row) =>
									state === 'done' ? null : (
										<form method="post">
											<input type="hidden" name="act" value="end" />
											<input type="hidden" name="delegationId" value={id} />
											<Button kind="secondary" small>
												{t(m.end)}
											</Button>
										</form>
									),
							},
						]
					: []),
			]}
		/>
	)
}
