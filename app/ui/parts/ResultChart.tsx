import { formatNumber } from '#app/locales/format.ts'
import { parts as m } from '#app/locales/parts.ts'
import { Disclosure } from './Disclosure.tsx'
import { Figure } from './Figure.tsx'
import { useLanguage, useText } from './language.tsx'
import { Table } from './Table.tsx'

export type Result = {
	metric: string
	unit: string
	before: number | null
	after: number
	/** When it was measured, as people read it. */
	asOf?: string
	source?: string
}

/** Before and after, each bar from zero on the scale of its own pair, and the table behind. */
export const ResultChart = ({ caption, results }: { caption: string; results: readonly Result[] }) => {
	const t = useText()
	return (
		<figure className="chart">
			<figcaption className="chart-title">{caption}</figcaption>
			<div className="result-pairs">
				{results.map((result) => (
					<Pair key={result.metric} {...result} />
				))}
			</div>
			<Disclosure summary={t(m.seeTable)}>
				<ResultTable caption={caption} results={results} />
			</Disclosure>
		</figure>
	)
}

const Pair = ({ metric, unit, before, after }: Result) => {
	const t = useText()
	const top = Math.max(before ?? 0, after) || 1
	return (
		<div className="result-pair">
			<p className="result-metric">
				<span>{metric}</span>
				<Change before={before} after={after} />
			</p>
			{before === null ? null : (
				<Bar kind="before" label={t(m.before)} value={before} unit={unit} top={top} />
			)}
			<Bar kind="after" label={t(m.after)} value={after} unit={unit} top={top} />
		</div>
	)
}

type BarProps = { kind: 'before' | 'after'; label: string; value: number; unit: string; top: number }

const Bar = ({ kind, label, value, unit, top }: BarProps) => (
	<div className={`result-bar ${kind}`}>
		<span className="result-label">{label}</span>
		<svg className="bar" height="24" aria-hidden="true" focusable="false">
			<rect width={`${Math.max(0.4, (value / top) * 100).toFixed(2)}%`} height="24" rx="3" />
		</svg>
		<span className="result-value">
			<Figure value={value} unit={unit} />
		</span>
	</div>
)

const Change = ({ before, after }: Pick<Result, 'before' | 'after'>) => {
	const language = useLanguage()
	if (!before) return null
	const change = ((after - before) / before) * 100
	return (
		<span className="result-change">
			{`${formatNumber(language, change, { digits: Math.abs(change) < 10 ? 1 : 0, signed: true })}\u00a0%`}
		</span>
	)
}

const ResultTable = ({ caption, results }: { caption: string; results: readonly Result[] }) => {
	const t = useText()
	return (
		<Table
			caption={caption}
			captionHidden
			dense
			rows={results}
			rowKey={(row) => row.metric}
			columns={[
				{ key: 'metric', head: t(m.measure), rowHead: true, cell: (row) => row.metric },
				{
					key: 'before',
					head: t(m.before),
					number: true,
					cell: (row) => (row.before === null ? '–' : <Figure value={row.before} unit={row.unit} />),
				},
				{
					key: 'after',
					head: t(m.after),
					number: true,
					cell: (row) => <Figure value={row.after} unit={row.unit} />,
				},
				{ key: 'change', head: t(m.change), number: true, cell: (row) => <Change {...row} /> },
				{ key: 'asOf', head: t(m.asOf), cell: (row) => row.asOf ?? '–' },
			]}
		/>
	)
}
