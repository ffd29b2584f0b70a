/**
 * The calendar of a round as a line: each phase from its opening to its closing, and today on it. The round that people
 * ask about is the one under way; between rounds the next one, and after the last one that.
 */
import { isOpen, phaseNames, type Phase } from './round.ts'

export type PhaseState = 'done' | 'now' | 'next'

/** `from` and `to` are places on the line, 0 where the first phase opens and 1 where the last closes. */
export type PlacedPhase = Phase & { from: number; to: number; state: PhaseState }

export type Calendar = {
	phases: readonly PlacedPhase[]
	/** Where today stands; null before the first day and after the last. */
	today: number | null
}

export const calendarOf = (phases: readonly Phase[], now: Date): Calendar => {
	if (phases.length === 0) return { phases: [], today: null }
	const opens = Math.min(...phases.map(({ opensAt }) => +opensAt))
	const closes = Math.max(...phases.map(({ closesAt }) => +closesAt))
	const place = (instant: Date): number => (+instant - opens) / (closes - opens)
	const placed = phases.map((phase) => ({
		...phase,
		from: place(phase.opensAt),
		to: place(phase.closesAt),
		state: isOpen(phase, now)
			? ('now' as const)
			: phase.closesAt <= now
				? ('done' as const)
				: ('next' as const),
	}))
	const isWithin = opens <= +now && +now < closes
	return { phases: placed.sort(byCalendar), today: isWithin ? place(now) : null }
}

const byCalendar = (a: Phase, b: Phase): number =>
	+a.opensAt - +b.opensAt || phaseNames.indexOf(a.name) - phaseNames.indexOf(b.name)

/** The latest opened of those under way; else the next to open; else the last to close. */
export const roundOfDay = <Round extends { phases: readonly Phase[] }>(
	rounds: readonly Round[],
	now: Date,
): Round | null => {
	const spans = rounds
		.filter(({ phases }) => phases.length > 0)
		.map((round) => ({
			round,
			opens: Math.min(...round.phases.map(({ opensAt }) => +opensAt)),
			closes: Math.max(...round.phases.map(({ closesAt }) => +closesAt)),
		}))
	const underWay = spans.filter(({ opens, closes }) => opens <= +now && +now < closes)
	const ahead = spans.filter(({ opens }) => opens > +now)
	const found =
		[...underWay].sort((a, b) => b.opens - a.opens)[0] ??
		[...ahead].sort((a, b) => a.opens - b.opens)[0] ??
		[...spans].sort((a, b) => b.closes - a.closes)[0]
	return found?.round ?? null
}
