import { expect, test } from 'vitest'
import { reader } from '#app/data/database.server.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { councilRobustness } from '#app/queries/council-robustness.server.ts'
import { makeCouncil, makeReviewed } from '#tests/support/council.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeUnit, makeViewer, now } from '#tests/support/factories.ts'

usePortal()

type Council = Awaited<ReturnType<typeof makeCouncil>>
type Fields = NonNullable<Parameters<typeof makeReviewed>[1]>

/** Sheets by the same three people for every entry: the makers of a test's entries give each sheet one of its own. */
const reviewedByThree = async (council: Council, entries: readonly Fields[]) => {
	const made = []
	for (const fields of entries) made.push(await makeReviewed(council, fields))
	const panel: Awaited<ReturnType<typeof makeViewer>>[] = []
	for (let index = 0; index < 3; index += 1) {
		const viewer = await makeViewer({ reviewerIn: council.roundId })
		await reader().person.update({
			where: { id: viewer.person.id },
			data: { name: `CANARY-người chấm ${index}` },
		})
		panel.push(viewer)
	}
	for (const { id } of made) {
		const assignments = await reader().assignment.findMany({
			where: { entryId: id },
			include: { review: { include: { submission: true } } },
		})
		const inOrder = assignments.sort(
			(a, b) => (a.review?.submission?.total ?? 0) - (b.review?.submission?.total ?? 0),
		)
		for (const [index, assignment] of inOrder.entries()) {
			await reader().assignment.update({
				where: { id: assignment.id },
				data: { personId: panel[index]?.person.id ?? '' },
			})
		}
	}
	return made
}

const totals = [
	[60, 79, 81],
	[66, 84, 86],
	[50, 70, 71],
	[45, 64, 66],
	[70, 90, 89],
] as const
const page = async (viewer: Viewer | undefined, council: Council, wanted: number | null = 2) => {
	const found = await councilRobustness(viewer ?? anyone(), council.round.slug, wanted, now)
	if (!found) throw new Error('the viewer has no round')
	return found
}

test('official and adjusted scores stand side by side, and the list is told with who is certain', async () => {
	const council = await makeCouncil()
	const made = await reviewedByThree(
		council,
		totals.map((own) => ({ totals: [...own] })),
	)
	const found = await page(council.members[0], council)
	const order = [4, 1, 0, 2, 3].map((index) => made[index]?.id)
	expect(found.rows.map(({ id }) => id)).toEqual(order)
	expect(found.rows.map(({ rank, score, sheets }) => [rank, score, sheets])).toEqual([
		[1, 83, 3],
		[2, 78.67, 3],
		[3, 73.33, 3],
		[4, 63.67, 3],
		[5, 58.33, 3],
	])
	expect([found.places, found.isAdjusted, found.waiting]).toEqual([2, true, 0])
	expect(found.withCalibration).toEqual({ in: [], out: [] })
	expect(found.withoutOne).toMatchObject({ reviewers: 3, changing: 0 })
	expect(found.rows.every(({ low, adjusted, high }) => low < adjusted && adjusted < high)).toBe(true)
})

test('the secretary reads who is severe by name; the council learns no reviewer, by name or by number', async () => {
	const council = await makeCouncil()
	await reviewedByThree(
		council,
		totals.map((own) => ({ totals: [...own] })),
	)
	const seen = await page(council.secretary, council)
	const [first] = seen.reviewers ?? []
	expect([first?.name, first?.sheets, first?.flags]).toEqual(['CANARY-người chấm 0', 5, ['severe']])
	expect(seen.reviewers?.map(({ name }) => name).sort()).toEqual(
		[0, 1, 2].map((index) => `CANARY-người chấm ${index}`),
	)
	expect(seen.reviewers?.[0]?.severity).toBeGreaterThan(15)
	const told = await page(council.members[1], council)
	expect(told.reviewers).toBeNull()
	expect(JSON.stringify(told)).not.toContain('CANARY')
})

test('the page of a member in conflict is that of a world in which the entry has no scores', async () => {
	const unit = await makeUnit({ name: 'CANARY-Đơn vị' })
	const council = await makeCouncil({ members: 2, unitIds: [null, unit.id] })
	const bound = await makeReviewed(council, { unitId: unit.id, totals: [], missing: 3 })
	await reviewedByThree(
		council,
		totals.map((own) => ({ totals: [...own] })),
	)
	const member = council.members[1]
	const without = await page(member, council)
	const entry = await makeReviewed(council, { unitId: unit.id, totals: [99, 98, 97] })
	expect({ ...(await page(member, council)), conflicted: [] }).toEqual({ ...without, conflicted: [] })
	expect(JSON.stringify(without)).not.toContain(bound.id)
	expect(JSON.stringify(await page(member, council))).not.toContain(entry.id)
	const clear = await page(council.members[0], council)
	expect(clear.rows[0]?.id).toBe(entry.id)
})

test('before the sheets are open to the council there is nothing to tell', async () => {
	const council = await makeCouncil()
	await makeReviewed(council, { totals: [80, 90], missing: 1 })
	const told = await page(council.members[0], council)
	expect([told.rows, told.places, told.waiting, told.withoutOne.reviewers]).toEqual([[], 0, 1, 0])
})
