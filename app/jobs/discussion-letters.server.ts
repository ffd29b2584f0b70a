import { reader } from '#app/data/database.server.ts'
import { conflictsWith, loadEntry } from '#app/data/entries.server.ts'
import { readTitle } from '#app/data/reading.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { viewerOf } from '#app/data/viewers.server.ts'
import { mayReadDiscussion } from '#app/domain/discussion.ts'
import { reviewsIn } from '#app/domain/viewer.ts'
import { paths } from '#app/locales/paths.ts'
import { readerFields, roundName, type Happened, type Told } from './told.server.ts'

/** The others who handed in are told that there is a note: neither what it says nor who wrote it, as blind as they read. */
export const lettersOfDiscussion = async ({ payload, actorId, at }: Happened): Promise<readonly Told[]> => {
	const note = await reader().discussionNote.findUnique({ where: { id: String(payload.get('note') ?? '') } })
	if (!note) return []
	const entry = await loadEntry(reader(), note.entryId)
	const tree = await unitTree(reader(), at)
	const told: Told[] = []
	for (const { id, personId, recusal, review } of entry.row.assignments) {
		if (personId === actorId) continue
		const viewer = await viewerOf(personId, 'vi', '')
		const assignment = {
			reviewerId: personId,
			recusedAt: recusal?.recusedAt ?? null,
			handedInAt: review?.submission?.submittedAt ?? null,
		}
		const may = mayReadDiscussion(viewer, { assignment, conflicts: conflictsWith(viewer, entry, tree) })
		if (!may.allowed || !reviewsIn(viewer, entry.roundId)) continue
		const read = await readTitle(reader(), viewer, entry, tree, at)
		const to = await reader().person.findFirst({
			where: { id: personId, disabledAt: null },
			select: readerFields,
		})
		if (!read || !to) continue
		told.push({
			...{ to, about: note.id, what: 'discussion-note' as const, path: paths.reviewDiscussion(id) },
			values: (language) => ({ title: read.title, round: roundName(entry.row.round, language) }),
		})
	}
	return told
}
