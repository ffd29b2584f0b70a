import { expect, test } from 'vitest'
import { reader } from '#app/data/database.server.ts'
import { anyone } from '#app/domain/viewer.ts'
import { accessLink, ownAccount, sampleAccounts } from '#app/queries/account.server.ts'
import { peopleList, personPage, personWithAddress, rolePlaces } from '#app/queries/people.server.ts'
import { givePassword, giveSession } from '#tests/support/accounts.ts'
import { usePortal } from '#tests/support/database.ts'
import { grant, makePerson, makeUnit, makeViewer, now } from '#tests/support/factories.ts'

usePortal()

const all = { search: '', role: null, state: null, page: 1 }
const notYours = { reasons: [{ code: 'not-yours' }] }

test('people are found without marks, by name, address and unit, role and state', async () => {
	const admin = await makeViewer({ office: 'administrator' })
	const unit = await makeUnit({ name: 'Tỉnh Đắk Lắk' })
	const dieu = await makePerson({ name: 'Đỗ Thị Diệu', email: 'dieu@example.vn' })
	await grant(dieu.id, { headOf: unit.id })
	await givePassword(dieu.id)
	const hoa = await makePerson({ name: 'Hoà Bình', email: 'hoa@example.vn' })
	await reader().person.update({ where: { id: hoa.id }, data: { disabledAt: now } })
	const found = async (filters: Partial<Parameters<typeof peopleList>[1]>) =>
		(await peopleList(admin, { ...all, ...filters })).people.map(({ email }) => email)
	for (const search of ['do thi dieu', 'ĐỖ', 'dieu@', 'Dak  Lak', 'đắk diệu']) {
		expect(await found({ search })).toEqual(['dieu@example.vn'])
	}
	expect(await found({ search: 'hòa' })).toEqual(['hoa@example.vn'])
	expect(await found({ search: '%' })).toContain('dieu@example.vn')
	expect(await found({ search: "' OR 1=1 --" })).toEqual([])
	expect(await found({ role: 'head' })).toEqual(['dieu@example.vn'])
	expect(await found({ state: 'disabled' })).toEqual(['hoa@example.vn'])
	expect(await found({ state: 'active' })).toEqual(['dieu@example.vn'])
	expect(await found({ state: 'invited' })).toEqual([admin.person.email])
	await reader().mail.create({
		data: { key: 'x', toAddress: 'dieu@example.vn', subject: '', text: '', createdAt: now, failure: 'no' },
	})
	expect(await found({ state: 'unreachable' })).toEqual(['dieu@example.vn'])
})

test('a list never gives a password hash, and nobody but an administrator reads it', async () => {
	const admin = await makeViewer({ office: 'administrator' })
	const person = await makePerson()
	const hash = await givePassword(person.id)
	const read = JSON.stringify([await peopleList(admin, all), await personPage(admin, person.id)])
	expect(read).not.toContain(hash)
	expect(read).not.toContain('argon2')
	for (const viewer of [await makeViewer({ office: 'secretary' }), await makeViewer(), anyone()]) {
		await expect(peopleList(viewer, all)).rejects.toMatchObject(notYours)
		await expect(personPage(viewer, person.id)).rejects.toMatchObject(notYours)
		await expect(rolePlaces(viewer)).rejects.toMatchObject(notYours)
		await expect(personWithAddress(viewer, person.email)).rejects.toMatchObject(notYours)
	}
	for (const id of ['x', '', '0199d0a0-0000-7000-8000-000000000001']) {
		await expect(personPage(admin, id)).rejects.toMatchObject({ reasons: [{ code: 'hidden' }] })
	}
})

test('a role is offered in living units only', async () => {
	const admin = await makeViewer({ office: 'administrator' })
	const gone = await makeUnit({ name: 'Tỉnh đã sáp nhập', dissolvedOn: new Date('2025-07-01') })
	const ids = (await rolePlaces(admin)).units.map(({ id }) => id)
	expect(ids).not.toContain(gone.id)
	expect(ids.length).toBeGreaterThan(0)
})

test('one’s account lists one’s own living sessions and says which is this one', async () => {
	const [viewer, stranger] = [await makeViewer({ office: 'secretary' }), await makeViewer()]
	const mine = await giveSession(viewer.person.id, 'mine', 'Firefox/140')
	const other = await giveSession(viewer.person.id, 'other')
	await giveSession(stranger.person.id, 'theirs')
	await giveSession(viewer.person.id, 'old')
	await reader().session.updateMany({
		where: { userAgent: '', id: { not: other } },
		data: { expiresAt: now },
	})
	const account = await ownAccount(viewer, 'mine')
	expect(account.sessions.map(({ key, isThis }) => [key, isThis]).sort()).toEqual(
		[
			[mine, true],
			[other, false],
		].sort(),
	)
	expect(account.roles.map(({ name }) => name)).toEqual(['secretary'])
	await expect(ownAccount(anyone(), null)).rejects.toMatchObject({ reasons: [{ code: 'not-signed-in' }] })
})

test('the sign-in page names sample accounts only, by role, without anything else', async () => {
	expect(await sampleAccounts()).toEqual([])
	for (const [email, office] of [
		['quantri@mau.vn', 'administrator'],
		['thuky@mau.vn', 'secretary'],
		['dakhoa@mau.vn', 'secretary'],
	] as const) {
		const { id } = await makePerson({ email })
		await grant(id, { office })
		await givePassword(id)
		const disabledAt = email === 'dakhoa@mau.vn' ? now : null
		await reader().person.update({ where: { id }, data: { sample: true, disabledAt } })
	}
	expect(await sampleAccounts()).toEqual([
		{ role: 'administrator', emails: ['quantri@mau.vn'] },
		{ role: 'secretary', emails: ['thuky@mau.vn'] },
	])
	expect(await accessLink('x')).toBeNull()
})
