import type { ReviewContent } from '#app/domain/review.ts'
import { criterionLines, type CriterionLine } from '#app/domain/own-sheets.ts'
import type { Rubric } from '#app/domain/rubric.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { review } from '#app/locales/review.ts'
import { reviewing as m } from '#app/locales/reviewing.ts'
import { Figure } from '#app/ui/parts/Figure.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Table, type Column } from '#app/ui/parts/Table.tsx'
import { Heat } from './OwnSheetsTable.tsx'
import { named } from './sheet-fields.ts'

type SideSheet = { id: string; title: string | null; total: number; content: ReviewContent }
type Row = ({ is: 'criterion' } & CriterionLine) | { is: 'strengths' | 'limits' } | { is: 'conclusion' }

/** A few own sheets, a column each, with every remark. */
export const SideBySide = ({ rubric, sheets }: { rubric: Rubric; sheets: readonly SideSheet[] }) => {
	const t = useText()
	const language = useLanguage()
	const rows: Row[] = [
		...criterionLines(
			rubric,
			sheets.map(({ id, total, content }) => ({ id, total, marks: content.marks })),
		).map((line): Row => ({ is: 'criterion', ...line })),
		{ is: 'strengths' },
		{ is: 'limits' },
		{ is: 'conclusion' },
	]
	const columns: Column<Row>[] = [
		{
			key: 'row',
			head: t(m.criterion),
			rowHead: true,
			cell: (row) =>
				row.is === 'criterion'
					? t(review.criterion, { code: row.criterion.code, name: named(language, row.criterion) })
					: t(review[row.is]),
		},
		...sheets.map((sheet): Column<Row> => ({
			key: sheet.id,
			head: (
				<span className="side-head">
					<a href={inLanguage(language, paths.reviewSheet(sheet.id))}>{sheet.title ?? t(review.untitled)}</a>
					<strong>
						<Figure value={sheet.total} />
						{`/${rubric.maxScore}`}
					</strong>
				</span>
			),
			cell: (row) => <SideCell row={row} content={sheet.content} />,
		})),
	]
	return (
		<section className="stack side-by-side" aria-labelledby="canh-nhau">
			<h2 id="canh-nhau">{t(m.sideTitle)}</h2>
			<Table
				caption={t(m.sideTitle)}
				captionHidden
				columns={columns}
				rows={rows}
				rowKey={(row) => (row.is === 'criterion' ? row.criterion.id : row.is)}
			/>
		</section>
	)
}

const SideCell = ({ row, content }: { row: Row; content: ReviewContent }) => {
	const t = useText()
	const language = useLanguage()
	if (row.is === 'conclusion') {
		if (content.conclusion === null) return t(review.notAnswered)
		return t(content.conclusion === 'pass' ? review.pass : review.fail)
	}
	if (row.is !== 'criterion') return <p className="as-typed">{content[row.is] || t(review.notAnswered)}</p>
	const { criterion } = row
	const mark = content.marks[criterion.id]
	const level = criterion.levels.find(({ id }) => id === mark?.levelId)
	return (
		<div className="stack tight">
			<p>
				<Heat line={row} points={mark?.points ?? null} />
				{level ? ` ${named(language, level)}` : null}
			</p>
			{mark?.remark ? <p className="as-typed side-remark">{mark.remark}</p> : null}
		</div>
	)
}
