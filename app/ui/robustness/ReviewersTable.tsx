import type { Flag } from '#app/domain/calibration-report.ts'
import { flags as words, robustness as m } from '#app/locales/robustness.ts'
import { Figure } from '#app/ui/parts/Figure.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { ListChange, type Change } from './ListAnswers.tsx'

export type ReviewerRow = {
	name: string
	sheets: number
	severity: number
	low: number
	high: number
	agreement: number | null
	flags: readonly Flag[]
	favours: { vi: string; en: string } | null
	without: Change | null
}

/** Each reviewer's severity with its interval, and the signs that call for a look. */
export const ReviewersTable = ({ rows }: { rows: readonly ReviewerRow[] }) => {
	const t = useText()
	const most = Math.max(1, ...rows.map(({ low, high }) => Math.max(Math.abs(low), Math.abs(high))))
	return (
		<Table
			caption={t(m.reviewers)}
			captionHidden
			dense
			cards
			rows={rows}
			rowKey={({ name }, index) => `${name} ${index}`}
			columns={[
				{ key: 'name', head: t(m.reviewer), rowHead: true, cell: ({ name }) => name },
				{ key: 'sheets', head: t(m.reviewerSheets), number: true, cell: ({ sheets }) => sheets },
				{ key: 'severity', head: t(m.severity), cell: (row) => <Severity row={row} most={most} /> },
				{
					key: 'agreement',
					head: t(m.agreement),
					number: true,
					cell: ({ agreement }) => (agreement === null ? '–' : <Figure value={agreement} digits={2} />),
				},
				{ key: 'signs', head: t(m.signs), cell: (row) => <Signs row={row} /> },
				{
					key: 'without',
					head: t(m.without),
					cell: ({ without }) =>
						without ? <ListChange change={without} /> : <span className="muted">{t(m.stillSame)}</span>,
				},
			]}
		/>
	)
}

/** From lenient on the left to severe on the right, nought in the middle. */
const Severity = ({ row: { severity, low, high, flags }, most }: { row: ReviewerRow; most: number }) => {
	const place = (value: number) => `${(50 + (45 * value) / most).toFixed(1)}%`
	const isFlagged = flags.includes('severe') || flags.includes('lenient')
	return (
		<div className="severity">
			<svg className={isFlagged ? 'lane edge' : 'lane'} height="22" aria-hidden="true" focusable="false">
				<line className="lane-tick" x1="50%" x2="50%" y1="0" y2="22" />
				<line className="lane-span" x1={place(low)} x2={place(high)} y1="11" y2="11" />
				<circle className="lane-dot" cx={place(severity)} cy="11" r="5" />
			</svg>
			<span className="severity-words">
				<Figure value={severity} digits={1} />
				<span className="muted">
					{' ['}
					<Figure value={low} digits={1} />
					{'; '}
					<Figure value={high} digits={1} />
					{']'}
				</span>
			</span>
		</div>
	)
}

const Signs = ({ row: { flags, favours } }: { row: ReviewerRow }) => {
	const t = useText()
	const language = useLanguage()
	if (flags.length === 0) return <span className="muted">{t(m.noSigns)}</span>
	return (
		<span className="row tight">
			{flags.map((flag) => (
				<Tag key={flag} tone="waiting" icon="warning">
					{t(words[flag], { group: favours ? favours[language] : '' })}
				</Tag>
			))}
		</span>
	)
}
