import { expect, test } from 'vitest'
import { appointAdministrator, inviteAgain, invitePerson } from '#app/commands/invitations.server.ts'
import { setPassword } from '#app/commands/passwords.server.ts'
import { reader } from '#app/data/database.server.ts'
import { openToken } from '#app/data/tokens.server.ts'
import { viewerOf } from '#app/data/viewers.server.ts'
import type { Role } from '#app/domain/role.ts'
import { anyone, portal } from '#app/domain/viewer.ts'
import { composer, eventsOf, givePassword } from '#tests/support/accounts.ts'
import { usePortal } from '#tests/support/database.ts'
import { makePerson, makeRound, makeUnit, makeViewer, now } from '#tests/support/factories.ts'

usePortal()

const invitation = (email: string, ...roles: Role[]) => ({
	name: 'Trần Thị Bình',
	email,
	language: 'en' as const,
	roles,
})

test('an invitation opens an account with its roles, its events and one letter', async () => {
	const admin = await makeViewer({ office: 'administrator' })
	const { roundId, round, committeeId } = await makeRound()
	const unit = await makeUnit()
	const { told, compose } = composer()
	const id = await invitePerson(
		admin,
		invitation(
			'binh@example.vn',
			{ name: 'secretary' },
			{ name: 'head', unitId: unit.id },
			{ name: 'reviewer', roundId, unitId: unit.id },
			{ name: 'chair', roundId, unitId: null },
		),
		compose,
		now,
	)
	expect(await viewerOf(id, 'vi', '')).toMatchObject({
		person: { id, name: 'Trần Thị Bình', email: 'binh@example.vn' },
		offices: ['secretary'],
		memberships: [{ unitId: unit.id, role: 'head' }],
		reviewing: [{ roundId, unitId: unit.id }],
		seats: [{ committeeId, roundId, role: 'chair', unitId: null }],
	})
	const granted = (role: string, scope: string | null) => ({
		name: 'role.granted',
		actorId: admin.person.id,
		payload: { role, scope },
	})
	expect(await eventsOf(id)).toEqual([
		{
			name: 'person.invited',
			actorId: admin.person.id,
			payload: { email: 'binh@example.vn', roles: ['secretary', 'head', 'reviewer', 'chair'] },
		},
		granted('secretary', null),
		granted('head', unit.slug),
		granted('reviewer', round.slug),
		granted('chair', round.slug),
	])
	expect(told).toMatchObject([{ purpose: 'invitation', language: 'en', name: 'Trần Thị Bình' }])
	expect(await reader().mail.count({ where: { toAddress: 'binh@example.vn' } })).toBe(1)
	await setPassword(anyone(), told[0]?.secret ?? '', 'hash', now)
	expect((await eventsOf(id)).at(-1)).toMatchObject({ payload: { by: 'invitation' }, actorId: id })
})

test('a second account for an address, or a place that does not exist, leaves nothing behind', async () => {
	const admin = await makeViewer({ office: 'administrator' })
	const { compose } = composer()
	const people = await reader().person.count()
	const taken = invitePerson(admin, invitation(admin.person.email, { name: 'secretary' }), compose, now)
	await expect(taken).rejects.toMatchObject({ reasons: [{ code: 'already', fact: 'exists' }] })
	const nowhere = '0199d0a0-0000-7000-8000-000000000001'
	for (const role of [
		{ name: 'head', unitId: nowhere },
		{ name: 'reviewer', roundId: nowhere, unitId: null },
	] as const) {
		const lost = invitePerson(admin, invitation('lac@example.vn', { name: 'secretary' }, role), compose, now)
		await expect(lost).rejects.toMatchObject({ reasons: [{ code: 'hidden' }] })
	}
	expect(await reader().person.count()).toBe(people)
	expect(await reader().mail.count({ where: { toAddress: 'lac@example.vn' } })).toBe(0)
})

test('nobody but an administrator invites', async () => {
	const unit = await makeUnit()
	const { told, compose } = composer()
	const invited = await makePerson()
	for (const viewer of [
		await makeViewer({ office: 'secretary' }),
		await makeViewer({ headOf: unit.id }),
		anyone(),
	]) {
		const refused = { reasons: [{ code: 'not-yours' }] }
		const invite = invitePerson(viewer, invitation('ke-gian@example.vn', { name: 'administrator' }), compose)
		await expect(invite).rejects.toMatchObject(refused)
		await expect(inviteAgain(viewer, invited.id, compose)).rejects.toMatchObject(refused)
	}
	expect(told).toEqual([])
	expect(await reader().person.count({ where: { email: 'ke-gian@example.vn' } })).toBe(0)
})

test('a new invitation makes the earlier link useless; one who came in gets none', async () => {
	const admin = await makeViewer({ office: 'administrator' })
	const { told, compose } = composer()
	const id = await invitePerson(admin, invitation('hai-lan@example.vn', { name: 'secretary' }), compose, now)
	await inviteAgain(admin, id, compose, now)
	const [first, second] = told.map(({ secret }) => secret)
	expect(await openToken(first ?? '', now)).toBeNull()
	expect(await openToken(second ?? '', now)).toMatchObject({ purpose: 'invitation', person: { id } })
	await givePassword(id)
	await expect(inviteAgain(admin, id, compose, now)).rejects.toMatchObject({
		reasons: [{ code: 'already', fact: 'used' }],
	})
})

test('the machine appoints an administrator, new or known, and answers a link that works once', async () => {
	const fresh = await appointAdministrator(portal(), 'dau-tien@example.vn', now)
	expect(fresh.created).toBe(true)
	const opened = await openToken(fresh.secret, now)
	expect(opened).toMatchObject({ purpose: 'invitation', person: { email: 'dau-tien@example.vn' } })
	expect((await viewerOf(opened?.person.id ?? '', 'vi', '')).offices).toEqual(['administrator'])
	await setPassword(anyone(), fresh.secret, 'hash', now)

	const again = await appointAdministrator(portal(), 'dau-tien@example.vn', now)
	expect(again.created).toBe(false)
	expect(await openToken(again.secret, now)).toMatchObject({ purpose: 'reset' })
	const granted = (await eventsOf(opened?.person.id ?? '')).filter(({ name }) => name === 'role.granted')
	expect(granted).toEqual([
		{ name: 'role.granted', actorId: null, payload: { role: 'administrator', scope: null } },
	])
})
