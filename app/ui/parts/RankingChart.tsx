import type { RankedEntry } from '#app/domain/ranking.ts'
import { formatNumber } from '#app/locales/format.ts'
import { parts as m } from '#app/locales/parts.ts'
import { Disclosure } from './Disclosure.tsx'
import { Figure } from './Figure.tsx'
import { useLanguage, useText } from './language.tsx'
import { Table, type Column } from './Table.tsx'

/** A line of `domain/ranking.ts` with its words and its lowest and highest sheet. */
export type RankingRow = Pick<RankedEntry, 'id' | 'rank' | 'score' | 'sheetsIn' | 'sheetsMissing'> & {
	label: string
	href?: string
	low: number | null
	high: number | null
}

type Props = {
	caption: string
	entries: readonly RankingRow[]
	/** The score from which an award may be proposed. */
	cut?: number
	max?: number
	/** Leave the table out where the page has its own. */
	withoutTable?: boolean
}

type Scale = { least: number; most: number; place: (score: number) => string; ticks: number[] }

/** The ranking as a picture: a dot for the mean, a line from the lowest to the highest sheet, the cut across all. */
export const RankingChart = ({ caption, entries, cut, max = 100, withoutTable }: Props) => {
	const t = useText()
	const scale = scaleOf(entries, cut, max)
	return (
		<figure className="chart ranking-chart">
			<figcaption className="chart-title">{caption}</figcaption>
			<p className="chart-legend">
				<Key kind="dot">{t(m.legendDot)}</Key>
				<Key kind="span">{t(m.legendSpan)}</Key>
				{cut === undefined ? null : <Key kind="cut">{t(m.cutLine, { score: cut })}</Key>}
			</p>
			<ol className="ranking">
				{entries.map((entry) => (
					<li key={entry.id} className="ranking-row">
						<span className="ranking-label">
							{entry.href ? <a href={entry.href}>{entry.label}</a> : entry.label}
						</span>
						<Lane entry={entry} scale={scale} cut={cut} />
						<span className="ranking-mean">
							{entry.score === null ? (
								<span className="muted">{t(m.noScore)}</span>
							) : (
								<Figure value={entry.score} digits={2} />
							)}
						</span>
					</li>
				))}
			</ol>
			<Axis scale={scale} />
			{withoutTable ? null : (
				<Disclosure summary={t(m.seeTable)}>
					<RankingTable caption={caption} entries={entries} />
				</Disclosure>
			)}
		</figure>
	)
}

const scaleOf = (entries: readonly RankingRow[], cut: number | undefined, max: number): Scale => {
	const lows = entries.flatMap(({ low, score }) => [low, score]).filter((score) => score !== null)
	const least = Math.min(max - 10, Math.max(0, Math.floor(Math.min(...lows, cut ?? max) / 10) * 10))
	const step = max - least > 50 ? 20 : 10
	const ticks = Array.from({ length: Math.floor((max - least) / step) + 1 }, (_, n) => least + n * step)
	return {
		least,
		most: max,
		ticks,
		place: (score) => `${(((score - least) / (max - least)) * 100).toFixed(2)}%`,
	}
}

const Lane = ({ entry, scale, cut }: { entry: RankingRow; scale: Scale; cut?: number }) => (
	<svg className="lane" height="40" aria-hidden="true" focusable="false">
		{scale.ticks.map((tick) => (
			<line
				key={tick}
				className="lane-tick"
				x1={scale.place(tick)}
				x2={scale.place(tick)}
				y1="-60"
				y2="100"
			/>
		))}
		{cut === undefined ? null : (
			<line className="lane-cut" x1={scale.place(cut)} x2={scale.place(cut)} y1="-60" y2="100" />
		)}
		{entry.low === null || entry.high === null ? null : (
			<line className="lane-span" x1={scale.place(entry.low)} x2={scale.place(entry.high)} y1="20" y2="20" />
		)}
		{entry.score === null ? null : (
			<circle
				className={cut !== undefined && entry.score < cut ? 'lane-dot below' : 'lane-dot'}
				cx={scale.place(entry.score)}
				cy="20"
				r="7"
			/>
		)}
	</svg>
)

const Axis = ({ scale }: { scale: Scale }) => {
	const language = useLanguage()
	return (
		<div className="ranking-row ranking-axis" aria-hidden="true">
			<span className="ranking-label" />
			<svg className="lane" height="24" focusable="false">
				{scale.ticks.map((tick, index) => (
					<text
						key={tick}
						x={scale.place(tick)}
						y="17"
						textAnchor={index === 0 ? 'start' : index === scale.ticks.length - 1 ? 'end' : 'middle'}
					>
						{formatNumber(language, tick)}
					</text>
				))}
			</svg>
			<span className="ranking-mean" />
		</div>
	)
}

const Key = ({ kind, children }: { kind: 'dot' | 'span' | 'cut'; children: string }) => (
	<span className="chart-key">
		<svg width="24" height="16" aria-hidden="true" focusable="false">
			{kind === 'dot' ? <circle className="lane-dot" cx="12" cy="8" r="6" /> : null}
			{kind === 'span' ? <line className="lane-span" x1="2" x2="22" y1="8" y2="8" /> : null}
			{kind === 'cut' ? <line className="lane-cut" x1="12" x2="12" y1="0" y2="16" /> : null}
		</svg>
		{children}
	</span>
)

const RankingTable = ({ caption, entries }: { caption: string; entries: readonly RankingRow[] }) => {
	const t = useText()
	const points = (key: 'score' | 'low' | 'high', head: string): Column<RankingRow> => ({
		key,
		head,
		number: true,
		cell: (row) => (row[key] === null ? '–' : <Figure value={row[key]} digits={2} />),
	})
	return (
		<Table
			caption={caption}
			captionHidden
			dense
			cards
			rows={entries}
			rowKey={(row) => row.id}
			columns={[
				{ key: 'rank', head: t(m.rank), number: true, cell: (row) => row.rank ?? '–' },
				{ key: 'label', head: t(m.entry), rowHead: true, cell: (row) => row.label },
				points('score', t(m.mean)),
				points('low', t(m.lowest)),
				points('high', t(m.highest)),
				{
					key: 'sheets',
					head: t(m.sheets),
					number: true,
					cell: (row) => `${row.sheetsIn}/${row.sheetsIn + row.sheetsMissing}`,
				},
			]}
		/>
	)
}
