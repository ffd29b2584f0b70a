import { robustness as m } from '#app/locales/robustness.ts'
import { Figure } from '#app/ui/parts/Figure.tsx'
import type { useText } from '#app/ui/parts/language.tsx'
import type { Column } from '#app/ui/parts/Table.tsx'

type Adjusted = { adjusted: number; rankAdjusted: number; low: number; high: number }

/** The adjusted score with its rank, and its interval, as every table of entries shows them. */
export const adjustedColumns = <Row extends Adjusted>(t: ReturnType<typeof useText>): Column<Row>[] => [
	{
		key: 'adjusted',
		head: t(m.adjusted),
		number: true,
		cell: ({ adjusted, rankAdjusted }) => (
			<>
				<Figure value={adjusted} digits={2} />
				<span className="ranking-deviation">{t(m.adjustedRank, { rank: rankAdjusted })}</span>
			</>
		),
	},
	{
		key: 'interval',
		head: t(m.interval),
		number: true,
		cell: ({ low, high }) => <Figure value={[low, high]} digits={1} />,
	},
]
