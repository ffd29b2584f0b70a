/**
 * Until when an entry may be handed in. One calendar for the round: the closing of its `open` phase, which the
 * secretary may move on for everybody, with a reason, after an outage; and exceptions for one agency or one entry,
 * granted by the secretary or taken with a code. The latest of them counts and nothing ever brings a deadline
 * forward. It is an instant: up to the millisecond before it the entry is in time, at it no more, by the clock of the
 * database. Nothing reaches beyond the screening, for what comes after it nobody could check.
 */
import { phaseVerdict, type Phase } from './round.ts'
import { all, allowed, refused, type Verdict } from './verdict.ts'
import { isMemberOf, isSecretary, type Viewer } from './viewer.ts'

export type Extension = { until: Date; reason: string }

/** `entryId` null: every entry of the agency. */
export type DeadlineException = {
	unitId: string
	entryId: string | null
	until: Date
	reason: string
	byCode: boolean
}

export type RoundDeadline = { phases: readonly Phase[]; extensions: readonly Extension[] }

/** Whose deadline: an entry's, or with no entry yet its agency's. */
export type DeadlineOwner = { unitId: string; entryId: string | null }

export type DeadlineWhy = 'calendar' | 'extension' | 'exception' | 'code'

export type Deadline = { at: Date; why: DeadlineWhy; reason: string }

/** Null for a round that never takes entries. */
export const deadlineOf = (
	{ phases, extensions }: RoundDeadline,
	owner: DeadlineOwner,
	exceptions: readonly DeadlineException[],
): Deadline | null => {
	const open = openPhase(phases)
	if (!open) return null
	const extension = extensions.find(({ until }) => +until === +open.closesAt)
	const common: Deadline = extension
		? { at: open.closesAt, why: 'extension', reason: extension.reason }
		: { at: open.closesAt, why: 'calendar', reason: '' }
	return exceptions
		.filter(
			({ unitId, entryId }) => unitId === owner.unitId && (entryId === null || entryId === owner.entryId),
		)
		.reduce<Deadline>(
			(latest, { until, reason, byCode }) =>
				until > latest.at ? { at: until, why: byCode ? 'code' : 'exception', reason } : latest,
			common,
		)
}

/** The calendar as it is for one entry: submission closes at its own deadline. */
export const phasesUntil = (phases: readonly Phase[], deadline: Deadline | null): readonly Phase[] =>
	deadline === null
		? phases
		: phases.map((phase) =>
				phase === openPhase(phases) && phase.closesAt < deadline.at
					? { ...phase, closesAt: deadline.at }
					: phase,
			)

/** The calendar for one who begins an entry with a code. */
export const withCode = (
	phases: readonly Phase[],
	code: { until: Date; reason: string } | null,
): readonly Phase[] => phasesUntil(phases, code && { at: code.until, why: 'code', reason: code.reason })

/** Moving the deadline on for everybody: later than it is, and not beyond the screening. */
export const mayExtend = (viewer: Viewer, phases: readonly Phase[], until: Date, now: Date): Verdict =>
	isSecretary(viewer) ? isLater(phases, until, now, true) : refused({ code: 'not-yours' })

/** Granting an exception, or making a code for some. */
export const mayExcept = (viewer: Viewer, phases: readonly Phase[], until: Date, now: Date): Verdict =>
	isSecretary(viewer) ? isLater(phases, until, now, false) : refused({ code: 'not-yours' })

const isLater = (phases: readonly Phase[], until: Date, now: Date, isForAll: boolean): Verdict => {
	const open = openPhase(phases)
	if (!open) return phaseVerdict(phases, 'open', now)
	const least = isForAll && open.closesAt > now ? open.closesAt : now
	const last = phases.find(({ name }) => name === 'screening')?.closesAt ?? null
	return all(
		until > least && until > open.closesAt
			? allowed
			: refused({ code: 'too-early', least: max(least, open.closesAt) }),
		last === null || until <= last ? allowed : refused({ code: 'too-late', last }),
	)
}

export type CodeScope = 'entry' | 'agency'

export type CodeFacts = {
	scope: CodeScope
	/** The only agency that may use it; null for any. */
	unitId: string | null
	uses: number
	used: number
	until: Date
	undoneAt: Date | null
}

/** Whether the owner has used this code before: then it holds already and costs no second use. */
export const mayRedeem = (
	viewer: Viewer,
	owner: DeadlineOwner,
	code: CodeFacts | null,
	hasUsed: boolean,
	now: Date,
): Verdict => {
	if (!isMemberOf(viewer, owner.unitId)) return refused({ code: 'hidden' })
	if (code === null || code.undoneAt !== null || (code.unitId !== null && code.unitId !== owner.unitId))
		return refused({ code: 'code', is: 'unknown' })
	if (hasUsed) return refused({ code: 'code', is: 'used-here' })
	if (now >= code.until) return refused({ code: 'code', is: 'over' })
	return code.used < code.uses ? allowed : refused({ code: 'code', is: 'used-up' })
}

/** Taking a code back: nobody has used it. */
export const mayUndoCode = (viewer: Viewer, { used, undoneAt }: CodeFacts): Verdict =>
	isSecretary(viewer)
		? all(
				used === 0 ? allowed : refused({ code: 'already', fact: 'used' }),
				undoneAt === null ? allowed : refused({ code: 'already', fact: 'closed' }),
			)
		: refused({ code: 'not-yours' })

export type ExceptionFacts = { byCode: boolean; used: boolean; undoneAt: Date | null }

/** Taking back what was granted: nothing was handed in under it. What came by a code is the code's to keep. */
export const mayUndoException = (viewer: Viewer, { byCode, used, undoneAt }: ExceptionFacts): Verdict =>
	isSecretary(viewer)
		? all(
				used || byCode ? refused({ code: 'already', fact: 'used' }) : allowed,
				undoneAt === null ? allowed : refused({ code: 'already', fact: 'closed' }),
			)
		: refused({ code: 'not-yours' })

/** As a person may type it: spaces, hyphens and case do not count. */
export const tidyCode = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase()

/** Without what is read as something else: I, L, O, U, 0, 1. */
export const codeLetters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
export const codeLength = 10

const openPhase = (phases: readonly Phase[]): Phase | null =>
	phases.find(({ name }) => name === 'open') ?? null

const max = (a: Date, b: Date): Date => (a > b ? a : b)
