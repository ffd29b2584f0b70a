import { lockAdministrators, lockPerson } from '#app/data/people.server.ts'
import { closeTokens } from '#app/data/tokens.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import { mayDisable, mayEnable } from '#app/domain/role.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** Closes an account: its sessions end, its links no longer work, its next request is nobody's. */
export const disablePerson = (viewer: Viewer, personId: string, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		await ensureStillAdministrator(tx, viewer)
		const person = await lockPerson(tx, personId)
		ensure(mayDisable(viewer, person))
		await tx.person.update({ where: { id: person.id }, data: { disabledAt: now } })
		await tx.session.deleteMany({ where: { personId: person.id } })
		await closeTokens(tx, person.id, now)
		return {
			value: undefined,
			events: [event('person.disabled', 'person', person.id, { email: person.email })],
		}
	})

/** Opens a closed account again, with the roles it has. */
export const enablePerson = (viewer: Viewer, personId: string, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx) => {
		await ensureStillAdministrator(tx, viewer)
		const person = await lockPerson(tx, personId)
		ensure(mayEnable(viewer, person))
		await tx.person.update({ where: { id: person.id }, data: { disabledAt: null } })
		return {
			value: undefined,
			events: [event('person.enabled', 'person', person.id, { email: person.email })],
		}
	})

/** Of two administrators who close each other's accounts at once, the second is too late. */
const ensureStillAdministrator = async (tx: Tx, viewer: Viewer): Promise<void> => {
	const administrators = await lockAdministrators(tx)
	if (!viewer.person || !administrators.includes(viewer.person.id)) throw new Refusal({ code: 'not-yours' })
}
