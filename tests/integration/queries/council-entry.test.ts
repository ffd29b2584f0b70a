import { expect, test } from 'vitest'
import { councilEntry } from '#app/queries/council-entry.server.ts'
import { reader } from '#app/data/database.server.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { makeCouncil, makeReviewed } from '#tests/support/council.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeEntryAt, makeUnit, makeViewer, now, viewerFor } from '#tests/support/factories.ts'

usePortal()

const reasonsOf = async (act: Promise<unknown>) =>
	act.then(
		() => 'allowed',
		(error: unknown) => {
			if (error instanceof Refusal) return error.reasons
			throw error
		},
	)

const contact = { name: 'CANARY-LH', email: 'canary@example.vn', phone: '0900' }

test('the council reads what was handed in and the sheets side by side, without whose they are', async () => {
	const council = await makeCouncil()
	const entry = await makeReviewed(council, {
		content: { contact },
		totals: [80, 85, 99],
		sheet: { strengths: 'Điểm mạnh rõ', conclusion: 'pass' },
	})
	const page = await councilEntry(council.members[0] ?? anyone(), entry.id, now)
	expect(page.sheets?.map(({ total }) => total).sort()).toEqual([80, 85, 99])
	expect(page.sheets?.map(({ reviewer, strengths }) => [reviewer, strengths])).toEqual(
		Array.from({ length: 3 }, () => [null, 'Điểm mạnh rõ']),
	)
	expect(page.score).toEqual({ official: 88, mean: 88, range: 19, standardDeviation: 8.04 })
	expect(page.title).toBe(entry.content.titleVi)
	const text = JSON.stringify(page)
	expect(text).not.toContain('CANARY')
	const rows = await reader().assignment.findMany({
		where: { entryId: entry.id },
		include: { person: true },
	})
	for (const { id, personId, person } of rows) {
		for (const secret of [id, personId, person.name, person.email]) expect(text).not.toContain(secret)
	}
})

test('in an open round, and to the secretary, the reviewers are named', async () => {
	const open = await makeCouncil({ blindness: 'open' })
	const entry = await makeReviewed(open)
	const names = (
		await reader().assignment.findMany({ where: { entryId: entry.id }, include: { person: true } })
	)
		.map(({ person }) => person.name)
		.sort()
	const seen = async (viewer: Viewer, id: string) =>
		(await councilEntry(viewer, id, now)).sheets?.map(({ reviewer }) => reviewer ?? '').sort()
	expect(await seen(open.members[0] ?? anyone(), entry.id)).toEqual(names)
	expect(await seen(open.secretary, entry.id)).toEqual(names)
})

test('while a sheet is missing the council sees none, and no score', async () => {
	const council = await makeCouncil()
	const entry = await makeReviewed(council, { totals: [97, 98], missing: 1, sheet: { limits: 'CANARY' } })
	const page = await councilEntry(council.members[0] ?? anyone(), entry.id, now)
	expect([page.sheets, page.score, page.sheetsIn]).toEqual([null, null, 2])
	expect(JSON.stringify(page)).not.toContain('CANARY')
})

test('a conflict is said and shows nothing; to everybody else there is no such entry', async () => {
	const unit = await makeUnit()
	const council = await makeCouncil({ members: 3, unitIds: [unit.id] })
	const other = await makeCouncil()
	const entry = await makeReviewed(council, { unitId: unit.id })
	expect(await reasonsOf(councilEntry(council.members[0] ?? anyone(), entry.id, now))).toEqual([
		{ code: 'conflict', relation: 'same-unit' },
	])
	const assigned = await reader().assignment.findFirstOrThrow({ where: { entryId: entry.id } })
	const outsiders: Viewer[] = [
		anyone(),
		await makeViewer({ headOf: unit.id }),
		await viewerFor(assigned.personId),
		await makeViewer({ office: 'administrator' }),
		other.members[0] ?? anyone(),
	]
	for (const viewer of outsiders) {
		expect(await reasonsOf(councilEntry(viewer, entry.id, now))).toEqual([{ code: 'hidden' }])
	}
	const [, member = anyone()] = council.members
	for (const id of ['', '../x', '00000000-0000-7000-8000-000000000000']) {
		expect(await reasonsOf(councilEntry(member, id, now))).toEqual([{ code: 'hidden' }])
	}
})

test('an entry that was not accepted is not before the council', async () => {
	const council = await makeCouncil()
	const entry = await makeEntryAt('submitted', {
		roundId: council.roundId,
		unitId: (await makeUnit()).id,
		createdById: council.drafterId,
	})
	for (const viewer of [council.members[0] ?? anyone(), council.secretary]) {
		expect(await reasonsOf(councilEntry(viewer, entry.id, now))).toEqual([{ code: 'hidden' }])
	}
})
