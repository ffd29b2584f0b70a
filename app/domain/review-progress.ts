/**
 * How far the review of a round is, for the secretary: by panel, reviewer, entry and day; who is late; where somebody
 * more is needed. A sheet is late from the instant at which it is due until it is handed in. A reviewer who was reminded
 * is not reminded again within twenty hours. Urging on is part of running a movement (Luật 06/2022/QH15, Điều 17).
 */
import { divergencePoints, spread } from './score.ts'
import { isSecretary, type Viewer } from './viewer.ts'
import { allowed, refused, type Verdict } from './verdict.ts'

export type ProgressSheet = {
	entryId: string
	personId: string
	dueAt: Date
	startedAt: Date | null
	handedInAt: Date | null
	recusedAt: Date | null
	total: number | null
}

export type Tally = { sheets: number; handedIn: number; started: number; untouched: number; late: number }

const hour = 3_600_000
/** The zone in which the movement counts its days. */
const zoneShift = 7 * hour
export const reminderGap = 20 * hour

export const isLate = (
	{ dueAt, handedInAt, recusedAt }: Pick<ProgressSheet, 'dueAt' | 'handedInAt' | 'recusedAt'>,
	now: Date,
): boolean => handedInAt === null && recusedAt === null && dueAt <= now

/** Of the sheets that are still somebody's: who stepped back is not counted. */
export const tallyOf = (sheets: readonly ProgressSheet[], now: Date): Tally => {
	const live = sheets.filter(({ recusedAt }) => recusedAt === null)
	const open = live.filter(({ handedInAt }) => handedInAt === null)
	return {
		sheets: live.length,
		handedIn: live.length - open.length,
		started: open.filter(({ startedAt }) => startedAt !== null).length,
		untouched: open.filter(({ startedAt }) => startedAt === null).length,
		late: open.filter((sheet) => isLate(sheet, now)).length,
	}
}

export type DayCount = { day: string; count: number; sum: number }

/** Each day on which something was handed in, as yyyy-mm-dd of GMT+7, with the sum until then. */
export const byDay = (sheets: readonly ProgressSheet[]): DayCount[] => {
	const counts = new Map<string, number>()
	for (const { handedInAt, recusedAt } of sheets) {
		if (handedInAt === null || recusedAt !== null) continue
		const day = new Date(+handedInAt + zoneShift).toISOString().slice(0, 10)
		counts.set(day, (counts.get(day) ?? 0) + 1)
	}
	let sum = 0
	return [...counts]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([day, count]) => {
			sum += count
			return { day, count, sum }
		})
}

export type EntryNeed = {
	/** Nobody has it in place of who stepped back, or never had. */
	vacant: number
	late: number
	/** Highest minus lowest total; null until all its sheets are in. */
	range: number | null
	/** Its sheets lie so far apart that one more should look at it. */
	isApart: boolean
}

/** Where an entry needs somebody more: `sheets` is how many the round asks for, `bound` how far they may lie apart. */
export const needOf = (
	own: readonly ProgressSheet[],
	sheets: number,
	now: Date,
	bound: number = divergencePoints,
): EntryNeed => {
	const live = own.filter(({ recusedAt }) => recusedAt === null)
	const totals = live.flatMap(({ handedInAt, total }) =>
		handedInAt === null || total === null ? [] : [total],
	)
	const range = live.length > 1 && totals.length === live.length ? spread(totals).range : null
	return {
		vacant: Math.max(0, sheets - live.length),
		late: live.filter((sheet) => isLate(sheet, now)).length,
		range,
		isApart: range !== null && range > bound && live.length <= sheets,
	}
}

/** How many are to be found: for each place that is empty and each sheet that is late, or one where sheets lie apart. */
export const wantedFor = ({ vacant, late, isApart }: EntryNeed): number =>
	vacant + late > 0 ? vacant + late : isApart ? 1 : 0

/** A reviewer who owes sheets and was not reminded of late. */
export const mayRemind = (
	viewer: Viewer,
	{ left, remindedAt }: { left: number; remindedAt: Date | null },
	now: Date,
): Verdict => {
	if (!isSecretary(viewer)) return refused({ code: 'not-yours' })
	if (left === 0) return refused({ code: 'already', fact: 'handed-in' })
	return remindedAt !== null && +now - +remindedAt < reminderGap
		? refused({ code: 'already', fact: 'reminded' })
		: allowed
}

/** What a letter to a reviewer who owes sheets is written of; no entry is named in it. */
export type OwedFacts = {
	language: 'vi' | 'en'
	name: string
	round: { nameVi: string; nameEn: string }
	left: number
	late: number
	/** When the next of them is due; null when all are late. */
	dueAt: Date | null
	/** What the secretary adds. */
	note: string
}
export type ComposeOwed = (facts: OwedFacts) => { subject: string; text: string }
