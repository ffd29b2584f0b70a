/**
 * The PDF that proves an objection. The secretariat reads it; the agency once it is asked, and the public once the
 * secretary publishes it with the objection, read our copy without metadata. Who was told when they sent it that the
 * secretariat alone reads it is held to nothing more: neither agency nor public gets theirs.
 */
import type { NoteStage } from './citizen-note.ts'
import type { ScanState } from './evidence.ts'
import { asClearSecretary } from './secretary.ts'
import { all, allowed, refused, type ConflictRelation, type Verdict } from './verdict.ts'
import type { Viewer } from './viewer.ts'

/** How far the PDF of an objection is: before the scanner or our copy, ready, infected, or no copy can be made of it. */
export type PaperState = 'waiting' | 'ready' | 'withheld' | 'unclean'

export const paperState = (paper: { scan: ScanState; isPrepared: boolean; hasCopy: boolean }): PaperState => {
	if (paper.scan === 'infected') return 'withheld'
	if (paper.scan === 'waiting') return 'waiting'
	if (paper.hasCopy) return 'ready'
	return paper.isPrepared ? 'unclean' : 'waiting'
}

/** The agency was asked, and what it was asked was not taken back. */
export const paperStages = [
	'asked',
	'answered',
	'published',
	'settled',
] as const satisfies readonly NoteStage[]

type ShownPaper = {
	stage: NoteStage
	isPublished: boolean
	paper: PaperState | null
	isPaperShown: boolean
	readersTold: boolean
}

/** The PDF goes public with a published objection by a decision of its own. */
export const mayShowPaper = (
	viewer: Viewer,
	conflicts: readonly ConflictRelation[],
	{ stage, isPublished, paper, isPaperShown, readersTold }: ShownPaper,
): Verdict =>
	all(
		asClearSecretary(viewer, conflicts),
		isPublished && stage === 'published' && paper !== null ? allowed : refused({ code: 'hidden' }),
		paper === 'waiting' ? refused({ code: 'awaiting-scan' }) : allowed,
		paper === 'withheld' || paper === 'unclean' ? refused({ code: 'hidden' }) : allowed,
		readersTold ? allowed : refused({ code: 'hidden' }),
		isPaperShown ? refused({ code: 'already', fact: 'published' }) : allowed,
	)

export const mayTakePaperBack = (
	viewer: Viewer,
	conflicts: readonly ConflictRelation[],
	{ isPaperShown }: { isPaperShown: boolean },
): Verdict =>
	all(
		asClearSecretary(viewer, conflicts),
		isPaperShown ? allowed : refused({ code: 'already', fact: 'closed' }),
	)
