import { expect, test } from 'vitest'
import { disablePerson, enablePerson } from '#app/commands/people.server.ts'
import { endRole, grantRoles } from '#app/commands/roles.server.ts'
import { reader } from '#app/data/database.server.ts'
import { viewerOf } from '#app/data/viewers.server.ts'
import { anyone } from '#app/domain/viewer.ts'
import { provePassword } from '#app/web/passwords.server.ts'
import { personOfSession } from '#app/web/session.server.ts'
import { eventsOf, givePassword, giveSession, passphrase } from '#tests/support/accounts.ts'
import { usePortal } from '#tests/support/database.ts'
import { makePerson, makeRound, makeUnit, makeViewer, now } from '#tests/support/factories.ts'

usePortal()

const notYours = { reasons: [{ code: 'not-yours' }] }
const hidden = { reasons: [{ code: 'hidden' }] }
const twoPeople = { reasons: [{ code: 'two-people' }] }
const officeOf = (personId: string) => reader().office.findFirstOrThrow({ where: { personId, endsAt: null } })

test('closing an account ends its sessions and its next request is nobody’s', async () => {
	const admin = await makeViewer({ office: 'administrator' })
	const { person } = await makeViewer({ office: 'secretary' })
	await givePassword(person.id)
	const session = 'a'.repeat(40)
	await giveSession(person.id, session)
	expect((await personOfSession(session, new Date()))?.id).toBe(person.id)
	await disablePerson(admin, person.id, now)
	expect(await personOfSession(session, new Date())).toBeNull()
	expect((await viewerOf(person.id, 'vi', '')).person).toBeNull()
	expect(await provePassword(person.email, passphrase)).toBeNull()
	expect(await reader().session.count({ where: { personId: person.id } })).toBe(0)

	await enablePerson(admin, person.id, now)
	expect(await personOfSession(session, new Date())).toBeNull()
	expect((await viewerOf(person.id, 'vi', '')).offices).toEqual(['secretary'])
	expect(await eventsOf(person.id)).toEqual([
		{ name: 'person.disabled', actorId: admin.person.id, payload: { email: person.email } },
		{ name: 'person.enabled', actorId: admin.person.id, payload: { email: person.email } },
	])
})

test('a role is a fact with a beginning and an end, and can be given again', async () => {
	const admin = await makeViewer({ office: 'administrator' })
	const { roundId, round } = await makeRound()
	const unit = await makeUnit()
	const { id } = await makePerson()
	const reviewer = { name: 'reviewer' as const, roundId, unitId: null }
	await grantRoles(admin, id, [reviewer, { name: 'drafter', unitId: unit.id }], now)
	const twice = { reasons: [{ code: 'already', fact: 'exists' }] }
	await expect(grantRoles(admin, id, [reviewer], now)).rejects.toMatchObject(twice)
	await expect(grantRoles(admin, id, [{ name: 'drafter', unitId: unit.id }], now)).rejects.toMatchObject(
		twice,
	)
	const place = await reader().reviewer.findFirstOrThrow({ where: { personId: id } })
	await endRole(admin, id, { kind: 'reviewer', id: place.id }, now)
	expect((await viewerOf(id, 'vi', '')).reviewing).toEqual([])
	await expect(endRole(admin, id, { kind: 'reviewer', id: place.id }, now)).rejects.toMatchObject(hidden)
	await grantRoles(admin, id, [{ ...reviewer, unitId: unit.id }], now)
	expect((await viewerOf(id, 'vi', '')).reviewing).toEqual([{ roundId, unitId: unit.id }])
	expect((await eventsOf(id)).map(({ name, payload }) => [name, payload])).toEqual([
		['role.granted', { role: 'reviewer', scope: round.slug }],
		['role.granted', { role: 'drafter', scope: unit.slug }],
		['role.ended', { role: 'reviewer', scope: round.slug }],
		['role.granted', { role: 'reviewer', scope: round.slug }],
	])
})

test('a council has one chair, and a person one seat in it', async () => {
	const admin = await makeViewer({ office: 'administrator' })
	const { roundId } = await makeRound()
	const [first, second] = [await makePerson(), await makePerson()]
	const chair = { name: 'chair' as const, roundId, unitId: null }
	await grantRoles(admin, first.id, [chair], now)
	const exists = { reasons: [{ code: 'already', fact: 'exists' }] }
	await expect(grantRoles(admin, second.id, [chair], now)).rejects.toMatchObject(exists)
	await expect(grantRoles(admin, first.id, [{ ...chair, name: 'member' }], now)).rejects.toMatchObject(exists)
	await grantRoles(admin, second.id, [{ ...chair, name: 'member' }], now)
})

test('a place is ended only with the person it belongs to', async () => {
	const admin = await makeViewer({ office: 'administrator' })
	const [one, other] = [await makeViewer({ office: 'secretary' }), await makePerson()]
	const office = await officeOf(one.person.id)
	const misses = [
		[other.id, 'office', office.id],
		[one.person.id, 'membership', office.id],
		[one.person.id, 'office', 'x'],
		['x', 'office', office.id],
	] as const
	for (const [personId, kind, id] of misses) {
		await expect(endRole(admin, personId, { kind, id }, now)).rejects.toMatchObject(hidden)
	}
	expect((await viewerOf(one.person.id, 'vi', '')).offices).toEqual(['secretary'])
})

test('nobody but an administrator changes accounts and roles, their own included', async () => {
	const target = await makePerson()
	const secretary = await makeViewer({ office: 'secretary' })
	const office = await officeOf(secretary.person.id)
	for (const viewer of [secretary, await makeViewer(), anyone()]) {
		const own = viewer.person?.id ?? target.id
		const acts = [
			() => disablePerson(viewer, target.id),
			() => enablePerson(viewer, target.id),
			() => grantRoles(viewer, own, [{ name: 'administrator' }]),
			() => endRole(viewer, secretary.person.id, { kind: 'office', id: office.id }),
		]
		for (const act of acts) await expect(act()).rejects.toMatchObject(notYours)
	}
	expect(await eventsOf(target.id)).toEqual([])
	expect((await viewerOf(secretary.person.id, 'vi', '')).offices).toEqual(['secretary'])
})

test('the last administrator stays, however it is tried; a closed account does not count as another', async () => {
	await reader().office.updateMany({ where: { role: 'administrator' }, data: { endsAt: now } })
	const admin = await makeViewer({ office: 'administrator' })
	const closed = await makeViewer({ office: 'administrator' })
	await reader().person.update({ where: { id: closed.person.id }, data: { disabledAt: now } })
	const own = { kind: 'office' as const, id: (await officeOf(admin.person.id)).id }
	await expect(endRole(admin, admin.person.id, own, now)).rejects.toMatchObject(twoPeople)
	await expect(disablePerson(admin, admin.person.id, now)).rejects.toMatchObject(twoPeople)
	await enablePerson(admin, closed.person.id, now)
	await endRole(admin, admin.person.id, own, now)
	expect((await viewerOf(admin.person.id, 'vi', '')).offices).toEqual([])
})

test('of two administrators who remove each other at once, one stays', async () => {
	await reader().office.updateMany({ where: { role: 'administrator' }, data: { endsAt: now } })
	const [a, b] = [
		await makeViewer({ office: 'administrator' }),
		await makeViewer({ office: 'administrator' }),
	]
	const [officeA, officeB] = [await officeOf(a.person.id), await officeOf(b.person.id)]
	const both = await Promise.allSettled([
		endRole(a, b.person.id, { kind: 'office', id: officeB.id }, now),
		endRole(b, a.person.id, { kind: 'office', id: officeA.id }, now),
	])
	expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
	expect(await reader().office.count({ where: { role: 'administrator', endsAt: null } })).toBe(1)
})
