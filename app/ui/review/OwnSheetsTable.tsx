import {
	criterionLines,
	fifthOf,
	meanTotal,
	mostSideBySide,
	type CriterionLine,
	type SheetMarks,
} from '#app/domain/own-sheets.ts'
import type { Conclusion } from '#app/domain/review.ts'
import type { Rubric } from '#app/domain/rubric.ts'
import type { Language } from '#app/locales/message.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { review } from '#app/locales/review.ts'
import { reviewing as m } from '#app/locales/reviewing.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Figure } from '#app/ui/parts/Figure.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Table, type Column } from '#app/ui/parts/Table.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { named } from './sheet-fields.ts'

type Line = SheetMarks & {
	title: string | null
	number: string | null
	isHandedIn: boolean
	conclusion: Conclusion | null
}
export type OwnTable = {
	id: string
	round: string
	rubric: Rubric
	sortedBy: string | null
	sheets: readonly Line[]
}

/** Every own sheet by one rubric, a line each; ticked lines go side by side. */
export const OwnSheetsTable = ({ table, chosen }: { table: OwnTable; chosen: readonly string[] }) => {
	const t = useText()
	const language = useLanguage()
	const { id, rubric, sheets } = table
	const name = (language === 'en' && rubric.nameEn) || rubric.nameVi
	const caption = t(m.sheetsBy, { rubric: name })
	return (
		<form method="get" className="stack own-sheets" aria-labelledby={`bang-${id}`}>
			<header className="stack tight">
				<h2 id={`bang-${id}`}>{caption}</h2>
				<p className="muted">{table.round}</p>
			</header>
			<Table
				caption={caption}
				captionHidden
				dense
				columns={useColumns(table, chosen)}
				rows={sheets}
				rowKey={(line) => line.id}
				foot={<Foot rubric={rubric} sheets={sheets} />}
			/>
			<p className="muted">{t(m.sideHint, { most: mostSideBySide })}</p>
			<div className="row">
				<Button kind="secondary">{t(m.sideBySide)}</Button>
			</div>
		</form>
	)
}

const entryColumn = (
	chosen: readonly string[],
	t: ReturnType<typeof useText>,
	language: Language,
): Column<Line> => ({
	key: 'entry',
	head: t(m.entry),
	rowHead: true,
	cell: ({ id, title, number }) => (
		<span className="own-sheet">
			<input
				type="checkbox"
				name="phieu"
				value={id}
				defaultChecked={chosen.includes(id)}
				aria-label={t(m.pick, { title: title ?? '' })}
			/>
			<span>
				<a href={inLanguage(language, paths.reviewSheet(id))}>{title ?? t(review.untitled)}</a>
				<small className="muted">{number}</small>
			</span>
		</span>
	),
})

const useColumns = ({ rubric, sortedBy, sheets }: OwnTable, chosen: readonly string[]): Column<Line>[] => {
	const t = useText()
	const language = useLanguage()
	const here = inLanguage(language, paths.reviewComparison())
	const sort = (by: string | null) => ({
		href: by === null ? here : `${here}?theo=${encodeURIComponent(by)}`,
		...(sortedBy === by ? { now: 'descending' as const } : {}),
	})
	return [
		entryColumn(chosen, t, language),
		{
			key: 'total',
			head: t(m.total),
			number: true,
			sort: sort(null),
			cell: ({ total }) => (
				<strong>
					<Figure value={total} />
				</strong>
			),
		},
		...criterionLines(rubric, sheets).map((line): Column<Line> => {
			const { criterion } = line
			return {
				key: criterion.id,
				head: <abbr title={named(language, criterion)}>{criterion.code}</abbr>,
				number: true,
				sort: sort(criterion.id),
				cell: ({ marks }) => <Heat line={line} points={marks[criterion.id]?.points ?? null} />,
			}
		}),
		{
			key: 'conclusion',
			head: t(m.conclusion),
			whole: true,
			cell: ({ conclusion }) =>
				conclusion === null ? '–' : t(conclusion === 'pass' ? review.pass : review.fail),
		},
		{
			key: 'state',
			head: t(m.state),
			whole: true,
			cell: ({ isHandedIn }) => (isHandedIn ? <Tag tone="good">{t(m.done)}</Tag> : <Tag>{t(m.draft)}</Tag>),
		},
	]
}

/** Points on a ground that is the darker the higher they are among one's own. */
export const Heat = ({
	line,
	points,
}: {
	line: Pick<CriterionLine, 'lowest' | 'highest'>
	points: number | null
}) =>
	points === null ? (
		<span className="heat">–</span>
	) : (
		<span className={`heat heat-${fifthOf(line, points)}`}>
			<Figure value={points} />
		</span>
	)

const Foot = ({ rubric, sheets }: { rubric: Rubric; sheets: readonly Line[] }) => {
	const t = useText()
	const lines = criterionLines(rubric, sheets)
	const mean = meanTotal(sheets)
	return (
		<>
			<tr>
				<th scope="row">{t(m.mean)}</th>
				<td className="number">{mean === null ? '–' : <Figure value={mean} />}</td>
				{lines.map((line) => (
					<td key={line.criterion.id} className="number">
						{line.mean === null ? '–' : <Figure value={line.mean} />}
					</td>
				))}
				<td colSpan={2} />
			</tr>
			<tr>
				<th scope="row">{t(m.span)}</th>
				<td className="number">
					<Figure
						value={[
							Math.min(...sheets.map(({ total }) => total)),
							Math.max(...sheets.map(({ total }) => total)),
						]}
					/>
				</td>
				{lines.map(({ criterion, lowest, highest }) => (
					<td key={criterion.id} className="number">
						{lowest === null || highest === null ? '–' : <Figure value={[lowest, highest]} />}
					</td>
				))}
				<td colSpan={2} />
			</tr>
		</>
	)
}
