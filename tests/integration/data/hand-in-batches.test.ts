import { beforeAll, expect, test, vi } from 'vitest'
import { endorseAmongOthers, endorseTogether } from '#app/data/hand-in-batches.server.ts'
import type { Endorsed, HandInCall } from '#app/data/hand-ins.server.ts'
import { database, reader } from '#app/data/database.server.ts'
import { holdStill } from '#app/data/entries.server.ts'
import { brokenInvariants } from '#app/data/invariants.server.ts'
import { Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { usePortal } from '#tests/support/database.ts'
import { testServer } from '#tests/support/postgres.ts'
import { fullContent, makeEntry, makeRound, makeUnit, makeViewer, now } from '#tests/support/factories.ts'

usePortal()

type Member = Viewer & { person: { id: string } }
let head: Member
let stranger: Member
let unitId = ''
let roundId = ''

beforeAll(async () => {
	unitId = (await makeUnit()).id
	roundId = (await makeRound()).roundId
	head = await makeViewer({ headOf: unitId })
	stranger = await makeViewer({ headOf: (await makeUnit()).id })
})

const draft = async (round = roundId, content = fullContent()) =>
	(await makeEntry({ roundId: round, unitId, createdById: head.person.id, content })).id

const secondsLater = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const call = (viewer: Viewer, entryId: string, seconds = 0): HandInCall => ({
	...{ viewer, entryId, isLast: false, cameAt: secondsLater(seconds) },
})

const told = (results: readonly PromiseSettledResult<Endorsed>[]) =>
	results.map((result) =>
		result.status === 'fulfilled'
			? result.value.receipt?.number
			: result.reason instanceof Refusal
				? result.reason.reasons.map(({ code }) => code)
				: result.reason,
	)

const jobsOf = async (seqs: readonly bigint[]) => {
	const { rows } = await database().pool.query<{ seq: string }>(
		`SELECT "data" ->> 'seq' AS "seq" FROM pgboss.job WHERE "name" = 'event.dispatch' ORDER BY 1`,
	)
	return rows.filter(({ seq }) => seqs.includes(BigInt(seq))).map(({ seq }) => seq)
}

test('what is handed in together is each taken or refused by itself, numbered in turn and dated by its own arrival', async () => {
	const [first, second, third] = [await draft(), await draft(), await draft()]
	const unfinished = await draft(roundId, fullContent({ summary: '' }))
	const results = await endorseTogether([
		call(head, first, 3),
		call(stranger, second, 1),
		call(head, unfinished, 2),
		call(head, third, 1),
		call(head, 'khong-co', 4),
	])
	const ids = [first, second, third, unfinished]
	const rows = await reader().submission.findMany({
		where: { entryId: { in: ids } },
		orderBy: { number: 'asc' },
		select: {
			...{ entryId: true, number: true, submittedAt: true, endorsedById: true, digest: true },
			revision: { select: { number: true, createdAt: true, digest: true } },
			endorsements: { select: { outcome: true, closedById: true, closedAt: true } },
			entry: { select: { stage: true } },
		},
	})
	const row = (entryId: string, at: Date) => ({
		entryId,
		number: expect.stringMatching(/^TDS-2025-\d{6}$/),
		submittedAt: at,
		endorsedById: head.person.id,
		digest: expect.stringMatching(/^[0-9a-f]{64}$/),
		revision: { number: 1, createdAt: at, digest: expect.any(String) },
		endorsements: [{ outcome: 'endorsed', closedById: head.person.id, closedAt: at }],
		entry: { stage: 'submitted' },
	})
	expect(rows).toEqual([row(first, secondsLater(3)), row(third, secondsLater(1))])
	expect(rows.map(({ digest }) => digest)).toEqual(rows.map(({ revision }) => revision.digest))
	const numbers = rows.map(({ number }) => Number(number.slice(-6)))
	expect((numbers[1] ?? 0) - (numbers[0] ?? 0)).toBe(1)
	expect(told(results)).toEqual([rows[0]?.number, ['hidden'], ['incomplete'], rows[1]?.number, ['hidden']])
	const events = await reader().auditEvent.findMany({
		where: { name: 'entry.submitted', subjectId: { in: ids } },
		orderBy: { seq: 'asc' },
	})
	expect(events.map(({ subjectId, at, actorId }) => ({ subjectId, at, actorId }))).toEqual([
		{ subjectId: first, at: secondsLater(3), actorId: head.person.id },
		{ subjectId: third, at: secondsLater(1), actorId: head.person.id },
	])
	const seqs = events.map(({ seq }) => seq)
	expect(await jobsOf(seqs)).toEqual(seqs.map(String).sort())
	expect(await brokenInvariants()).toEqual([])
})

test('of two that are handed in together the second does not take a place that the first took', async () => {
	const counted = (await makeRound()).roundId
	await reader().quota.create({ data: { roundId: counted, unitId, most: 1 } })
	const [first, second, free] = [await draft(counted), await draft(counted), await draft()]
	const results = await endorseTogether([call(head, first), call(head, second), call(head, free)])
	expect(told(results)).toEqual([expect.any(String), ['quota'], expect.any(String)])
	expect(await reader().submission.count({ where: { entry: { roundId: counted } } })).toBe(1)
})

test('when all are refused nothing is written, not even an event', async () => {
	const entryId = await draft()
	const before = await reader().auditEvent.count()
	expect(told(await endorseTogether([call(stranger, entryId), call(stranger, 'khong-co')]))).toEqual([
		['hidden'],
		['hidden'],
	])
	expect(await reader().auditEvent.count()).toBe(before)
	expect(await reader().endorsementRequest.count({ where: { entryId } })).toBe(0)
})

/** The embedded database has one connection: whoever holds an entry still there lets nobody else in. */
test.runIf(testServer())(
	'an entry that is held, by a save say, is handed in after it, and nobody else waits',
	async () => {
		const [first, second, third] = [await draft(), await draft(), await draft()]
		const answered: string[] = []
		const handIn = (entryId: string) =>
			endorseAmongOthers(call(head, entryId)).then(() => answered.push(entryId))
		const all: Promise<unknown>[] = []
		await reader().$transaction(async (tx) => {
			await holdStill(tx, [second])
			all.push(handIn(third), handIn(first), handIn(second))
			await vi.waitFor(() => expect(answered).toEqual([third, first]), { timeout: 20_000 })
		})
		await Promise.all(all)
		expect(answered).toEqual([third, first, second])
	},
)
