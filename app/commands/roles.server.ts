import { endPlace, findPlace, lockAdministrators, lockPerson, writeRole } from '#app/data/people.server.ts'
import { transact } from '#app/data/transact.server.ts'
import { event, type PortalEvent } from '#app/domain/event.ts'
import { mayEndRole, mayManagePeople, type PlaceKind, type Role } from '#app/domain/role.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** Gives a person roles, from now on: all of them or none. */
export const grantRoles = (
	viewer: Viewer,
	personId: string,
	[first, ...more]: readonly [Role, ...Role[]],
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		ensure(mayManagePeople(viewer))
		const person = await lockPerson(tx, personId)
		const give = async (role: Role) =>
			event('role.granted', 'person', person.id, {
				role: role.name,
				scope: await writeRole(tx, person.id, role, now),
			})
		const events: [PortalEvent, ...PortalEvent[]] = [await give(first)]
		for (const role of more) events.push(await give(role))
		return { value: undefined, events }
	})

/** Gives a person one role, from now on. */
export const grantRole = (viewer: Viewer, personId: string, role: Role, at?: Date): Promise<void> =>
	grantRoles(viewer, personId, [role], at)

/** Ends a role of a person: the place is kept as a fact with its end. */
export const endRole = (
	viewer: Viewer,
	personId: string,
	{ kind, id }: { kind: PlaceKind; id: string },
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const administrators = await lockAdministrators(tx)
		ensure(mayManagePeople(viewer))
		if (!administrators.includes(viewer.person?.id ?? '')) throw new Refusal({ code: 'not-yours' })
		const person = await lockPerson(tx, personId)
		const place = await findPlace(tx, person.id, kind, id)
		if (!place) throw new Refusal({ code: 'hidden' })
		ensure(mayEndRole(viewer, person.id, place.name, administrators))
		await endPlace(tx, kind, id, now)
		const { name, scope } = place
		return { value: undefined, events: [event('role.ended', 'person', person.id, { role: name, scope })] }
	})
