import { expect, test } from 'vitest'
import { reader } from '#app/data/database.server.ts'
import { sessionKey } from '#app/data/sessions.server.ts'
import { beginSession, endSession, personOfSession } from '#app/web/session.server.ts'
import { makePerson } from '#tests/support/factories.ts'
import { usePortal } from '#tests/support/database.ts'

usePortal()

const hour = 3_600_000
const idOf = (cookie: string): string => /^session=([^;]+)/.exec(cookie)?.[1] ?? ''
const begin = async (at: Date) => {
	const person = await makePerson()
	return { person, id: idOf(await beginSession(person.id, 'Trình duyệt', at)) }
}
const later = (from: Date, hours: number) => new Date(from.getTime() + hours * hour)

test('only the hash of a session is stored, and two sign-ins have two sessions', async () => {
	const { id, person } = await begin(new Date())
	const other = idOf(await beginSession(person.id, 'Trình duyệt', new Date()))
	expect(other).not.toBe(id)
	const stored = await reader().session.findMany({ where: { personId: person.id }, select: { id: true } })
	expect(stored.map((session) => session.id).sort()).toEqual([sessionKey(id), sessionKey(other)].sort())
})

test('a session lives while it is used and ends after 12 hours without a visit', async () => {
	const start = new Date()
	const { id, person } = await begin(start)
	expect((await personOfSession(id, later(start, 11)))?.id).toBe(person.id)
	expect((await personOfSession(id, later(start, 22)))?.id).toBe(person.id)
	await reader().session.updateMany({
		where: { personId: person.id },
		data: { expiresAt: new Date(Date.now() - 1) },
	})
	expect(await personOfSession(id, new Date())).toBe(null)
})

test('a session ends after 7 days however much it is used', async () => {
	const start = new Date()
	const { id, person } = await begin(start)
	for (let hours = 10; hours < 168; hours += 10) {
		expect((await personOfSession(id, later(start, hours)))?.id).toBe(person.id)
	}
	expect(await personOfSession(id, later(start, 168))).toBe(null)
	expect(await reader().session.count({ where: { personId: person.id } })).toBe(0)
})

test('an ended session, a closed account and what is no session open nothing', async () => {
	const { id } = await begin(new Date())
	await endSession(id)
	expect(await personOfSession(id, new Date())).toBe(null)
	const closed = await begin(new Date())
	await reader().person.update({ where: { id: closed.person.id }, data: { disabledAt: new Date() } })
	expect(await personOfSession(closed.id, new Date())).toBe(null)
	for (const text of ['', 'x', '../../etc/passwd', "' or 1=1 --", 'a'.repeat(5000)]) {
		expect(await personOfSession(text, new Date())).toBe(null)
	}
})
