import { reader } from '#app/data/database.server.ts'
import { canonical, sha256 } from '#app/data/canonical.server.ts'
import { newsSince } from '#app/data/draft-changes.server.ts'
import { openThreads } from '#app/data/draft-comments.server.ts'
import { isUuid, loadEntry, visibleTo } from '#app/data/entries.server.ts'
import { changesOf } from '#app/data/json.server.ts'
import { presentAt } from '#app/data/presence.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { isMemberOf, type Viewer } from '#app/domain/viewer.ts'

/** What the page of a draft knows: its version, and the mark of the company that it was told of. */
type Known = { version: number; mark: string; writer?: string | undefined }

/** What colleagues changed since, who is here, how many threads are open; null when the page knows all that. */
export const draftNews = async (viewer: Viewer, entryId: string, known: Known) => {
	const now = await databaseClock(reader())
	const row = isUuid(entryId)
		? await reader().entry.findUnique({
				where: { id: entryId },
				select: { unitId: true, version: true, savedAt: true },
			})
		: null
	if (!row || !viewer.person || !isMemberOf(viewer, row.unitId)) throw new Refusal({ code: 'hidden' })
	const company = {
		present: await presentAt(reader(), entryId, viewer.person.id, now),
		comments: await openThreads(reader(), entryId),
	}
	const mark = sha256(canonical(company)).slice(0, 16)
	if (row.version === known.version && mark === known.mark) return null
	const { version, savedAt, others, by } = await newsOf(viewer, entryId, known, now)
	return { version, savedAt, others, by, ...company, mark }
}

const newsOf = async (viewer: Viewer, entryId: string, known: Known, now: Date) => {
	const entry = await loadEntry(reader(), entryId)
	if (!visibleTo(viewer, entry, await unitTree(reader(), now), now).has('full-content')) {
		throw new Refusal({ code: 'hidden' })
	}
	const { fields, by } = await newsSince(reader(), entry, known.version, known.writer)
	return { version: entry.version, savedAt: entry.row.savedAt, others: changesOf(fields), by }
}
