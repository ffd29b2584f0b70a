import { formatDate, formatMoment, remaining, type Instant, type Remaining } from '#app/locales/format.ts'
import type { Message } from '#app/locales/message.ts'
import { parts as m } from '#app/locales/parts.ts'
import { useText } from './language.tsx'

type Props = {
	at: Instant
	/** `full` names the zone; `moment` does not, for tables; `date` is the day alone. */
	form?: 'full' | 'moment' | 'date'
	/** Says how long is left, counted from here (the database's now); the date is in the title. */
	remainingFrom?: Instant
}

export const Time = ({ at, form = 'full', remainingFrom }: Props) => {
	const t = useText()
	const iso = new Date(at).toISOString()
	const full = `${formatMoment(at)} (GMT+7)`
	if (remainingFrom !== undefined) {
		const left = remaining(at, remainingFrom)
		return (
			<time dateTime={iso} title={full} className={`time ${urgency(left)}`}>
				{t(wordsOf(left), { count: left.count })}
			</time>
		)
	}
	const shown = { full, moment: formatMoment(at), date: formatDate(at) }[form]
	return (
		<time dateTime={iso} title={form === 'full' ? undefined : full} className="time">
			{shown}
		</time>
	)
}

const urgency = ({ late, unit, count }: Remaining): string =>
	late ? 'late' : unit === 'day' && count > 3 ? 'far' : 'near'

const wordsOf = ({ late, unit }: Remaining): Message =>
	({
		day: late ? m.daysLate : m.daysLeft,
		hour: late ? m.hoursLate : m.hoursLeft,
		minute: late ? m.minutesLate : m.minutesLeft,
	})[unit]
