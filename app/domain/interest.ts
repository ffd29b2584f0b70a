/**
 * Interests that bind (lợi ích liên quan): declared by the person, claimed by the agency with grounds and found right
 * by the secretary, or pinned by the secretary. They are recorded with kind and dates, and lifted with a reason, never
 * edited; `conflict.ts` says what follows from them. An agency names whom it fears and never learns who reviews.
 */
import { conflictsOf, interestsOfUnit } from './conflict.ts'
import { entryStages, type EntryStage } from './entry.ts'
import { asClearSecretary } from './secretary.ts'
import type { UnitTree } from './unit.ts'
import { all, allowed, refused, type ConflictRelation, type Verdict } from './verdict.ts'
import { isMemberOf, unitsOf, type Viewer } from './viewer.ts'

export const interestKinds = ['family', 'employment', 'finance', 'collaboration', 'dispute', 'other'] as const
export type InterestKind = (typeof interestKinds)[number]

/** The most claims of one agency on one entry that wait at once. */
export const mostClaims = 10

/** Whoever reviews, sits on a council, or works in secretariat or administration. */
export const mayDeclare = (viewer: Viewer): Verdict =>
	viewer.reviewing.length + viewer.seats.length + viewer.offices.length > 0
		? allowed
		: refused({ code: 'not-yours' })

export const mayPin = asClearSecretary

/** Towards a unit: no secretary of that unit or its kin. */
export const asClearOfUnit = (viewer: Viewer, unitId: string, tree: UnitTree): Verdict => {
	const judge = { personId: viewer.person?.id ?? '', unitIds: unitsOf(viewer), ties: viewer.ties }
	return asClearSecretary(viewer, conflictsOf(judge, interestsOfUnit(unitId), tree))
}

/** Nobody lifts what binds themselves. */
export const mayLift = (
	viewer: Viewer,
	conflicts: readonly ConflictRelation[],
	interest: { personId: string | null; liftedAt: Date | null },
): Verdict => {
	const isOwn = interest.personId !== null && interest.personId === viewer.person?.id
	return all(
		asClearSecretary(viewer, conflicts.length === 0 && isOwn ? ['declared'] : conflicts),
		interest.liftedAt === null ? allowed : refused({ code: 'already', fact: 'closed' }),
	)
}

/** A member of the agency, from the moment it is handed in until it is decided. */
export const mayClaim = (
	viewer: Viewer,
	entry: { unitId: string; stage: EntryStage; claimsWaiting: number },
): Verdict => {
	if (!isMemberOf(viewer, entry.unitId)) return refused({ code: 'hidden' })
	const place = entryStages.indexOf(entry.stage)
	const isTime = place >= entryStages.indexOf('submitted') && place < entryStages.indexOf('decided')
	return all(
		isTime && entry.stage !== 'refused'
			? allowed
			: refused({ code: 'stage', is: entry.stage, needs: 'submitted' }),
		entry.claimsWaiting < mostClaims ? allowed : refused({ code: 'limit', what: 'claims', max: mostClaims }),
	)
}

export const mayAnswerClaim = (
	viewer: Viewer,
	conflicts: readonly ConflictRelation[],
	claim: { outcome: string | null },
): Verdict =>
	all(
		asClearSecretary(viewer, conflicts),
		claim.outcome === null ? allowed : refused({ code: 'already', fact: 'closed' }),
	)

/**
 * Names of people who judge that an answer to an agency would tell it: those it wrote itself it may read again.
 * Compared as whole words whatever their case.
 */
export const namesToldIn = (text: string, names: readonly string[], known: string): string[] => {
	const plain = (words: string) =>
		` ${words
			.normalize('NFC')
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, ' ')
			.trim()} `
	return names.filter((name) => plain(text).includes(plain(name)) && !plain(known).includes(plain(name)))
}
