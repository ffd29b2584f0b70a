import { isSessionKey, sessionKey } from '#app/data/sessions.server.ts'
import { transact } from '#app/data/transact.server.ts'
import { viewerOf } from '#app/data/viewers.server.ts'
import { event } from '#app/domain/event.ts'
import { Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** Whose password was shown to be right, and the hash that it was right for. */
export type Proven = { personId: string; passwordHash: string }

/**
 * Records that a person came in and answers who they are. The password was checked before, outside the transaction;
 * if it was changed or the account closed since, nobody comes in.
 */
export const signIn = async (asker: Viewer, proven: Proven, at?: Date): Promise<Viewer> => {
	const { personId, passwordHash } = proven
	const viewer = await viewerOf(personId, asker.language, asker.requestId)
	return transact(viewer, at, async (tx) => {
		const { count } = await tx.person.updateMany({
			where: { id: personId, passwordHash, disabledAt: null },
			data: { passwordHash },
		})
		if (count !== 1) throw new Refusal({ code: 'not-signed-in' })
		return { value: viewer, events: [event('person.signed-in', 'person', personId, {})] }
	})
}

/** Ends the session of this browser. */
export const signOut = (viewer: Viewer, sessionId: string, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx) => {
		const id = personIdOf(viewer)
		await tx.session.deleteMany({ where: { id: sessionKey(sessionId), personId: id } })
		return { value: undefined, events: [event('person.signed-out', 'person', id, {})] }
	})

/** Ends one of the viewer's own sessions, named by its stored hash; one of somebody else's does not exist. */
export const endOwnSession = (viewer: Viewer, key: string, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx) => {
		const id = personIdOf(viewer)
		const where = { id: isSessionKey(key) ? key : '', personId: id }
		const { count } = await tx.session.deleteMany({ where })
		if (count !== 1) throw new Refusal({ code: 'hidden' })
		return { value: undefined, events: [event('person.session-ended', 'person', id, { own: true })] }
	})

const personIdOf = (viewer: Viewer): string => {
	if (!viewer.person) throw new Refusal({ code: 'not-signed-in' })
	return viewer.person.id
}
