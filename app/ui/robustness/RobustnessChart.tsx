import { Fragment } from 'react'
import { formatNumber } from '#app/locales/format.ts'
import { certainties, robustness as m } from '#app/locales/robustness.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { drawnRows, scaleOf, type RobustRow, type Scale } from './robust-rows.ts'

type Props = { rows: readonly RobustRow[]; places: number; isAdjusted: boolean }

/** The ranking with its intervals, the end of the list across it; colour and word say who is certain. */
export const RobustnessChart = ({ rows, places, isAdjusted }: Props) => {
	const t = useText()
	const language = useLanguage()
	const { drawn, from } = drawnRows(rows, places)
	const scale = scaleOf(drawn)
	return (
		<figure className="chart ranking-chart robust-chart">
			<figcaption className="chart-title">{t(m.chart)}</figcaption>
			<Legend isAdjusted={isAdjusted} />
			{drawn.length < rows.length ? (
				<p className="muted small">{t(m.chartPart, { shown: drawn.length, all: rows.length })}</p>
			) : null}
			<ol className="ranking" start={from + 1}>
				{drawn.map((row, index) => (
					<Fragment key={row.id}>
						<li className="ranking-row">
							<span className="ranking-label">
								<a href={inLanguage(language, paths.councilEntry(row.id))}>{row.title}</a>
							</span>
							<Lane row={row} scale={scale} isAdjusted={isAdjusted} />
							<span className="ranking-mean robust-share">
								{row.certainty === 'unknown'
									? '–'
									: `${formatNumber(language, row.share * 100, { digits: 0 })}\u00a0%`}
								<span className={`robust-word ${row.certainty}`}>{t(certainties[row.certainty])}</span>
							</span>
						</li>
						{from + index + 1 === places && places < rows.length ? (
							<li className="robust-cut">
								<span>{t(m.cutHere, { places })}</span>
							</li>
						) : null}
					</Fragment>
				))}
			</ol>
			<Axis scale={scale} />
		</figure>
	)
}

const Lane = ({ row, scale, isAdjusted }: { row: RobustRow; scale: Scale; isAdjusted: boolean }) => (
	<svg className={`lane ${row.certainty}`} height="40" aria-hidden="true" focusable="false">
		{scale.ticks.map((tick) => (
			<line key={tick} className="lane-tick" x1={scale.place(tick)} x2={scale.place(tick)} y1="0" y2="40" />
		))}
		<line
			className="lane-span"
			x1={scale.place(scale.within(row.low))}
			x2={scale.place(scale.within(row.high))}
			y1="20"
			y2="20"
		/>
		{isAdjusted ? (
			<svg x={scale.place(row.adjusted)} y="20" className="lane-adjusted" overflow="visible">
				<path d="M0-8 8 0 0 8-8 0Z" />
			</svg>
		) : null}
		<circle className="lane-dot" cx={scale.place(row.score)} cy="20" r="6" />
	</svg>
)

const Axis = ({ scale }: { scale: Scale }) => {
	const language = useLanguage()
	const last = scale.ticks.length - 1
	return (
		<div className="ranking-row ranking-axis" aria-hidden="true">
			<span className="ranking-label" />
			<svg className="lane" height="24" focusable="false">
				{scale.ticks.map((tick, index) => (
					<text
						key={tick}
						x={scale.place(tick)}
						y="17"
						textAnchor={index === 0 ? 'start' : index === last ? 'end' : 'middle'}
					>
						{formatNumber(language, tick)}
					</text>
				))}
			</svg>
			<span className="ranking-mean" />
		</div>
	)
}

const Legend = ({ isAdjusted }: { isAdjusted: boolean }) => {
	const t = useText()
	return (
		<p className="chart-legend">
			<span className="chart-key">
				<svg width="24" height="16" aria-hidden="true" focusable="false">
					<circle className="lane-dot" cx="12" cy="8" r="6" />
				</svg>
				{t(m.legendDot)}
			</span>
			{isAdjusted ? (
				<span className="chart-key">
					<svg width="24" height="16" aria-hidden="true" focusable="false" className="lane-adjusted">
						<path d="M12 1 19 8 12 15 5 8Z" />
					</svg>
					{t(m.legendAdjusted)}
				</span>
			) : null}
			<span className="chart-key">
				<svg width="24" height="16" aria-hidden="true" focusable="false">
					<line className="lane-span" x1="2" x2="22" y1="8" y2="8" />
				</svg>
				{t(m.legendSpan)}
			</span>
			<span>{t(m.staysWords)}</span>
		</p>
	)
}
