import type { ShownPhase, ShownRound } from '#app/domain/movement-page.ts'
import { formatDate } from '#app/locales/format.ts'
import { home as m, phaseNames } from '#app/locales/gallery.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { Time } from '#app/ui/parts/Time.tsx'

type Props = { round: ShownRound; now: string }

/** The calendar of a round as a line in the measure of its days, with today on it, and each phase in words. */
export const RoundCalendar = ({ round, now }: Props) => {
	const t = useText()
	const { phases, today } = round
	const isOver = phases.every(({ state }) => state === 'done')
	return (
		<div className="round-calendar">
			{today === null ? (
				<p className="muted">{t(isOver ? m.over : m.ahead)}</p>
			) : (
				<TimeLine phases={phases} today={today} label={t(m.today, { date: formatDate(now) })} />
			)}
			<ol className="round-phases">
				{phases.map((phase) => (
					<li key={phase.name} className={`round-phase ${phase.state}`}>
						<p className="round-phase-name">{t(phaseNames[phase.name])}</p>
						<p className="round-phase-span">
							<Time at={phase.opensAt} form="date" />
							{' – '}
							<Time at={phase.closesAt} form="date" />
						</p>
						<p className="round-phase-state">
							{t({ done: m.phaseDone, now: m.phaseNow, next: m.phaseNext }[phase.state])}
						</p>
					</li>
				))}
			</ol>
		</div>
	)
}

const percent = (place: number): string => `${(place * 100).toFixed(2)}%`
const height = 54
const lane = 30

/** A drawing of what the list says; only today is said here alone. */
const TimeLine = ({ phases, today, label }: { phases: readonly ShownPhase[]; today: number; label: string }) => (
	<svg className="time-line" width="100%" height={height} role="img" aria-label={label}>
		<line className="time-line-base" x1="0" x2="100%" y1={lane + 8} y2={lane + 8} />
		{phases.map(({ name, from, to, state }, index) => (
			<rect
				key={name}
				className={`time-line-phase ${state}`}
				x={percent(from)}
				width={percent(Math.max(0.004, to - from))}
				y={lane + (index % 2) * 9}
				height="7"
				rx="3.5"
			/>
		))}
		<line className="time-line-today" x1={percent(today)} x2={percent(today)} y1="22" y2={height} />
		<text
			className="time-line-label"
			x={percent(today)}
			y="14"
			textAnchor={today < 0.15 ? 'start' : today > 0.85 ? 'end' : 'middle'}
			aria-hidden="true"
		>
			{label}
		</text>
	</svg>
)
