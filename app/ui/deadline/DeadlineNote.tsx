import type { DeadlineWhy } from '#app/domain/deadline.ts'
import { deadlines as m, whyWords } from '#app/locales/deadlines.ts'
import type { Instant } from '#app/locales/format.ts'
import { Time } from '#app/ui/parts/Time.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Countdown } from './Countdown.tsx'

type Props = {
	deadline: { at: Instant; why: DeadlineWhy; reason: string } | null
	/** Set when a file was on its way as the deadline came. */
	graceUntil?: Instant | null
	now: Instant
}

/** Until when, in which zone, how long that is, and why it is not the common deadline. */
export const DeadlineNote = ({ deadline, graceUntil = null, now }: Props) => {
	const t = useText()
	if (!deadline) return null
	const { at, why, reason } = deadline
	return (
		<p className="deadline-note">
			<strong>{`${t(m.deadline)}: `}</strong>
			<Time at={at} /> · <Countdown at={at} now={now} announce />
			{why === 'calendar' ? null : (
				<span className="muted">{` · ${t(whyWords[why])}${reason ? `: ${reason}` : ''}`}</span>
			)}
			{graceUntil !== null && new Date(now) >= new Date(at) && new Date(now) < new Date(graceUntil) ? (
				<strong>
					{` ${t(m.grace)} `}
					<Time at={graceUntil} />
					{'.'}
				</strong>
			) : null}
		</p>
	)
}
