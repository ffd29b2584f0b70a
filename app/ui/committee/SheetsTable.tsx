import type { ReactNode } from 'react'
import type { ReviewContent } from '#app/domain/review.ts'
import type { Rubric } from '#app/domain/rubric.ts'
import { council as m } from '#app/locales/council.ts'
import { Table } from '#app/ui/parts/Table.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

export type Sheet = ReviewContent & {
	reviewer: string | null
	total: number
	isDropped: boolean
	isDivergent: boolean
}

type Props = { rubric: Rubric; sheets: readonly Sheet[]; caption?: string }
type Line = { key: string; head: ReactNode; cell: (sheet: Sheet) => ReactNode }

/** All sheets side by side, on a phone below each other: criterion by criterion, then what each concludes. */
export const SheetsTable = ({ rubric, sheets, caption }: Props) => {
	const t = useText()
	const lines = useLines(rubric)
	return (
		<div className="sheets-table">
			<Table
				cards
				caption={caption ?? t(m.sheetsTitle)}
				captionHidden
				rows={lines}
				rowKey={({ key }) => key}
				columns={[
					{ key: 'criterion', head: t(m.criterion), rowHead: true, cell: ({ head }: Line) => head },
					...sheets.map((sheet, index) => ({
						key: String(index),
						head: sheet.reviewer ?? t(m.sheet, { number: index + 1 }),
						cell: ({ cell }: Line) => cell(sheet),
					})),
				]}
			/>
		</div>
	)
}

const useLines = (rubric: Rubric): Line[] => {
	const t = useText()
	const language = useLanguage()
	const items = (from: Rubric['bonus'] | Rubric['penalty'], ids: readonly string[]) => {
		const given = from.items.filter(({ id }) => ids.includes(id))
		return given.length === 0 ? t(m.none) : given.map((item) => <p key={item.id}>{item[language]}</p>)
	}
	return [
		...rubric.criteria.map((criterion) => ({
			key: criterion.id,
			head: (
				<>
					<span>{`${criterion.code}. ${criterion[language]}`}</span>
					<span className="muted small sheet-max">{t(m.atMost, { max: criterion.max })}</span>
				</>
			),
			cell: ({ marks }: Sheet) => {
				const mark = marks[criterion.id]
				const level = criterion.levels.find(({ id }) => id === mark?.levelId)
				return (
					<>
						<p className="sheet-points">{mark?.points ?? t(m.none)}</p>
						{level ? <p className="small">{level[language]}</p> : null}
						{mark?.remark ? <p className="sheet-remark">{mark.remark}</p> : null}
					</>
				)
			},
		})),
		{ key: 'bonus', head: t(m.bonus), cell: ({ bonus }) => items(rubric.bonus, bonus) },
		{ key: 'penalty', head: t(m.penalty), cell: ({ penalty }) => items(rubric.penalty, penalty) },
		{ key: 'total', head: t(m.total), cell: (sheet) => <Total sheet={sheet} /> },
		{ key: 'strengths', head: t(m.strengths), cell: ({ strengths }) => strengths },
		{ key: 'limits', head: t(m.limits), cell: ({ limits }) => limits },
		{
			key: 'conclusion',
			head: t(m.conclusion),
			cell: ({ conclusion }) =>
				conclusion === null ? t(m.none) : t(conclusion === 'pass' ? m.conclusionPass : m.conclusionFail),
		},
	]
}

const Total = ({ sheet: { total, isDropped, isDivergent } }: { sheet: Sheet }) => {
	const t = useText()
	return (
		<>
			<p className="sheet-points">{total}</p>
			{isDropped ? <Tag icon="ban">{t(m.dropped)}</Tag> : null}
			{isDivergent ? (
				<Tag tone="waiting" icon="warning">
					{t(m.divergent)}
				</Tag>
			) : null}
		</>
	)
}
