/**
 * A second round of review (thẩm định lần hai) of an entry that the first left open: sheets are missing, lie too far apart,
 * disagree on the conclusion or a condition, or speak of an entry that changed since. The secretary opens it once, before
 * anybody votes, with a date and a reason, and says then how it counts: its sheets take the place of the first round's as
 * soon as all of them are in, or all count together. Others score than in the first; whoever should think again has their
 * sheet opened again instead (`reopening.ts`). No law sets this: it is the round's own way to a safe result.
 */
import { phaseVerdict, type Phase } from './round.ts'
import { divergencePoints, spread } from './score.ts'
import { asClearSecretary } from './secretary.ts'
import type { EntryStage } from './entry.ts'
import { all, allowed, refused, type ConflictRelation, type Verdict } from './verdict.ts'
import type { Viewer } from './viewer.ts'

export const secondEffects = ['replaces', 'added'] as const
export type SecondEffect = (typeof secondEffects)[number]
export type OpenReason = 'missing' | 'apart' | 'split' | 'stale'

export const secondLimits = { reviewers: 5, entries: 50, reason: 2000 } as const

export type FirstSheet = {
	recusedAt: Date | null
	handedInAt: Date | null
	dueAt: Date
	total: number | null
	conclusion: string | null
	gates: Readonly<Record<string, boolean>>
}

export type FirstRound = {
	/** How many sheets the round asks for, and how far they may lie apart. */
	asked: number
	bound: number | null
	/** When the entry as it stands was handed in. */
	submittedAt: Date | null
	sheets: readonly FirstSheet[]
}

/** What the first round left open; nothing while its sheets are still written and not late. */
export const leftOpen = ({ asked, bound, submittedAt, sheets }: FirstRound, now: Date): OpenReason[] => {
	const live = sheets.filter(({ recusedAt }) => recusedAt === null)
	const isIn = live.filter(({ handedInAt }) => handedInAt !== null)
	const late = live.filter(({ handedInAt, dueAt }) => handedInAt === null && dueAt <= now)
	const isSettled = isIn.length + late.length === live.length
	const { range } = spread(isIn.flatMap(({ total }) => total ?? []))
	const found: [OpenReason, boolean][] = [
		['missing', late.length > 0 || live.length < asked],
		['apart', isSettled && isIn.length > 1 && range > (bound ?? divergencePoints)],
		['split', isSettled && isSplit(isIn)],
		[
			'stale',
			submittedAt !== null && isIn.some(({ handedInAt }) => handedInAt !== null && handedInAt < submittedAt),
		],
	]
	return found.flatMap(([reason, isSo]) => (isSo ? [reason] : []))
}

/** Some pass and some fail it, or a condition is met for one and not for another. */
const isSplit = (sheets: readonly FirstSheet[]): boolean => {
	const differ = (answers: readonly unknown[]) =>
		new Set(answers.filter((answer) => answer !== null && answer !== undefined)).size > 1
	const gates = new Set(sheets.flatMap((sheet) => Object.keys(sheet.gates)))
	return (
		differ(sheets.map(({ conclusion }) => conclusion)) ||
		[...gates].some((gate) => differ(sheets.map((sheet) => sheet.gates[gate])))
	)
}

export type SecondFacts = {
	stage: EntryStage
	conflicts: readonly ConflictRelation[]
	isOpened: boolean
	ballots: number
	/** Of the first round. */
	sheetsIn: number
}

export const mayOpenSecond = (
	viewer: Viewer,
	{ stage, conflicts, isOpened, ballots, sheetsIn }: SecondFacts,
	phases: readonly Phase[],
	now: Date,
): Verdict =>
	all(
		asClearSecretary(viewer, conflicts),
		stage === 'review' ? allowed : refused({ code: 'stage', is: stage, needs: 'review' }),
		phaseVerdict(phases, 'review', now),
		isOpened ? refused({ code: 'already', fact: 'second-opened' }) : allowed,
		ballots === 0 ? allowed : refused({ code: 'already', fact: 'voted' }),
		sheetsIn > 0 ? allowed : refused({ code: 'incomplete', missing: ['sheets'] }),
	)

/** Its sheets are due while sheets are written. */
export const isDueInTime = (dueAt: Date, phases: readonly Phase[], now: Date): Verdict => {
	const last = phases.find(({ name }) => name === 'review')?.closesAt ?? null
	if (dueAt <= now) return refused({ code: 'too-early', least: now })
	return last !== null && dueAt > last ? refused({ code: 'too-late', last }) : allowed
}

type TurnSheet = { turn: number; isRecused: boolean; isHandedIn: boolean }

/** Whether the second round's sheets stand for the first's now: it was opened so, and each of them is in. */
export const isReplaced = (effect: SecondEffect | null, sheets: readonly TurnSheet[]): boolean => {
	const second = sheets.filter(({ turn, isRecused }) => turn === 2 && !isRecused)
	return effect === 'replaces' && second.length > 0 && second.every(({ isHandedIn }) => isHandedIn)
}
