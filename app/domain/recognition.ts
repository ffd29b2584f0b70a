/**
 * What an entry of a kind can win. An initiative is recognised only when its solution has been applied (Luật
 * 06/2022/QH15, Điều 3 khoản 4): a solution or idea not applied yet may be commended, never recognised as an initiative.
 */
import type { EntryKind } from './entry.ts'
import { allowed, refused, type Verdict } from './verdict.ts'

/** Award levels that recognise an initiative. */
export const awardsOfInitiatives: readonly string[] = ['initiative_recognition']

export const mayWin = (kind: EntryKind, awardCode: string): Verdict =>
	kind === 'solution' && awardsOfInitiatives.includes(awardCode) ? refused({ code: 'not-applied' }) : allowed

/** Whether the movement has any award for it: what could win nothing is not taken in. */
export const mayWinAny = (kind: EntryKind, awardCodes: readonly string[]): Verdict =>
	awardCodes.length === 0 || awardCodes.some((code) => mayWin(kind, code).allowed)
		? allowed
		: refused({ code: 'not-applied' })
