import { expect, test } from 'vitest'
import { reader } from '#app/data/database.server.ts'
import { transact } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import { makeEntryAt, makeRound, makeUnit, makeViewer, now } from '#tests/support/factories.ts'
import { usePortal } from '#tests/support/database.ts'

usePortal({ checkInvariants: false })

const note = (key: string) => event('installation.prepared', 'installation', key, { units: 1 })

test('a change, its events and the job that tells of the one that is news are written together', async () => {
	const viewer = await makeViewer({ office: 'secretary' })
	await transact(viewer, now, async (tx) => {
		await tx.installation.create({ data: { key: 'a', value: '1' } })
		const news = event('assignment.made', 'assignment', 'a', { reviewerId: 'somebody' })
		return { value: null, events: [note('a'), news] }
	})
	const events = await reader().auditEvent.findMany({ where: { subjectId: 'a' }, orderBy: { seq: 'asc' } })
	expect(events.map(({ name, actorId, at }) => ({ name, actorId, at }))).toEqual([
		{ name: 'installation.prepared', actorId: viewer.person.id, at: now },
		{ name: 'assignment.made', actorId: viewer.person.id, at: now },
	])
	const jobs = await reader().$queryRaw<{ data: { seq: string } }[]>`
		SELECT data FROM pgboss.job WHERE name = 'event.dispatch'`
	expect(jobs.map(({ data }) => data.seq)).toEqual([String(events[1]?.seq)])
})

test('a change that throws leaves neither row nor event', async () => {
	const viewer = await makeViewer()
	const failing = transact(viewer, now, async (tx) => {
		await tx.installation.create({ data: { key: 'b', value: '1' } })
		throw new Error('stop')
	})
	await expect(failing).rejects.toThrow('stop')
	expect(await reader().installation.count({ where: { key: 'b' } })).toBe(0)
	expect(await reader().auditEvent.count({ where: { subjectId: 'b' } })).toBe(0)
})

test('what breaks a unique rule of the database is refused as existing', async () => {
	const viewer = await makeViewer()
	const twice = () =>
		transact(viewer, now, async (tx) => {
			await tx.installation.create({ data: { key: 'c', value: '1' } })
			return { value: null, events: [note('c')] }
		})
	await twice()
	await expect(twice()).rejects.toMatchObject({ reasons: [{ code: 'already', fact: 'exists' }] })
})

test('facts are append-only', async () => {
	const { roundId } = await makeRound()
	const unit = await makeUnit()
	const viewer = await makeViewer({ headOf: unit.id })
	await makeEntryAt('returned', { roundId, unitId: unit.id, createdById: viewer.person.id })
	await expect(reader().auditEvent.deleteMany()).rejects.toThrow('append-only')
	await expect(reader().submission.updateMany({ data: { digest: 'x' } })).rejects.toThrow('append-only')
	await expect(reader().$executeRaw`TRUNCATE "revision" CASCADE`).rejects.toThrow('append-only')
})
