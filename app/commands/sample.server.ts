import { transact, type Tx } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import type { PortalEvent } from '#app/domain/event.ts'
import { mayArrange } from '#app/domain/movement.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

const key = 'sample'

export type SamplePerson = { email: string; name: string; office?: 'administrator' | 'secretary' }

/** Begins the sample movement in a portal without people: its accounts, all with one password; gives their ids by e-mail. */
export const admitSamplePeople = (
	viewer: Viewer,
	people: readonly SamplePerson[],
	passwordHash: string,
	at?: Date,
): Promise<ReadonlyMap<string, string>> =>
	transact(viewer, at, async (tx, now) => {
		ensure(mayArrange(viewer, false))
		if ((await tx.person.count()) > 0) throw new Refusal({ code: 'already', fact: 'exists' })
		await tx.installation.create({ data: { key, value: 'loading' } })
		const rows = people.map((person) => ({ ...person, id: crypto.randomUUID() }))
		await tx.person.createMany({
			data: rows.map(({ id, email, name }) => ({
				id,
				email,
				name,
				passwordHash,
				sample: true,
				createdAt: now,
			})),
		})
		const holders = rows.flatMap(({ id, office }) => (office ? [{ personId: id, role: office }] : []))
		await tx.office.createMany({ data: holders.map((holder) => ({ ...holder, startsAt: now })) })
		const [first, ...rest]: PortalEvent[] = [
			...rows.map(({ id, email }) => event('person.registered', 'person', id, { email })),
			...holders.map(({ personId, role }) =>
				event('role.granted', 'person', personId, { role, scope: null }),
			),
		]
		if (!first) throw new Refusal({ code: 'incomplete', missing: ['people'] })
		return { value: new Map(rows.map(({ email, id }) => [email, id])), events: [first, ...rest] }
	})

/** Says of an entry of the sample movement where its facts come from. */
export const markBasis = (
	viewer: Viewer,
	entryId: string,
	basis: 'sourced' | 'illustrative',
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx) => {
		await ensureLoading(tx, viewer)
		await tx.entry.update({ where: { id: entryId }, data: { basis } })
		return { value: undefined, events: [event('sample.marked', 'entry', entryId, { basis })] }
	})

/** The story is told and no letter of it is sent; from now on the portal is a portal like any other. */
export const finishSample = (viewer: Viewer, at?: Date): Promise<{ entries: number; practices: number }> =>
	transact(viewer, at, async (tx, now) => {
		await ensureLoading(tx, viewer)
		await tx.installation.update({ where: { key }, data: { value: now.toISOString() } })
		await tx.mail.deleteMany()
		const told = { entries: await tx.entry.count(), practices: await tx.practice.count() }
		return { value: told, events: [event('sample.loaded', 'installation', key, told)] }
	})

/** Only the portal itself tells the story, and only until it is told. */
const ensureLoading = async (tx: Tx, viewer: Viewer): Promise<void> => {
	const state = await tx.installation.findUnique({ where: { key } })
	if (viewer.person !== null || state?.value !== 'loading') throw new Refusal({ code: 'not-yours' })
}
