import type { PhaseName } from '#app/domain/verdict.ts'
import { formatDate } from '#app/locales/format.ts'
import { phaseNames } from '#app/locales/gallery.ts'
import { rounds as m } from '#app/locales/rounds.ts'
import { useText } from '#app/ui/parts/language.tsx'

export type ShownPhase = { name: PhaseName; opensAt: string; closesAt: string }

const wide = 720
const lane = 34
const left = 150

/** The calendar drawn: a bar for each phase and a line where today is. The table beside it says the same in words. */
export const CalendarLine = ({ phases, now }: { phases: readonly ShownPhase[]; now: string }) => {
	const t = useText()
	const begins = Math.min(...phases.map(({ opensAt }) => Date.parse(opensAt)))
	const ends = Math.max(...phases.map(({ closesAt }) => Date.parse(closesAt)))
	const at = (moment: string) => left + ((Date.parse(moment) - begins) / (ends - begins)) * (wide - left - 10)
	const isDuring = Date.parse(now) >= begins && Date.parse(now) <= ends
	const high = phases.length * lane + 40
	return (
		<svg className="calendar-line" viewBox={`0 0 ${wide} ${high}`} role="img" aria-label={t(m.line)}>
			{phases.map((phase, index) => (
				<g key={phase.name}>
					<text className="calendar-name" x={0} y={index * lane + 22}>
						{t(phaseNames[phase.name])}
					</text>
					<rect
						className={isOpenAt(phase, now) ? 'calendar-bar now' : 'calendar-bar'}
						x={at(phase.opensAt)}
						y={index * lane + 6}
						width={Math.max(4, at(phase.closesAt) - at(phase.opensAt))}
						height={22}
						rx={4}
					/>
				</g>
			))}
			{isDuring ? (
				<g>
					<line className="calendar-today" x1={at(now)} x2={at(now)} y1={0} y2={high - 26} />
					<text className="calendar-date" x={at(now)} y={high - 8} textAnchor="middle">
						{t(m.today)}
					</text>
				</g>
			) : null}
			<text className="calendar-date" x={left} y={high - 8}>
				{formatDate(begins)}
			</text>
			<text className="calendar-date" x={wide - 10} y={high - 8} textAnchor="end">
				{formatDate(ends)}
			</text>
		</svg>
	)
}

export const isOpenAt = ({ opensAt, closesAt }: ShownPhase, now: string): boolean =>
	Date.parse(opensAt) <= Date.parse(now) && Date.parse(now) < Date.parse(closesAt)
