import { sessions as m } from '#app/locales/council-sessions.ts'
import { formatHour } from '#app/locales/format.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'

type Person = {
	seatId: string
	name: string
	isHere: boolean
	times: readonly { arrivedAt: Date | string; leftAt: Date | string | null }[]
}

/** Who is in the room, since when; whoever comes or goes is taken down by one button. */
export const SessionPeople = ({ people, isOver }: { people: readonly Person[]; isOver: boolean }) => {
	const t = useText()
	return (
		<Table
			caption={t(m.people)}
			captionHidden
			cards
			rows={people}
			rowKey={({ seatId }) => seatId}
			columns={[
				{ key: 'name', head: t(m.member), rowHead: true, cell: ({ name }) => name },
				{
					key: 'state',
					head: t(m.here),
					cell: ({ isHere }) => (
						<Tag tone={isHere ? 'good' : 'neutral'} icon={isHere ? 'done' : 'waiting'}>
							{t(isHere ? m.here : m.notHere)}
						</Tag>
					),
				},
				{
					key: 'times',
					head: t(m.times),
					cell: ({ times }) =>
						times
							.map(
								({ arrivedAt, leftAt }) =>
									`${formatHour(arrivedAt)} – ${leftAt === null ? '…' : formatHour(leftAt)}`,
							)
							.join(', ') || '–',
				},
				{
					key: 'act',
					head: t(m.act),
					cell: ({ seatId, name, isHere }) =>
						isOver ? null : (
							<form method="post">
								<input type="hidden" name="act" value="presence" />
								<input type="hidden" name="seatId" value={seatId} />
								<input type="hidden" name="is" value={isHere ? 'gone' : 'here'} />
								<Button kind="secondary">
									{t(isHere ? m.leaves : m.arrives)}
									<span className="hidden-words">{`: ${name}`}</span>
								</Button>
							</form>
						),
				},
			]}
		/>
	)
}
