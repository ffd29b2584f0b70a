import { expect, test } from 'vitest'
import { endOwnSession, signIn, signOut } from '#app/commands/sign-ins.server.ts'
import { reader } from '#app/data/database.server.ts'
import { anyone } from '#app/domain/viewer.ts'
import { provePassword } from '#app/web/passwords.server.ts'
import { beginSession, personOfSession } from '#app/web/session.server.ts'
import { eventsOf, givePassword, giveSession, passphrase } from '#tests/support/accounts.ts'
import { usePortal } from '#tests/support/database.ts'
import { makePerson, makeViewer } from '#tests/support/factories.ts'

usePortal()

test('the right password proves who it is, in whatever form it and the address are typed', async () => {
	const { id, email } = await makePerson({ email: 'an@example.vn' })
	const passwordHash = await givePassword(id)
	expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
	for (const address of [email, ' AN@Example.vn\u200b', 'ａｎ@example.vn']) {
		expect(await provePassword(address, passphrase.normalize('NFD'))).toEqual({ personId: id, passwordHash })
	}
})

test('wrong, unknown, closed and without a password are the same nothing', async () => {
	const open = await makePerson()
	const closed = await makePerson()
	const invited = await makePerson()
	await givePassword(open.id)
	await givePassword(closed.id)
	await reader().person.update({ where: { id: closed.id }, data: { disabledAt: new Date() } })
	const tries: [string, string][] = [
		[open.email, `${passphrase} `],
		[open.email, passphrase.toUpperCase()],
		[open.email, ''],
		['khong-co@example.vn', passphrase],
		['khong phai dia chi', passphrase],
		[closed.email, passphrase],
		[invited.email, passphrase],
		[invited.email, ''],
	]
	for (const [address, password] of tries) expect(await provePassword(address, password)).toBeNull()
})

test('an unknown address takes about as long as a wrong password', async () => {
	const { id, email } = await makePerson()
	await givePassword(id)
	const took = async (address: string) => {
		const began = performance.now()
		await provePassword(address, 'không đúng mật khẩu')
		return performance.now() - began
	}
	await took(email)
	const times: [number, number][] = []
	for (let round = 0; round < 9; round += 1)
		times.push([await took(email), await took('khong-co@example.vn')])
	const median = (which: 0 | 1) => times.map((each) => each[which]).sort((a, b) => a - b)[4] ?? 0
	const [wrong, unknown] = [median(0), median(1)]
	expect(unknown / wrong).toBeGreaterThan(0.4)
	expect(unknown / wrong).toBeLessThan(2.5)
})

test('coming in is recorded as the person’s own act and answers who they are', async () => {
	const { person } = await makeViewer({ office: 'secretary' })
	const passwordHash = await givePassword(person.id)
	const viewer = await signIn(anyone('vi', 'request-1'), { personId: person.id, passwordHash })
	expect(viewer).toMatchObject({ person: { id: person.id }, offices: ['secretary'], requestId: 'request-1' })
	expect(await eventsOf(person.id)).toEqual([{ name: 'person.signed-in', actorId: person.id, payload: {} }])
})

test('nobody comes in with a password that was changed, or an account that was closed, in between', async () => {
	const { id } = await makePerson()
	const passwordHash = await givePassword(id)
	await givePassword(id, 'một mật khẩu hoàn toàn khác')
	await expect(signIn(anyone(), { personId: id, passwordHash })).rejects.toMatchObject({
		reasons: [{ code: 'not-signed-in' }],
	})
	const newer = await givePassword(id)
	await reader().person.update({ where: { id }, data: { disabledAt: new Date() } })
	await expect(signIn(anyone(), { personId: id, passwordHash: newer })).rejects.toMatchObject({
		reasons: [{ code: 'not-signed-in' }],
	})
	expect(await eventsOf(id)).toEqual([])
})

test('each sign-in makes a session of its own, of which only a hash is stored', async () => {
	const { id } = await makePerson()
	const now = new Date()
	const ids = []
	for (const browser of ['Firefox', 'Chrome']) {
		const cookie = await beginSession(id, browser, now)
		ids.push(/^session=([^;]+);/.exec(cookie)?.[1] ?? '')
	}
	expect(new Set(ids).size).toBe(2)
	const stored = await reader().session.findMany({ where: { personId: id } })
	for (const secret of ids) {
		expect(JSON.stringify(stored)).not.toContain(secret)
		expect((await personOfSession(secret, now))?.id).toBe(id)
	}
})

test('signing out ends the session of this browser only', async () => {
	const viewer = await makeViewer()
	await giveSession(viewer.person.id, 'mine')
	const other = await giveSession(viewer.person.id, 'other')
	await signOut(viewer, 'mine')
	const left = await reader().session.findMany({ where: { personId: viewer.person.id } })
	expect(left.map(({ id }) => id)).toEqual([other])
	expect(await eventsOf(viewer.person.id)).toMatchObject([{ name: 'person.signed-out' }])
})

test('one ends one’s own sessions; somebody else’s does not exist', async () => {
	const [viewer, stranger] = [await makeViewer(), await makeViewer()]
	const mine = await giveSession(viewer.person.id, 'of-viewer')
	const theirs = await giveSession(stranger.person.id, 'of-stranger')
	for (const key of [theirs, 'of-stranger', '', '%', mine.slice(0, 20)]) {
		await expect(endOwnSession(viewer, key)).rejects.toMatchObject({ reasons: [{ code: 'hidden' }] })
	}
	await endOwnSession(viewer, mine)
	expect(await reader().session.count({ where: { id: { in: [mine, theirs] } } })).toBe(1)
	expect(await eventsOf(viewer.person.id)).toEqual([
		{ name: 'person.session-ended', actorId: viewer.person.id, payload: { own: true } },
	])
	expect(await eventsOf(stranger.person.id)).toEqual([])
})
