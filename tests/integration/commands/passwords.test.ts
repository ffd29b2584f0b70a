import { expect, test } from 'vitest'
import { changePassword, requestReset, setPassword } from '#app/commands/passwords.server.ts'
import { inviteAgain, invitePerson } from '#app/commands/invitations.server.ts'
import { hashPassword, isCommonPassword } from '#app/adapters/passwords.server.ts'
import { reader } from '#app/data/database.server.ts'
import { openToken } from '#app/data/tokens.server.ts'
import { anyone, portal } from '#app/domain/viewer.ts'
import { composeAccess, provePassword } from '#app/web/passwords.server.ts'
import { composer, eventsOf, givePassword, giveSession, passphrase } from '#tests/support/accounts.ts'
import { usePortal } from '#tests/support/database.ts'
import { makePerson, makeViewer } from '#tests/support/factories.ts'

usePortal()

const hour = 3600_000
const start = new Date('2025-06-15T03:00:00.000Z')
const after = (hours: number) => new Date(start.getTime() + hours * hour)
const expired = { reasons: [{ code: 'expired' }] }

const personWithPassword = async () => {
	const person = await makePerson()
	return { ...person, passwordHash: await givePassword(person.id) }
}

const resetFor = async (email: string, at = start): Promise<string> => {
	const { told, compose } = composer()
	expect(await requestReset(portal(), email, compose, at)).toBe(true)
	return told[0]?.secret ?? ''
}

const invitationFor = async (email: string, at = start) => {
	const viewer = await makeViewer({ office: 'administrator' })
	const { told, compose } = composer()
	const roles = [{ name: 'secretary' as const }]
	const id = await invitePerson(viewer, { name: 'Người mới', email, language: 'vi', roles }, compose, at)
	return { id, viewer, secret: told[0]?.secret ?? '' }
}

test('a reset writes one letter with a secret that is stored nowhere else', async () => {
	const { id, email } = await personWithPassword()
	const secret = await resetFor(` ${email.toUpperCase()} `)
	expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/)
	const letters = await reader().mail.findMany({ where: { toAddress: email } })
	expect(letters.map(({ subject, text }) => ({ subject, text }))).toEqual([
		{ subject: 'thư reset', text: `liên kết ${secret}` },
	])
	const everything = JSON.stringify([
		await reader().token.findMany({ where: { personId: id } }),
		await eventsOf(id),
		letters.map(({ key }) => key),
	])
	expect(everything).not.toContain(secret)
	expect(await eventsOf(id)).toMatchObject([{ name: 'person.reset-requested' }])
})

test('no letter is written for an unknown address, a closed account, or one who never came in', async () => {
	const closed = await personWithPassword()
	await reader().person.update({ where: { id: closed.id }, data: { disabledAt: start } })
	const invited = await makePerson()
	const { told, compose } = composer()
	for (const email of [closed.email, invited.email, 'khong-co@example.vn', 'không phải', '', '%']) {
		expect(await requestReset(portal(), email, compose, start)).toBe(false)
	}
	expect(told).toEqual([])
	expect(await reader().token.count({ where: { personId: { in: [closed.id, invited.id] } } })).toBe(0)
})

test('the link is made from BASE_URL in the language of the person', async () => {
	const english = composeAccess()({
		purpose: 'reset',
		secret: 'S'.repeat(43),
		language: 'en',
		name: 'An\r\nBcc: x@y.vn',
		until: start,
	})
	expect(english.text).toContain(`http://127.0.0.1:3000/en/dat-mat-khau/${'S'.repeat(43)}\n`)
	expect(english.text).toContain('Dear An Bcc: x@y.vn,\n')
	expect(english.subject).toBe('A new password for Thi đua số')
})

test('a link sets the password once, ends every session and closes every other link', async () => {
	const { id, email } = await personWithPassword()
	await giveSession(id, `session-of-${id}`)
	const older = await resetFor(email)
	const secret = await resetFor(email)
	await expect(setPassword(anyone(), older, 'x', after(0.5))).rejects.toMatchObject(expired)
	await setPassword(anyone('vi', 'r'), secret, await hashPassword('mật khẩu mới thật là dài'), after(0.5))
	expect(await provePassword(email, passphrase)).toBeNull()
	expect(await provePassword(email, 'mật khẩu mới thật là dài')).toMatchObject({ personId: id })
	expect(await reader().session.count({ where: { personId: id } })).toBe(0)
	await expect(setPassword(anyone(), secret, 'x', after(0.5))).rejects.toMatchObject(expired)
	expect((await eventsOf(id)).at(-1)).toEqual({
		name: 'person.password-set',
		actorId: id,
		payload: { by: 'reset' },
	})
})

test('of two who use a link at once, one succeeds', async () => {
	const { id, email } = await personWithPassword()
	const secret = await resetFor(email)
	const both = await Promise.allSettled([
		setPassword(anyone(), secret, 'hash-1', after(0.1)),
		setPassword(anyone(), secret, 'hash-2', after(0.1)),
	])
	expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
	expect((await eventsOf(id)).filter(({ name }) => name === 'person.password-set')).toHaveLength(1)
})

test('a reset lasts an hour, an invitation seven days, to the millisecond', async () => {
	const { email } = await personWithPassword()
	const reset = await resetFor(email)
	const { secret } = await invitationFor('bay-ngay@example.vn')
	const before = (date: Date) => new Date(date.getTime() - 1)
	expect(await openToken(reset, before(after(1)))).not.toBeNull()
	expect(await openToken(reset, after(1))).toBeNull()
	expect(await openToken(secret, before(after(168)))).not.toBeNull()
	expect(await openToken(secret, after(168))).toBeNull()
	await expect(setPassword(anyone(), secret, 'x', after(168))).rejects.toMatchObject(expired)
})

test('a forgotten password does not revive an expired invitation, nor an invitation a used account', async () => {
	const { id, viewer, secret } = await invitationFor('het-han@example.vn')
	const { told, compose } = composer()
	expect(await requestReset(portal(), 'het-han@example.vn', compose, after(200))).toBe(false)
	await expect(setPassword(anyone(), secret, 'x', after(200))).rejects.toMatchObject(expired)

	await inviteAgain(viewer, id, compose, after(200))
	const again = told[0]?.secret ?? ''
	await givePassword(id)
	await expect(setPassword(anyone(), again, 'x', after(201))).rejects.toMatchObject(expired)
	expect(await provePassword('het-han@example.vn', passphrase)).toMatchObject({ personId: id })
})

test('a closed account has no working link', async () => {
	const { id, email } = await personWithPassword()
	const secret = await resetFor(email)
	await reader().person.update({ where: { id }, data: { disabledAt: start } })
	await expect(setPassword(anyone(), secret, 'x', after(0.5))).rejects.toMatchObject(expired)
})

test('what is no secret opens nothing', async () => {
	const { email } = await personWithPassword()
	await resetFor(email)
	const tries = [
		'',
		'{}',
		'null',
		'undefined',
		'%',
		'[object Object]',
		'../..',
		'A'.repeat(43),
		'A'.repeat(5000),
	]
	for (const secret of tries) {
		expect(await openToken(secret, start)).toBeNull()
		await expect(setPassword(anyone(), secret, 'x', start)).rejects.toMatchObject(expired)
	}
})

test('changing one’s own password ends the other sessions and closes open links', async () => {
	const viewer = await makeViewer()
	const { id, email } = viewer.person
	const verifiedHash = await givePassword(id)
	const kept = await giveSession(id, `kept-${id}`)
	await giveSession(id, `other-${id}`)
	const secret = await resetFor(email)
	const passwordHash = await hashPassword('mật khẩu mới thật là dài')
	await changePassword(viewer, { verifiedHash, passwordHash, sessionId: `kept-${id}` }, after(0.1))
	expect((await reader().session.findMany({ where: { personId: id } })).map((row) => row.id)).toEqual([kept])
	expect(await openToken(secret, after(0.2))).toBeNull()
	expect((await eventsOf(id)).at(-1)).toMatchObject({ name: 'person.password-set', payload: { by: 'self' } })
	const stale = changePassword(viewer, { verifiedHash, passwordHash: 'x', sessionId: '' }, after(0.2))
	await expect(stale).rejects.toMatchObject({ reasons: [{ code: 'not-signed-in' }] })
})

test.each([
	['123456789', true],
	['Password1234567', true],
	['p@ssw0rd!!!!!!!!!', true],
	['qwertyuiop123456', true],
	['MẬT KHẨU', true],
	['con đường làng rợp bóng tre', false],
	['correct horse battery staple', false],
	['7392 1846 2059 6613', false],
])('%s is common: %s', (password, expected) => {
	expect(isCommonPassword(password)).toBe(expected)
})
