import { useId, type ReactNode } from 'react'
import { parts as m } from '#app/locales/parts.ts'
import { Icon } from './Icon.tsx'
import { useText } from './language.tsx'

export type Column<Row> = {
	key: string
	head: ReactNode
	/** The head of a card’s line, where `head` is more than words. */
	named?: string
	cell: (row: Row, index: number) => ReactNode
	/** Figures: to the right, tabular. */
	number?: boolean
	/** Never broken over lines: numbers of papers, times, tags. */
	whole?: boolean
	/** This cell names the row. */
	rowHead?: boolean
	/** A link that sorts by this column, and how it is sorted now. */
	sort?: { href: string; now?: 'ascending' | 'descending' }
}

type Props<Row> = {
	caption: string
	/** Read out but not shown, when a heading says the same. */
	captionHidden?: boolean
	columns: readonly Column<Row>[]
	rows: readonly Row[]
	rowKey: (row: Row, index: number) => string
	/** Tight lines for those who work in it all day. */
	dense?: boolean
	/** On a phone each row becomes a card with its column's head before each value. Heads are words then, or named. */
	cards?: boolean
	empty?: ReactNode
	foot?: ReactNode
}

export const Table = <Row,>({
	caption,
	captionHidden,
	columns,
	rows,
	rowKey,
	dense,
	cards,
	empty,
	foot,
}: Props<Row>) => {
	const t = useText()
	const id = useId()
	/** Cards are no table cells to a browser: their roles are said. */
	const as = (role: string) => (cards ? { role } : {})
	return (
		<div className="table-scroll" role="region" aria-label={t(m.scrollTable, { caption })} tabIndex={0}>
			<table
				className={['table', dense && 'dense', cards && 'by-row'].filter(Boolean).join(' ')}
				{...as('table')}
			>
				<caption id={id} className={captionHidden ? 'hidden-words' : undefined}>
					{caption}
				</caption>
				<thead {...as('rowgroup')}>
					<tr {...as('row')}>
						{columns.map((column) => (
							<HeadCell key={column.key} column={column} />
						))}
					</tr>
				</thead>
				<tbody {...as('rowgroup')}>
					{rows.length === 0 ? (
						<tr>
							<td colSpan={columns.length} className="table-empty">
								{empty ?? t(m.noRows)}
							</td>
						</tr>
					) : null}
					{rows.map((row, index) => (
						<tr key={rowKey(row, index)} {...as('row')}>
							{columns.map((column) => (
								<BodyCell key={column.key} column={column} row={row} index={index} cards={cards} />
							))}
						</tr>
					))}
				</tbody>
				{foot ? <tfoot>{foot}</tfoot> : null}
			</table>
		</div>
	)
}

type CellProps<Row> = { column: Column<Row>; row: Row; index: number; cards?: boolean }

const BodyCell = <Row,>({ column, row, index, cards }: CellProps<Row>) => {
	const { head, named, cell, number, whole, rowHead } = column
	if (rowHead) {
		return (
			<th scope="row" role={cards ? 'rowheader' : undefined}>
				{cell(row, index)}
			</th>
		)
	}
	return (
		<td
			className={number ? 'number' : whole ? 'whole' : undefined}
			data-head={cards ? (named ?? (typeof head === 'string' ? head : undefined)) : undefined}
			role={cards ? 'cell' : undefined}
		>
			{cell(row, index)}
		</td>
	)
}

const HeadCell = <Row,>({ column: { head, number, sort } }: { column: Column<Row> }) => (
	<th scope="col" className={number ? 'number' : undefined} aria-sort={sort?.now}>
		{sort ? (
			<a className={sort.now ? `sort ${sort.now}` : 'sort'} href={sort.href}>
				{head}
				<Icon name="chevron-down" size={16} />
			</a>
		) : (
			head
		)}
	</th>
)
