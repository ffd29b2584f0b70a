import { deadlines as m } from '#app/locales/deadlines.ts'
import { formatMoment, remaining, type Instant } from '#app/locales/format.ts'
import { parts } from '#app/locales/parts.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { useServerClock } from './use-server-clock.ts'

const hour = 3_600_000

/** Minutes before the end at which the time left is said aloud. */
const marks = [60, 30, 10, 5, 1]

type Props = {
	at: Instant
	/** The database's now when the page was made. */
	now: Instant
	/** Says the marks of the last hour aloud; one on a page. */
	announce?: boolean
}

/** The time left by the server's clock: as written without a script, counting with one; the last hour to the second. */
export const Countdown = ({ at, now, announce }: Props) => {
	const t = useText()
	const start = new Date(now).getTime()
	const end = new Date(at).getTime()
	const isNear = end - start < 2 * hour
	const passed = useServerClock(start, isNear ? 1000 : 30_000)
	const left = end - start - passed
	const full = `${formatMoment(end)} (GMT+7)`
	const { unit, count } = remaining(end, start + passed)
	const words = { day: parts.daysLeft, hour: parts.hoursLeft, minute: parts.minutesLeft }[unit]
	const isCounting = passed > 0 && left > 0 && left < hour
	const shown = isCounting
		? t(m.secondsLeft, {
				minutes: Math.floor(left / 60_000),
				seconds: String(Math.floor(left / 1000) % 60).padStart(2, '0'),
			})
		: left <= 0
			? t(m.over)
			: t(words, { count })
	return (
		<>
			<time
				role="timer"
				dateTime={new Date(end).toISOString()}
				title={full}
				className={`time ${left <= 0 ? 'late' : unit === 'day' && count > 3 ? 'far' : 'near'}`}
			>
				{shown}
			</time>
			{announce ? (
				<span className="hidden-words" role="status">
					{passed > 0 ? said(t, left) : ''}
				</span>
			) : null}
		</>
	)
}

/** Changes only at the marks, so that it is read out only there. */
const said = (t: ReturnType<typeof useText>, left: number): string => {
	if (left <= 0) return t(m.announceOver)
	const mark = marks.findLast((minutes) => left <= minutes * 60_000)
	return mark === undefined ? '' : t(m.announceLeft, { count: mark })
}
