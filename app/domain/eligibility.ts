/**
 * The eligibility check (kiểm tra tính hợp lệ): the secretary accepts an entry, returns it with reasons bound to its
 * parts, or refuses it with a note. Returning for completion and telling the refused why are steps of the procedure
 * (NĐ 98/2023/NĐ-CP; initiatives: NĐ 13/2012/NĐ-CP Điều 6, application checked within one month of receipt).
 */
import type { EntryForm } from './entry-form.ts'
import { stageOf, submissionInForce, type CheckOutcome, type EntryFacts } from './entry.ts'
import { phaseVerdict, type Phase } from './round.ts'
import { asClearSecretary } from './secretary.ts'
import { all, allowed, refused, type ConflictRelation, type Verdict } from './verdict.ts'
import type { Viewer } from './viewer.ts'

/** The parts that every entry has; beside them the keys of the form's sections and fields. */
export type OwnPart = 'title' | 'summary' | 'classification' | 'results' | 'authors' | 'evidence' | 'general'
export type CheckPart = string

export const checkOutcomes: readonly CheckOutcome[] = ['accepted', 'returned', 'refused']

/** Every part that can be sent back to be mended, in the order of the form. */
export const checkParts = ({ sections, fields }: Pick<EntryForm, 'sections' | 'fields'>): CheckPart[] => [
	'title',
	'summary',
	'classification',
	...sections.map(({ key }) => key),
	...fields.map(({ key }) => key),
	'results',
	'authors',
	'evidence',
	'general',
]

export type CheckReason = { part: CheckPart; text: string }
export type CheckContent = { outcome: CheckOutcome; reasons: readonly CheckReason[]; note: string }
export type CheckGap = 'reasons' | 'reason-text' | 'part-twice' | 'part-unknown' | 'note'

export const mayCheck = (
	viewer: Viewer,
	conflicts: readonly ConflictRelation[],
	entry: EntryFacts,
	phases: readonly Phase[],
	now: Date,
): Verdict =>
	all(asClearSecretary(viewer, conflicts), isWaitingForCheck(entry), checkingWindow(entry, phases, now))

/** The screening phase; for what the council sent back, until the council has risen. */
export const checkingWindow = (
	{ sentBackAt }: Pick<EntryFacts, 'sentBackAt'>,
	phases: readonly Phase[],
	now: Date,
): Verdict => {
	const screening = phaseVerdict(phases, 'screening', now)
	return screening.allowed || !sentBackAt ? screening : phaseVerdict(phases, 'deliberation', now)
}

/** What the outcome still needs: a return names what to mend, a refusal says why. */
export const missingInCheck = (check: CheckContent, parts?: readonly CheckPart[]): CheckGap[] => {
	const gaps: CheckGap[] = []
	if (parts && check.reasons.some(({ part }) => !parts.includes(part))) gaps.push('part-unknown')
	if (check.outcome === 'returned' && check.reasons.length === 0) gaps.push('reasons')
	if (check.reasons.some((reason) => reason.text.trim() === '')) gaps.push('reason-text')
	if (new Set(check.reasons.map(({ part }) => part)).size < check.reasons.length) gaps.push('part-twice')
	if (check.outcome === 'refused' && check.note.trim() === '') gaps.push('note')
	return gaps
}

const isWaitingForCheck = (entry: EntryFacts): Verdict => {
	const stage = stageOf(entry)
	if (stage === 'submitted') return allowed
	const isChecked = submissionInForce(entry) !== null
	return refused(
		isChecked ? { code: 'already', fact: 'checked' } : { code: 'stage', is: stage, needs: 'submitted' },
	)
}
