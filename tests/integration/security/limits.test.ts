import { expect, test } from 'vitest'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { action as signIn } from '#app/routes/account/sign-in.tsx'
import { action as forgotten } from '#app/routes/account/forgotten.tsx'
import { action as upload } from '#app/routes/agency/evidence.tsx'
import { givePassword, passphrase } from '#tests/support/accounts.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeEntry, makePerson, makeRound, makeUnit, makeViewer } from '#tests/support/factories.ts'

usePortal()

type Action = typeof signIn | typeof forgotten | typeof upload
type Asked = { address: string; viewer?: Viewer; params?: Record<string, string> }

/** The status of a form posted to a route from an address, and how long it says to wait. */
const post = async (action: Action, body: string, { address, viewer = anyone(), params = {} }: Asked) => {
	const visit = {
		language: 'vi',
		requestId: 'test',
		path: '/',
		address,
		userAgent: '',
		cookies: new Map(),
		viewer: () => Promise.resolve(viewer),
		sessionId: () => Promise.resolve(null),
		setCookie: () => {},
	}
	const request = new Request('http://127.0.0.1:3000/', {
		method: 'POST',
		body,
		headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
	})
	const answer: unknown = await action({ request, params, context: { visit } } as never).catch(
		(error) => error,
	)
	if (!(answer instanceof Response)) throw answer
	return { status: answer.status, wait: Number(answer.headers.get('Retry-After') ?? 0) }
}

const typed = (email: string, password: string) => new URLSearchParams({ email, password }).toString()

test('the sixth wrong password in a minute is not tried, nor is the right one; others come in', async () => {
	const [{ id, email }, other] = [await makePerson(), await makePerson()]
	await givePassword(id)
	await givePassword(other.id)
	const address = '203.0.113.1'
	for (let tries = 0; tries < 5; tries += 1) {
		expect((await post(signIn, typed(email, 'sai'), { address })).status).toBe(422)
	}
	for (const spelt of [email, ` ${email.toUpperCase()} `]) {
		const { status, wait } = await post(signIn, typed(spelt, passphrase), { address })
		expect([spelt, status, wait > 0 && wait <= 60]).toEqual([spelt, 429, true])
	}
	expect((await post(signIn, typed(other.email, passphrase), { address })).status).toBeLessThan(400)
	// Whoever sits elsewhere is not locked out by it.
	expect((await post(signIn, typed(email, passphrase), { address: '203.0.113.2' })).status).toBeLessThan(400)
}, 60_000)

test('letters for a new password are written five times in ten minutes for one address', async () => {
	const statuses = []
	for (let tries = 0; tries < 6; tries += 1) {
		const body = new URLSearchParams({ email: `khong-co-${tries}@example.vn` }).toString()
		statuses.push((await post(forgotten, body, { address: '203.0.113.3' })).status)
	}
	expect(statuses.slice(0, 5).every((status) => status < 400)).toBe(true)
	expect(statuses[5]).toBe(429)
})

test('the twenty-first upload in a minute is refused before it is read', async () => {
	const unit = await makeUnit()
	const viewer = await makeViewer({ drafterOf: unit.id })
	const { roundId } = await makeRound()
	const entry = await makeEntry({ roundId, unitId: unit.id, createdById: viewer.person.id })
	const asked = { address: '203.0.113.4', viewer, params: { entryId: entry.id } }
	for (let tries = 0; tries < 20; tries += 1) expect((await post(upload, '', asked)).status).toBe(422)
	const { status, wait } = await post(upload, '', asked)
	expect([status, wait > 0]).toEqual([429, true])
	const colleague = await makeViewer({ drafterOf: unit.id })
	expect((await post(upload, '', { ...asked, viewer: colleague })).status).toBe(422)
})
