import { useId, type ReactNode } from 'react'
import { parts as m } from '#app/locales/parts.ts'
import { Icon } from './Icon.tsx'
import { useText } from './language.tsx'

export type Column<Row> = {
	key: string
	head: ReactNode
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
	empty,
	foot,
}: Props<Row>) => {
	const t = useText()
	const id = useId()
	return (
		<div className="table-scroll" role="region" aria-label={t(m.scrollTable, { caption })} tabIndex={0}>
			<table className={dense ? 'table dense' : 'table'}>
				<caption id={id} className={captionHidden ? 'hidden-words' : undefined}>
					{caption}
				</caption>
				<thead>
					<tr>
						{columns.map((column) => (
							<HeadCell key={column.key} column={column} />
						))}
					</tr>
				</thead>
				<tbody>
					{rows.length === 0 ? (
						<tr>
							<td colSpan={columns.length} className="table-empty">
								{empty ?? t(m.noRows)}
							</td>
						</tr>
					) : null}
					{rows.map((row, index) => (
						<tr key={rowKey(row, index)}>
							{columns.map(({ key, cell, number, whole, rowHead }) =>
								rowHead ? (
									<th key={key} scope="row">
										{cell(row, index)}
									</th>
								) : (
									<td key={key} className={number ? 'number' : whole ? 'whole' : undefined}>
										{cell(row, index)}
									</td>
								),
							)}
						</tr>
					))}
				</tbody>
				{foot ? <tfoot>{foot}</tfoot> : null}
			</table>
		</div>
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
