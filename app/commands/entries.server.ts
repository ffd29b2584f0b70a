import { asSaved, explained } from '#app/data/draft-outcome.server.ts'
import { saveAlone, saveAmongOthers } from '#app/data/draft-batches.server.ts'
import type { Draft, SavedDraft } from '#app/data/draft-saves.server.ts'
import { beginEntry, type NewEntry } from '#app/data/new-entries.server.ts'
import { transact } from '#app/data/transact.server.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** Begins an entry of one's own unit in a round that takes entries, under the newest rubric for its kind. */
export const createEntry = (viewer: Viewer, input: NewEntry, at?: Date): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		const { id, events } = await beginEntry(tx, viewer, input, now)
		return { value: id, events }
	})

/**
 * Writes the fields that changed beside what colleagues saved meanwhile. A field that somebody else changed since is
 * not written: the save is refused with both texts. Parts that the form does not take are left out and named.
 */
export const saveDraft = (viewer: Viewer, entryId: string, draft: Draft, at?: Date): Promise<SavedDraft> => {
	const call = { viewer, entryId, draft }
	return at ? saveAlone(call, at) : saveAmongOthers(call)
}

/** The same for a page without a script, which shows again what was typed: with the texts that crossed, or the reason. */
export const saveOrExplain = (viewer: Viewer, entryId: string, draft: Draft, at?: Date) =>
	saveDraft(viewer, entryId, draft, at).then(asSaved, explained)
