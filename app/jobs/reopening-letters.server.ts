import { reader } from '#app/data/database.server.ts'
import { conflictsWith, loadEntry, visibleTo } from '#app/data/entries.server.ts'
import { readTitle } from '#app/data/reading.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { viewerOf } from '#app/data/viewers.server.ts'
import { paths } from '#app/locales/paths.ts'
import { readerFields, roundName, type Happened, type Told } from './told.server.ts'

/** The reviewer is told that the sheet waits again, as blind as they read; the reason stands on the sheet, not in the letter. */
export const lettersOfReopening = async ({ subjectId, at }: Happened): Promise<readonly Told[]> => {
	const assignment = await reader().assignment.findFirst({
		where: { id: subjectId, recusal: null, person: { disabledAt: null } },
		select: { entryId: true, person: { select: readerFields } },
	})
	if (!assignment) return []
	const entry = await loadEntry(reader(), assignment.entryId)
	const tree = await unitTree(reader(), at)
	const viewer = await viewerOf(assignment.person.id, 'vi', '')
	if (!viewer.person || conflictsWith(viewer, entry, tree).length > 0) return []
	if (!visibleTo(viewer, entry, tree, at).has('own-review')) return []
	const read = await readTitle(reader(), viewer, entry, tree, at)
	if (!read) return []
	return [
		{
			to: assignment.person,
			about: subjectId,
			what: 'sheet-reopened',
			values: (language) => ({ title: read.title, round: roundName(entry.row.round, language) }),
			path: paths.reviewSheet(subjectId),
		},
	]
}
