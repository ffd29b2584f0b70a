import type { Instant } from '#app/locales/format.ts'
import { cellProblems, headerProblems, tables as m } from '#app/locales/tables.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { cellName } from './cell-name.ts'

export type Preview = {
	fileName: string
	headers: readonly string[]
	takenAt: Instant | null
	created: number
	rows: number
	badRows: number
	known: number
	isCut: boolean
	headerProblems: readonly { header: string; code: 'unknown-column' | 'column-twice' | 'no-title-column' }[]
	wrong: readonly { row: number; column: number; code: string; value: string }[]
	shown: readonly { row: number; title: string; unit: string }[]
	refusal: string | null
}

/** A table before it is taken: what it would make, or every cell to mend with its reason. */
export const ImportPreview = ({ page, again, desk }: { page: Preview; again: string; desk: string }) => {
	const t = useText()
	const fresh = page.rows - page.badRows - page.known
	const isGood = page.headerProblems.length === 0 && page.badRows === 0
	if (page.takenAt !== null) {
		return (
			<Notice
				tone="success"
				title={t(m.taken, { count: page.created })}
				action={<a href={desk}>{t(m.toDesk)}</a>}
			>
				<p>{t(m.takenWords)}</p>
			</Notice>
		)
	}
	return (
		<>
			{page.headerProblems.length > 0 ? <Headers problems={page.headerProblems} /> : null}
			{page.headerProblems.length === 0 ? (
				<Notice tone={isGood ? 'success' : 'error'} title={t(isGood ? m.allGood : m.mend)}>
					<p>{t(m.counts, { rows: page.rows, fresh, known: page.known, bad: page.badRows })}</p>
				</Notice>
			) : null}
			{page.wrong.length > 0 ? <Cells page={page} /> : null}
			{isGood && fresh > 0 ? (
				<form method="post">
					<Button refusedBecause={page.refusal}>{t(m.take, { count: fresh })}</Button>
				</form>
			) : null}
			{isGood && fresh === 0 ? <p>{t(m.takeNothing)}</p> : null}
			<p>
				<a href={again}>{t(m.again)}</a>
			</p>
			{page.shown.length > 0 ? <FirstRows page={page} /> : null}
		</>
	)
}

const Headers = ({ problems }: { problems: Preview['headerProblems'] }) => {
	const t = useText()
	return (
		<Notice tone="error" isAnswer title={t(m.headerTitle)}>
			<ul>
				{problems.map(({ header, code }) => (
					<li key={`${code} ${header}`}>{t(headerProblems[code], { header })}</li>
				))}
			</ul>
			<p>{t(m.headerHint)}</p>
		</Notice>
	)
}

const Cells = ({ page }: { page: Preview }) => {
	const t = useText()
	return (
		<section className="stack tight" aria-labelledby="o-can-sua">
			<h2 id="o-can-sua">{t(m.problems)}</h2>
			<Table
				caption={t(m.problems)}
				captionHidden
				dense
				cards
				rows={page.wrong}
				rowKey={({ row, column, code }, index) => `${row} ${column} ${code} ${index}`}
				columns={[
					{ key: 'cell', head: t(m.cell), rowHead: true, cell: ({ row, column }) => cellName(row, column) },
					{ key: 'column', head: t(m.column), cell: ({ column }) => page.headers[column] ?? '' },
					{ key: 'value', head: t(m.value), cell: ({ value }) => value || '–' },
					{
						key: 'why',
						head: t(m.why),
						cell: ({ code }) => {
							const words = cellProblems[code]
							return words ? t(words) : code
						},
					},
				]}
			/>
			{page.isCut ? <p className="muted">{t(m.cut)}</p> : null}
		</section>
	)
}

const FirstRows = ({ page }: { page: Preview }) => {
	const t = useText()
	return (
		<section className="stack tight" aria-labelledby="dong-dau">
			<h2 id="dong-dau">{t(m.firstRows)}</h2>
			<Table
				caption={t(m.firstRows)}
				captionHidden
				dense
				cards
				rows={page.shown}
				rowKey={({ row }) => String(row)}
				columns={[
					{ key: 'row', head: t(m.row), cell: ({ row }) => row, number: true },
					{ key: 'title', head: t(m.titleColumn), cell: ({ title }) => title, rowHead: true },
					{ key: 'unit', head: t(m.unit), cell: ({ unit }) => unit },
				]}
			/>
		</section>
	)
}
