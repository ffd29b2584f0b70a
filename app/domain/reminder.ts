/**
 * Reminders (đôn đốc): letters about a draft that is not handed in yet, seven days, three days, one day and six hours
 * before its deadline, to those of its agency who work on it; each says what is still missing. A deadline that moves
 * begins a new series. A moment that was missed is not made up for by another letter: only the latest one counts.
 * Urging on is part of running a movement (Luật 06/2022/QH15, Điều 17 khoản 3).
 */
import type { Letter } from './access-letter.ts'
import type { Gap } from './completeness.ts'
import type { EntryForm } from './entry-form.ts'
import type { EntryStage } from './entry.ts'
import type { Phase } from './round.ts'
import type { Language } from './viewer.ts'

export type ReminderMoment = '7d' | '3d' | '1d' | '6h'

export const reminderMoments: readonly ReminderMoment[] = ['7d', '3d', '1d', '6h']

const hour = 3_600_000
const hoursBefore: Readonly<Record<ReminderMoment, number>> = { '7d': 168, '3d': 72, '1d': 24, '6h': 6 }

/** Entries that are still at their agency's desk. */
export const unsentStages: readonly EntryStage[] = ['draft', 'endorsement', 'returned']

/** Until when an entry can be sent: the open phase; what was returned, the screening as well. Null: nothing to send. */
export const sendingEnds = (stage: EntryStage, phases: readonly Phase[]): Date | null => {
	if (!unsentStages.includes(stage)) return null
	const names = stage === 'returned' ? ['open', 'screening'] : ['open']
	const ends = phases.filter(({ name }) => names.includes(name)).map(({ closesAt }) => closesAt)
	return ends.sort((a, b) => +b - +a)[0] ?? null
}

/** The reminder that is due at `now`; null before the first, after the deadline, and when the entry is younger than it. */
export const momentDue = (deadline: Date, begunAt: Date, now: Date): ReminderMoment | null => {
	if (now >= deadline) return null
	const instant = (moment: ReminderMoment) => new Date(+deadline - hoursBefore[moment] * hour)
	const latest = reminderMoments.filter((moment) => instant(moment) <= now).at(-1)
	return latest !== undefined && begunAt <= instant(latest) ? latest : null
}

/** The first instant at which any reminder of this deadline is due. */
export const firstReminderAt = (deadline: Date): Date => new Date(+deadline - hoursBefore['7d'] * hour)

/** What is left, to the nearest hour; the last hour in minutes. */
export type TimeLeft = { days: number; hours: number; minutes: number }

export const timeLeft = (deadline: Date, now: Date): TimeLeft => {
	const left = Math.max(0, +deadline - +now)
	const hours = Math.round(left / hour)
	if (left < hour) return { days: 0, hours: 0, minutes: Math.max(1, Math.round(left / 60_000)) }
	return { days: Math.floor(hours / 24), hours: hours % 24, minutes: 0 }
}

export type ReminderFacts = {
	language: Language
	/** Whom it is for. */
	name: string
	entryId: string
	title: string
	round: { nameVi: string; nameEn: string }
	deadline: Date
	left: TimeLeft
	stage: EntryStage
	gaps: readonly Gap[]
	form: EntryForm
	/** Of the link that ends such letters. */
	secret: string
}

/** How such a letter is worded; the words are those of the locales. */
export type ComposeReminder = (facts: ReminderFacts) => Letter & { stopLink: string }
