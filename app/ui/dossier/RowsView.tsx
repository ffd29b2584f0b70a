import type { Author } from '#app/domain/entry-content.ts'
import type { ReadResult } from '#app/domain/word-tables.ts'
import { editor as e } from '#app/locales/editor.ts'
import { Figure } from '#app/ui/parts/Figure.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { useText } from '#app/ui/parts/language.tsx'

/** Measured results as they were read, or as they stand. */
export const ResultRowsView = ({ rows }: { rows: readonly ReadResult[] }) => {
	const t = useText()
	const figure = (value: number | null) => (value === null ? '–' : <Figure value={value} />)
	return (
		<Table
			caption={t(e.results)}
			captionHidden
			dense
			rows={rows}
			rowKey={({ metric }, index) => `${index} ${metric}`}
			columns={[
				{ key: 'metric', head: t(e.metric), cell: ({ metric }) => metric, rowHead: true },
				{ key: 'unit', head: t(e.unit), cell: ({ unit }) => unit },
				{ key: 'before', head: t(e.before), cell: ({ before }) => figure(before), number: true },
				{ key: 'after', head: t(e.after), cell: ({ after }) => figure(after), number: true },
				{ key: 'date', head: t(e.date), cell: ({ date }) => date },
				{ key: 'source', head: t(e.source), cell: ({ source }) => source },
			]}
		/>
	)
}

export const AuthorRowsView = ({ rows }: { rows: readonly Author[] }) => {
	const t = useText()
	return (
		<Table
			caption={t(e.authors)}
			captionHidden
			dense
			rows={rows}
			rowKey={({ name }, index) => `${index} ${name}`}
			columns={[
				{ key: 'name', head: t(e.authorName), cell: ({ name }) => name, rowHead: true },
				{ key: 'role', head: t(e.authorRole), cell: ({ role }) => role },
				{
					key: 'share',
					head: t(e.authorShare),
					cell: ({ sharePercent }) =>
						sharePercent === null ? '–' : <Figure value={sharePercent} unit="%" />,
					number: true,
				},
			]}
		/>
	)
}
