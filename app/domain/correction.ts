/**
 * Correcting how a published practice is called and summed up (đính chính): a secretary without a conflict, with a reason
 * that the public reads. What was decided stays: the award, its decision and its certificate say what they said. Every
 * wording is kept with who changed it and when, and the address that the practice had leads to it for ever.
 */
import { slugOf } from './folding.ts'
import type { PracticeContent } from './publication.ts'
import { asClearSecretary } from './secretary.ts'
import { all, allowed, refused, type ConflictRelation, type Verdict } from './verdict.ts'
import type { Viewer } from './viewer.ts'

/** The wording of a practice that may be corrected. */
export const correctable = ['titleVi', 'titleEn', 'summary'] as const
export type CorrectedField = (typeof correctable)[number]
export type Wording = Readonly<Record<CorrectedField, string>>

/** What the public reads of a correction: never the wording that was wrong. The day is yyyy-mm-dd. */
export type CorrectionNote = { on: string; fields: readonly CorrectedField[]; reason: string }

export type CorrectionFacts = {
	isPublished: boolean
	isRevoked: boolean
	isSuperseded: boolean
	/** How many corrections there were, and how many the page that asks knew of. */
	corrections: number
	known: number
}

export const mayCorrect = (
	viewer: Viewer,
	conflicts: readonly ConflictRelation[],
	{ isPublished, isRevoked, isSuperseded, corrections, known }: CorrectionFacts,
): Verdict =>
	all(
		asClearSecretary(viewer, conflicts),
		isPublished ? allowed : refused({ code: 'stage', is: 'decided', needs: 'published' }),
		isRevoked ? refused({ code: 'already', fact: 'revoked' }) : allowed,
		isSuperseded ? refused({ code: 'already', fact: 'superseded' }) : allowed,
		corrections === known ? allowed : refused({ code: 'stale', version: corrections }),
	)

export const wordingOf = ({ titleVi, titleEn, summary }: Wording): Wording => ({ titleVi, titleEn, summary })

/** What a correction says otherwise than before. */
export const correctedFields = (before: Wording, after: Wording): CorrectedField[] =>
	correctable.filter((field) => before[field] !== after[field])

/** Of a practice whose title makes another address: the words of a title do, their marks and case do not. */
export const movesAddress = (before: Wording, after: Wording): boolean =>
	slugOf(before.titleVi) !== slugOf(after.titleVi)

/** The practice as it reads after a correction. */
export const withCorrection = (
	content: PracticeContent,
	wording: Wording,
	note: CorrectionNote,
): PracticeContent => ({
	...content,
	...wordingOf(wording),
	corrections: [...(content.corrections ?? []), note],
})
