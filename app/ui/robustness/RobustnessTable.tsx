import { certainties, robustness as m, tieRules } from '#app/locales/robustness.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Figure } from '#app/ui/parts/Figure.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { Tag, type Tone } from '#app/ui/parts/Tag.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { adjustedColumns } from './adjusted-columns.tsx'
import type { RobustRow } from './robust-rows.ts'

export const toneOf = {
	certain: 'good',
	edge: 'waiting',
	off: 'neutral',
	unknown: 'wrong',
} as const satisfies Record<RobustRow['certainty'], Tone>

/** Every entry: official score, adjusted beside it, interval and how certain; the score opens to its sheets. */
export const RobustnessTable = ({ rows }: { rows: readonly RobustRow[] }) => {
	const t = useText()
	return (
		<Table
			caption={t(m.table)}
			dense
			cards
			rows={rows}
			rowKey={({ id }) => id}
			columns={[
				{ key: 'rank', head: t(m.rank), number: true, cell: (row) => <Rank row={row} /> },
				{ key: 'entry', head: t(m.entry), rowHead: true, cell: (row) => <Entry row={row} /> },
				{
					key: 'score',
					head: t(m.score),
					number: true,
					cell: ({ score, sheets }) => (
						<>
							<Figure value={score} digits={2} />
							<span className="ranking-deviation">{t(m.sheets, { count: sheets })}</span>
						</>
					),
				},
				...adjustedColumns(t),
				{
					key: 'stays',
					head: t(m.stays),
					number: true,
					cell: (row) => <Stays row={row} />,
				},
				{
					key: 'certainty',
					head: t(m.certainty),
					whole: true,
					cell: ({ certainty }) => <Tag tone={toneOf[certainty]}>{t(certainties[certainty])}</Tag>,
				},
			]}
		/>
	)
}

const Rank = ({ row: { rank, isTied, partedBy } }: { row: RobustRow }) => {
	const t = useText()
	return (
		<>
			{rank}
			{isTied ? <span className="ranking-deviation">{t(m.tied)}</span> : null}
			{partedBy ? <span className="ranking-deviation parted-by">{t(tieRules[partedBy])}</span> : null}
		</>
	)
}

const Entry = ({ row: { id, title, agency } }: { row: RobustRow }) => {
	const language = useLanguage()
	return (
		<>
			<a href={inLanguage(language, paths.councilEntry(id))}>{title}</a>
			<span className="ranking-agency">{agency}</span>
		</>
	)
}

/** One sheet alone says nothing of chance. */
const Stays = ({ row: { share, certainty } }: { row: RobustRow }) =>
	certainty === 'unknown' ? '–' : <Figure value={share * 100} digits={0} unit="%" />
