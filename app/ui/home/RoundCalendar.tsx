import type { ShownPhase, ShownRound } from '#app/domain/movement-page.ts'
import { formatDate } from '#app/locales/format.ts'
import { home as m, phaseNames } from '#app/locales/gallery.ts'
import { DeadlineNote } from '#app/ui/deadline/DeadlineNote.tsx'
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
			<OpenUntil phases={phases} now={now} />
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

/** While entries are taken: until when, to the minute and with the zone, and how long that is. */
const OpenUntil = ({ phases, now }: { phases: readonly ShownPhase[]; now: string }) => {
	const open = phases.find(({ name, state }) => name === 'open' && state === 'now')
	return open ? (
		<DeadlineNote deadline={{ at: open.closesAt, why: 'calendar', reason: '' }} now={now} />
	) : null
}

const percent = (place: number): string => `${(place * 100).toFixed(2)}%`
const top = 28
const lane = 12

/** A drawing of what the list says, one lane a phase; only today is said here alone. */
const TimeLine = ({
	phases,
	today,
	label,
}: {
	phases: readonly ShownPhase[]
	today: number
	label: string
}) => (
	<svg className="time-line" width="100%" height={top + phases.length * lane} role="img" aria-label={label}>
		{phases.map(({ name, from, to, state }, index) => (
			<rect
				key={name}
				className={`time-line-phase ${state}`}
				x={percent(from)}
				width={percent(Math.max(0.004, to - from))}
				y={top + index * lane}
				height={lane - 4}
				rx="2"
			/>
		))}
		<line className="time-line-today" x1={percent(today)} x2={percent(today)} y1="20" y2="100%" />
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
