import { sessions as m } from '#app/locales/council-sessions.ts'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { Time } from '#app/ui/parts/Time.tsx'

type State = { begunAt: Date | string | null; endedAt: Date | string | null }
type Row = State & { id: string; title: string; place: string; startsAt: Date | string; items: number }

export const SessionState = ({ begunAt, endedAt }: State) => {
	const t = useText()
	if (endedAt !== null) return <Tag icon="done">{t(m.stateEnded)}</Tag>
	if (begunAt !== null)
		return (
			<Tag tone="good" icon="now">
				{t(m.stateBegun)}
			</Tag>
		)
	return (
		<Tag tone="waiting" icon="calendar">
			{t(m.stateCalled)}
		</Tag>
	)
}

/** The sessions of a round, the latest first. */
export const SessionList = ({
	sessions,
	hrefOf,
}: {
	sessions: readonly Row[]
	hrefOf: (id: string) => string
}) => {
	const t = useText()
	if (sessions.length === 0)
		return (
			<Empty title={t(m.none)}>
				<p>{t(m.noneWords)}</p>
			</Empty>
		)
	return (
		<Table
			caption={t(m.title)}
			captionHidden
			cards
			rows={sessions}
			rowKey={({ id }) => id}
			columns={[
				{
					key: 'title',
					head: t(m.name),
					rowHead: true,
					cell: ({ id, title }) => <a href={hrefOf(id)}>{title}</a>,
				},
				{
					key: 'at',
					head: t(m.startsAt),
					whole: true,
					cell: (row) => <Time at={row.startsAt} form="moment" />,
				},
				{ key: 'place', head: t(m.place), cell: ({ place }) => place },
				{ key: 'items', head: t(m.agenda), cell: ({ items }) => t(m.itemCount, { count: items }) },
				{ key: 'state', head: t(m.state), cell: (row) => <SessionState {...row} /> },
			]}
		/>
	)
}
