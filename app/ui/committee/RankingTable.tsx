import type { TieRule } from '#app/domain/ranking.ts'
import { council as m } from '#app/locales/council.ts'
import { formatNumber } from '#app/locales/format.ts'
import { tieRules } from '#app/locales/robustness.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { secondRound as second } from '#app/locales/second-round.ts'
import { Figure } from '#app/ui/parts/Figure.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import type { Ballot } from './ballot.ts'
import { BallotLine } from './BallotLine.tsx'

export type RankingRow = {
	id: string
	title: string
	agency: string
	rank: number | null
	isTied: boolean
	partedBy: TieRule | null
	score: number | null
	low: number | null
	high: number | null
	standardDeviation: number
	sheetsIn: number
	sheetsExpected: number
	secondRound: 'replaces' | 'added' | null
	ballots: readonly Ballot[]
}

export const RankingTable = ({ rows, isMember }: { rows: readonly RankingRow[]; isMember: boolean }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<Table
			caption={t(m.table)}
			dense
			cards
			rows={rows}
			rowKey={({ id }) => id}
			columns={[
				{ key: 'rank', head: t(m.rank), number: true, cell: (row) => <Rank row={row} /> },
				{
					key: 'entry',
					head: t(m.entry),
					rowHead: true,
					cell: ({ id, title, agency }) => (
						<>
							<a href={inLanguage(language, paths.councilEntry(id))}>{title}</a>
							<span className="ranking-agency">{agency}</span>
						</>
					),
				},
				{
					key: 'score',
					head: t(m.score),
					number: true,
					cell: ({ score }) => (score === null ? t(m.none) : <Figure value={score} digits={2} />),
				},
				{ key: 'spread', head: t(m.spread), number: true, cell: (row) => <Spread row={row} /> },
				{ key: 'sheets', head: t(m.sheets), number: true, cell: (row) => <Sheets row={row} /> },
				{
					key: 'ballots',
					head: t(m.ballots),
					cell: ({ ballots, title }) =>
						ballots.length === 0 ? (
							<span className="muted">{t(m.noBallot)}</span>
						) : (
							ballots.map((ballot) => (
								<BallotLine
									key={ballot.id}
									ballot={ballot}
									title={title}
									as={isMember ? 'member' : 'secretary'}
								/>
							))
						),
				},
			]}
		/>
	)
}

type Row = { row: RankingRow }

const Rank = ({ row: { rank, isTied, partedBy } }: Row) => {
	const t = useText()
	if (rank === null) return t(m.none)
	return (
		<>
			{rank}
			{isTied ? <span className="muted small">{` (${t(m.tied)})`}</span> : null}
			{partedBy ? <span className="ranking-deviation parted-by">{t(tieRules[partedBy])}</span> : null}
		</>
	)
}

const Spread = ({ row: { low, high, standardDeviation } }: Row) => {
	const t = useText()
	const language = useLanguage()
	if (low === null || high === null) return t(m.none)
	const deviation = formatNumber(language, standardDeviation, { digits: 2 })
	return (
		<>
			<Figure value={[low, high]} />
			<span className="ranking-deviation">{t(m.deviation, { deviation })}</span>
		</>
	)
}

const Sheets = ({ row: { sheetsIn, sheetsExpected, secondRound } }: Row) => {
	const t = useText()
	const missing = Math.max(0, sheetsExpected - sheetsIn)
	return (
		<>
			{t(m.sheetsIn, { count: sheetsIn, expected: sheetsExpected })}
			{missing > 0 ? <span className="ranking-missing">{t(m.sheetsMissing, { count: missing })}</span> : null}
			{secondRound ? <span className="ranking-deviation">{t(second.tag)}</span> : null}
		</>
	)
}
