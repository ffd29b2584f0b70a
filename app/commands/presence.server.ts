import { reader } from '#app/data/database.server.ts'
import { notePresence } from '#app/data/presence.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { isMemberOf, type Viewer } from '#app/domain/viewer.ts'

/**
 * Notes that the viewer has the draft of their own agency open. Being there changes nothing that anyone answers for:
 * it leaves no event.
 */
export const beHere = async (viewer: Viewer, entryId: string, person: string, at?: Date): Promise<void> => {
	if (!viewer.person || viewer.person.id !== person) throw new Refusal({ code: 'not-signed-in' })
	const entry = isUuid(entryId)
		? await reader().entry.findUnique({ where: { id: entryId }, select: { unitId: true } })
		: null
	if (!entry || !isMemberOf(viewer, entry.unitId)) throw new Refusal({ code: 'hidden' })
	await notePresence(reader(), entryId, person, at ?? (await databaseClock(reader())))
}
