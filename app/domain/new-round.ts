/**
 * A round begins with what another had, or with the standard set, and a calendar of its own (Luật 06/2022/QH15, Điều 17
 * khoản 1: time and plan are named when a movement is launched).
 */
import { phaseNames, type Phase } from './round.ts'

const day = 86_400_000

/** Days after the beginning at which each phase opens and closes: checked while still received, never overlapping later. */
const usual: Readonly<Record<Phase['name'], readonly [opens: number, closes: number]>> = {
	open: [0, 45],
	screening: [5, 55],
	review: [46, 76],
	deliberation: [77, 91],
	publication: [92, 107],
}

/** A calendar to begin with, from midnight in Vietnam after `now`. */
export const usualCalendar = (now: Date): Phase[] => {
	const shift = 7 * 3_600_000
	const midnight = Math.floor((+now + shift) / day) * day + day - shift
	return phaseNames.map((name) => {
		const [opens, closes] = usual[name]
		return { name, opensAt: new Date(midnight + opens * day), closesAt: new Date(midnight + closes * day) }
	})
}

/** Phases that begin before the one they wait for: nothing can be reviewed before it came, or awarded before it was judged. */
export const phasesOutOfOrder = (phases: readonly Phase[]): Phase['name'][] => {
	const opens = new Map(phases.map(({ name, opensAt }) => [name, +opensAt]))
	return phaseNames.filter((name, index) => {
		const before = phaseNames[index - 1]
		return before !== undefined && (opens.get(name) ?? 0) < (opens.get(before) ?? 0)
	})
}
