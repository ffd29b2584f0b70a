import { beforeAll, expect, test, vi } from 'vitest'
import { reader } from '#app/data/database.server.ts'
import { saveAmongOthers, saveTogether } from '#app/data/draft-batches.server.ts'
import type { DraftCall } from '#app/data/draft-saves.server.ts'
import { holdStill } from '#app/data/entries.server.ts'
import { brokenInvariants } from '#app/data/invariants.server.ts'
import type { DraftChanges } from '#app/domain/entry-content.ts'
import { Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { usePortal } from '#tests/support/database.ts'
import { testServer } from '#tests/support/postgres.ts'
import { makeEntry, makeRound, makeUnit, makeViewer, now } from '#tests/support/factories.ts'

usePortal()

type Member = Viewer & { person: { id: string } }
let lan: Member
let minh: Member
let stranger: Member
const drafts: string[] = []

beforeAll(async () => {
	const [{ id: unitId }, { id: strange }, { roundId }] = [
		await makeUnit(),
		await makeUnit(),
		await makeRound(),
	]
	lan = await makeViewer({ drafterOf: unitId })
	minh = await makeViewer({ drafterOf: unitId })
	stranger = await makeViewer({ drafterOf: strange })
	for (let n = 0; n < 3; n += 1)
		drafts.push((await makeEntry({ roundId, unitId, createdById: lan.person.id })).id)
})

const call = (viewer: Viewer, entryId = '', version: number, changes: DraftChanges): DraftCall => ({
	viewer,
	entryId,
	draft: { version, changes },
})

const told = (results: readonly PromiseSettledResult<{ version: number }>[]) =>
	results.map((result) =>
		result.status === 'fulfilled'
			? result.value.version
			: result.reason instanceof Refusal
				? result.reason.reasons.map(({ code }) => code)
				: result.reason,
	)

test('saves that go together are each taken or refused by themselves, and each is its own person’s act', async () => {
	const [first, second, third] = drafts
	const results = await saveTogether(
		[
			call(lan, first, 1, { titleVi: 'Của Lan', summary: 'Tóm tắt' }),
			call(stranger, second, 1, { titleVi: 'CANARY' }),
			call(minh, third, 1, { titleVi: 'Của Minh', authors: [] }),
			call(minh, 'khong-co', 1, { titleVi: 'CANARY' }),
		],
		now,
	)
	expect(told(results)).toEqual([2, ['hidden'], 2, ['hidden']])
	const rows = await reader().entry.findMany({
		where: { id: { in: drafts } },
		select: { id: true, titleVi: true, version: true, savedById: true, savedAt: true },
	})
	expect(rows.sort((a, b) => drafts.indexOf(a.id) - drafts.indexOf(b.id))).toEqual([
		{ id: first, titleVi: 'Của Lan', version: 2, savedById: lan.person.id, savedAt: now },
		{
			id: second,
			titleVi: expect.stringContaining('Sáng kiến thử nghiệm'),
			version: 1,
			savedById: lan.person.id,
			savedAt: expect.any(Date),
		},
		{ id: third, titleVi: 'Của Minh', version: 2, savedById: minh.person.id, savedAt: now },
	])
	const events = await reader().auditEvent.findMany({
		where: { name: 'entry.saved', subjectId: { in: drafts } },
		orderBy: { seq: 'asc' },
		select: { subjectId: true, actorId: true, payload: true },
	})
	expect(events).toEqual([
		{ subjectId: first, actorId: lan.person.id, payload: { version: 2, fields: ['summary', 'titleVi'] } },
		{ subjectId: third, actorId: minh.person.id, payload: { version: 2, fields: ['authors', 'titleVi'] } },
	])
	expect(await brokenInvariants()).toEqual([])
})

test('when all are refused nothing is written, not even an event', async () => {
	const before = await reader().auditEvent.count()
	const results = await saveTogether([call(stranger, drafts[0], 2, { titleVi: 'CANARY' })], now)
	expect(told(results)).toEqual([['hidden']])
	expect(await reader().auditEvent.count()).toBe(before)
})

/** The embedded database has one connection: whoever holds an entry still there lets nobody else in. */
test.runIf(testServer())(
	'a draft that is held, by a hand-in say, is saved after it, and nobody else waits',
	async () => {
		const [first, second, third] = drafts
		const answered: (string | undefined)[] = []
		const saving = (entryId = '', titleVi: string) =>
			saveAmongOthers({ ...call(lan, entryId, versions.get(entryId) ?? 0, { titleVi }) }).then(
				({ version }) => {
					answered.push(entryId)
					return version
				},
			)
		const rows = await reader().entry.findMany({ where: { id: { in: drafts } } })
		const versions = new Map(rows.map(({ id, version }) => [id, version]))
		const saves: Promise<number>[] = []
		await reader().$transaction(async (tx) => {
			await holdStill(tx, [second ?? ''])
			saves.push(saving(third, 'Trước'), saving(first, 'Một'), saving(second, 'Hai'))
			await vi.waitFor(() => expect(answered).toEqual([third, first]), { timeout: 20_000 })
		})
		expect(await Promise.all(saves)).toEqual(
			[third, first, second].map((id = '') => (versions.get(id) ?? 0) + 1),
		)
		expect(answered).toEqual([third, first, second])
	},
)
