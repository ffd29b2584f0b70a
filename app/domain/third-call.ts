/**
 * A third reviewer (người thẩm định bổ sung): where all sheets of an entry are in and the highest total lies above the
 * lowest by more points than the round allows, the portal itself calls one more. Once for each entry, only while sheets
 * are written, and never where somebody was added already: what still lies apart then is the council's to discuss
 * (rubrics.json, scoringRules.divergence; the bound is the round's own). The sheets then count like any others.
 */
import { mayPlan } from './assignment-request.ts'
import { isOpen, type Phase } from './round.ts'
import { spread } from './score.ts'
import { allowed, refused, type Verdict } from './verdict.ts'
import type { Viewer } from './viewer.ts'

export const leastBound = 1
export const mostBound = 99

export type ComparedSheet = { recusedAt: Date | null; total: number | null }

export type ComparedEntry = {
	/** Null: the round calls nobody. */
	bound: number | null
	/** How many sheets the round asks for. */
	asked: number
	sheets: readonly ComparedSheet[]
	isCalled: boolean
	isUnderReview: boolean
	phases: readonly Phase[]
}

/** How far the sheets lie apart when one more reviewer is to be called; null when nobody is. */
export const thirdIsDue = (entry: ComparedEntry, now: Date): { range: number; bound: number } | null => {
	const { bound, asked, sheets, isCalled, isUnderReview, phases } = entry
	const live = sheets.filter(({ recusedAt }) => recusedAt === null)
	const totals = live.flatMap(({ total }) => total ?? [])
	const isTime = phases.some((phase) => phase.name === 'review' && isOpen(phase, now))
	if (bound === null || isCalled || !isUnderReview || !isTime) return null
	if (live.length < 2 || live.length > asked || totals.length < live.length) return null
	const { range } = spread(totals)
	return range > bound ? { range, bound } : null
}

/** The round's rule is the secretary's to set until the review is over; whom it called stays. */
export const maySetBound = (
	viewer: Viewer,
	bound: number | null,
	phases: readonly Phase[],
	now: Date,
): Verdict => {
	const may = mayPlan(viewer, phases, now)
	if (!may.allowed || bound === null) return may
	const isInScale = Number.isInteger(bound) && bound >= leastBound && bound <= mostBound
	return isInScale ? allowed : refused({ code: 'incomplete', missing: ['bound'] })
}
