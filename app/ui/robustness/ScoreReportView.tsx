import type { ScoreReport } from '#app/domain/score-report.ts'
import { scoreTable as m, scoreWarnings } from '#app/locales/calibration.ts'
import { robustness } from '#app/locales/robustness.ts'
import { Figure } from '#app/ui/parts/Figure.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { adjustedColumns } from './adjusted-columns.tsx'
import { ListAnswers, type Change } from './ListAnswers.tsx'
import { ReviewersTable } from './ReviewersTable.tsx'

type Props = { fileName: string; report: ScoreReport; sheets: number }
type Named = { in: readonly string[]; out: readonly string[] }

/** What a table of scores comes to: warnings first, then the list, the entries and the reviewers. */
export const ScoreReportView = ({ fileName, report, sheets }: Props) => {
	const t = useText()
	const { entries, reviewers, robustness: found, isAdjusted, warnings } = report
	const changing = found.withoutReviewer.filter((change) => change.in.length > 0)
	return (
		<section className="stack loose" aria-labelledby="ket-qua">
			<h2 id="ket-qua">{t(m.of, { name: fileName })}</h2>
			<p className="muted">
				{t(m.counted, { entries: entries.length, reviewers: reviewers.length, sheets })}
			</p>
			{warnings.map((warning) => (
				<Notice key={warning} tone="warning">
					{t(scoreWarnings[warning])}
				</Notice>
			))}
			<h3>{t(robustness.summary, { places: found.places })}</h3>
			<ListAnswers
				isAdjusted={isAdjusted}
				withMedians={changeOf(found.withMedians)}
				withCalibration={changeOf(found.withCalibration)}
				withoutOne={{
					...changeOf(together(changing)),
					...{ reviewers: reviewers.length, changing: changing.length },
				}}
			/>
			<EntryTable {...report} />
			<h3>{t(robustness.reviewers)}</h3>
			<ReviewersTable rows={reviewerRows(report)} />
		</section>
	)
}

const changeOf = (change: Named): Change => {
	const entries = (titles: readonly string[]) => titles.map((title) => ({ id: null, title }))
	return { in: entries(change.in), out: entries(change.out) }
}

const together = (changes: readonly Named[]): Named => ({
	in: [...new Set(changes.flatMap((change) => change.in))],
	out: [...new Set(changes.flatMap((change) => change.out))],
})

const reviewerRows = ({ reviewers, groups, robustness: { withoutReviewer } }: ScoreReport) =>
	reviewers.map(({ reviewer, ...line }) => {
		const favoured = groups.filter((group) => group.reviewer === reviewer).sort((a, b) => b.z - a.z)[0]
		const change = withoutReviewer.find((each) => each.reviewer === reviewer)
		return {
			...line,
			name: reviewer,
			favours:
				favoured && line.flags.includes('favours-own-group')
					? { vi: favoured.group, en: favoured.group }
					: null,
			without: change && change.in.length > 0 ? changeOf(change) : null,
		}
	})

const EntryTable = ({ entries, robustness: { stays } }: ScoreReport) => {
	const t = useText()
	const share = new Map(stays.map((each) => [each.entry, each.share]))
	return (
		<Table
			caption={t(m.table)}
			dense
			cards
			rows={[...entries].sort((a, b) => a.rank - b.rank)}
			rowKey={({ entry }) => entry}
			columns={[
				{ key: 'rank', head: t(robustness.rank), number: true, cell: ({ rank }) => rank },
				{ key: 'entry', head: t(robustness.entry), rowHead: true, cell: ({ entry }) => entry },
				{
					key: 'raw',
					head: t(m.raw),
					number: true,
					cell: ({ raw, sheets }) => (
						<>
							<Figure value={raw} digits={2} />
							<span className="ranking-deviation">{t(robustness.sheets, { count: sheets })}</span>
						</>
					),
				},
				...adjustedColumns(t),
				{
					key: 'stays',
					head: t(robustness.stays),
					number: true,
					cell: ({ entry }) => <Figure value={100 * (share.get(entry) ?? 0)} digits={0} unit="%" />,
				},
			]}
		/>
	)
}
