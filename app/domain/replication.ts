/**
 * The replication proposal (đề xuất nhân rộng): instead of claiming something new, an agency proposes to take over a
 * published practice of another, named. A movement discovers what works so that it is replicated (nhân rộng); but an
 * initiative is new where it is claimed (NĐ 13/2012/NĐ-CP), so a proposal to replicate is not voted on as one.
 * It is made and undone while the entry may be edited; title and text of the entry stay as they are.
 */
import type { EntryFacts } from './entry.ts'
import type { Phase } from './round.ts'
import { mayEdit } from './submission.ts'
import { all, allowed, refused, type Verdict } from './verdict.ts'
import type { Viewer } from './viewer.ts'

/** What is to be replicated, as far as the rule asks. */
export type Original = { entryId: string; unitId: string; isPublished: boolean }

export const mayProposeReplication = (
	viewer: Viewer,
	entry: EntryFacts & { id: string; isReplication: boolean },
	original: Original,
	phases: readonly Phase[],
	now: Date,
): Verdict => {
	const edit = mayEdit(viewer, entry, phases, now)
	if (!edit.allowed) return edit
	if (!original.isPublished || original.entryId === entry.id) return refused({ code: 'hidden' })
	return all(
		entry.isReplication ? refused({ code: 'already', fact: 'replicating' }) : allowed,
		original.unitId === entry.unitId ? refused({ code: 'own-practice' }) : allowed,
	)
}

export const mayUndoReplication = (
	viewer: Viewer,
	entry: EntryFacts & { isReplication: boolean },
	phases: readonly Phase[],
	now: Date,
): Verdict => {
	const edit = mayEdit(viewer, entry, phases, now)
	return edit.allowed && !entry.isReplication ? refused({ code: 'hidden' }) : edit
}

/** What replicates a practice of others is not put to the vote, nor awarded, as a new initiative; as a model it may be. */
export const mayWinAsNew = (entry: { kind: string; isReplication: boolean }): Verdict =>
	entry.kind === 'initiative' && entry.isReplication ? refused({ code: 'replication' }) : allowed
