/**
 * Taking an award back (hủy bỏ quyết định khen thưởng; Luật 06/2022/QH15, chương VII): by a decision with its number and
 * its grounds, recorded by a secretary without a conflict. It is added to the record, and nothing is taken from the
 * record: the award, its decision and its entry stay. The gallery no longer shows the practice; the address of its page
 * and every certificate of it say that it was revoked, by which decision and why.
 */
import type { PracticeContent } from './publication.ts'
import { asClearSecretary } from './secretary.ts'
import { all, allowed, refused, type ConflictRelation, type Verdict } from './verdict.ts'
import type { Viewer } from './viewer.ts'

export const revocationCauses = [
	'false-achievement',
	'forged-papers',
	'unlawful-appraisal',
	'standard-not-met',
] as const
/** Beside those of the law: an award that a later decision withdrew when it superseded the one that gave it. */
export type RevocationCause = (typeof revocationCauses)[number] | 'superseded'

/** What the page of a revoked practice still says of it. */
export type RevokedPractice = Pick<PracticeContent, 'titleVi' | 'titleEn' | 'agency' | 'award' | 'round'>

/** Built field by field: of a revoked practice the public reads no more than this. */
export const revokedPractice = ({
	titleVi,
	titleEn,
	agency,
	award,
	round,
}: PracticeContent): RevokedPractice => ({
	titleVi,
	titleEn,
	agency,
	award,
	round,
})

/** Days are yyyy-mm-dd. */
export type RevocationFacts = {
	isPublished: boolean
	isRevoked: boolean
	isSuperseded: boolean
	/** When the award was decided, when its revocation, and today. */
	awardedOn: string
	decidedOn: string
	today: string
}

export const mayRevoke = (
	viewer: Viewer,
	conflicts: readonly ConflictRelation[],
	{ isPublished, isRevoked, isSuperseded, awardedOn, decidedOn, today }: RevocationFacts,
): Verdict =>
	all(
		asClearSecretary(viewer, conflicts),
		isPublished ? allowed : refused({ code: 'stage', is: 'decided', needs: 'published' }),
		isRevoked ? refused({ code: 'already', fact: 'revoked' }) : allowed,
		isSuperseded ? refused({ code: 'already', fact: 'superseded' }) : allowed,
		awardedOn <= decidedOn && decidedOn <= today
			? allowed
			: refused({ code: 'day', from: awardedOn, until: today }),
	)
