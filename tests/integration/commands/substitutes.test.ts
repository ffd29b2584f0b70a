import { expect, test } from 'vitest'
import { recuse } from '#app/commands/recusals.server.ts'
import { saveReview, submitReview } from '#app/commands/reviews.server.ts'
import { giveSubstitute } from '#app/commands/substitutes.server.ts'
import { callThird, setDivergenceBound } from '#app/commands/third-calls.server.ts'
import { reader } from '#app/data/database.server.ts'
import { compareSheets } from '#app/jobs/compare-sheets.server.ts'
import { lettersOfCouncil } from '#app/jobs/council-letters.server.ts'
import { lettersOfSubstitutes } from '#app/jobs/substitute-letters.server.ts'
import { reviewProgress } from '#app/queries/review-progress.server.ts'
import { reviewSheet } from '#app/queries/review-sheet.server.ts'
import { canaries, canaryWorld, identity, leaksIn, others } from '#tests/support/canaries.ts'
import { usePortal } from '#tests/support/database.ts'
import { daysFromNow, makeViewer, now, rubricOf } from '#tests/support/factories.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { fullSheet } from '#tests/support/sheets.ts'

usePortal()

const rubric = rubricOf('initiative', 'collective')
/** A sheet far below the other's: the lowest level of every criterion. */
const lowSheet = fullSheet(rubric, {
	marks: Object.fromEntries(
		rubric.criteria.map(({ id, levels }) => {
			const level = levels.at(-1)
			return [id, { levelId: level?.id ?? null, points: level?.min ?? null, remark: 'Chưa có minh chứng' }]
		}),
	),
})

/** Two sheets that lie far apart are in; `spares` more review in the round. */
const apart = async (spares: number, bound: number | null = 20) => {
	const world = await canaryWorld('double', { sheets: 2 })
	const free = []
	for (let index = 0; index < spares; index += 1) free.push(await makeViewer({ reviewerIn: world.roundId }))
	if (bound !== null) await setDivergenceBound(world.secretary, world.roundId, bound, now)
	await submitReview(world.other, world.otherId, now)
	await saveReview(world.reviewer, world.assignmentId, { version: 0, content: lowSheet }, now)
	await submitReview(world.reviewer, world.assignmentId, now)
	return { ...world, free }
}
const happened = async (name: string, subjectId: string) => {
	const { payload, ...row } = await reader().auditEvent.findFirstOrThrow({ where: { name, subjectId } })
	return { ...row, payload: new Map(Object.entries(payload as object)) }
}

test('the portal calls one more when the sheets lie apart, once, and keeps why', async () => {
	const { roundId, entry, secretary, reviewer, free } = await apart(1)
	const jobs = { roundId, entryId: entry.id }
	for (let turn = 0; turn < 3; turn += 1) await compareSheets(jobs, now)
	const made = await reader().assignment.findMany({ where: { entryId: entry.id, cause: 'third' } })
	expect(made).toMatchObject([
		{ personId: free[0]?.person.id, assignedById: null, grounds: { match: 0, wish: 0, load: 0, among: 1 } },
	])
	const call = await reader().thirdCall.findUniqueOrThrow({ where: { entryId: entry.id } })
	expect(call).toMatchObject({ bound: 20, calledAt: now, assignmentId: made[0]?.id })
	const event = await happened('entry.third-called', entry.id)
	expect([event.actorId, event.actorLabel, [...event.payload]]).toEqual([
		...[null, 'portal'],
		[
			['bound', 20],
			['called', true],
		],
	])
	const letters = await lettersOfCouncil(await happened('assignment.made', made[0]?.id ?? ''))
	expect(letters.map(({ to }) => to.id)).toEqual([free[0]?.person.id])
	const told = [
		letters.map((each) => each.values('vi')),
		await reviewSheet(free[0] ?? reviewer, made[0]?.id ?? '', now),
	]
	expect(leaksIn(told, [...identity, ...others, reviewer.person.name])).toEqual([])
	expect((await reviewProgress(secretary, roundId, now)).wanting).toEqual([])
	await expect(reader().thirdCall.deleteMany({})).rejects.toThrow('append-only')
})

test('several jobs at once call one, and the last sheet alone asks for it', async () => {
	const { roundId, entry, free } = await apart(2)
	const outcomes = await Promise.all(Array.from({ length: 4 }, () => callThird(entry.id, now)))
	expect(outcomes.filter((who) => who !== null)).toHaveLength(1)
	expect(free.map(({ person }) => person.id)).toEqual(
		expect.arrayContaining(outcomes.filter((who) => who !== null)),
	)
	const queued = await reader().$queryRaw<{ data: unknown }[]>`
		SELECT "data" FROM pgboss.job WHERE "name" = 'sheets.compare' AND "data"->>'roundId' = ${roundId}
		ORDER BY "data"->>'entryId' NULLS FIRST`
	expect(queued.map(({ data }) => data)).toEqual([
		{ roundId, entryId: null },
		{ roundId, entryId: entry.id },
		{ roundId, entryId: entry.id },
	])
})

test('without a bound nobody is called; setting one later looks at what lies apart already', async () => {
	const { roundId, entry, secretary, reviewer } = await apart(1, null)
	await compareSheets({ roundId, entryId: entry.id }, now)
	expect(await reader().thirdCall.count({ where: { entryId: entry.id } })).toBe(0)
	expect(await refusalOf(setDivergenceBound(reviewer, roundId, 20, now))).toEqual([{ code: 'not-yours' }])
	expect(await refusalOf(setDivergenceBound(secretary, roundId, 20, daysFromNow(31)))).toMatchObject([
		{ code: 'phase' },
	])
	expect(await refusalOf(setDivergenceBound(secretary, entry.id, 20, now))).toEqual([{ code: 'hidden' }])
	await setDivergenceBound(secretary, roundId, 20, now)
	await compareSheets({ roundId, entryId: null }, now)
	expect(await reader().thirdCall.count({ where: { entryId: entry.id } })).toBe(1)
})

test('where nobody is free, the secretary sees it and gets a letter; who is bound does neither', async () => {
	const { roundId, entry, secretary, unit, reviewer, other } = await apart(0)
	const kin = await makeViewer({ reviewerIn: roundId, unitId: unit.id })
	const bound = await makeViewer({ office: 'secretary' }, { drafterOf: unit.id })
	expect(await callThird(entry.id, now)).toBeNull()
	expect(await callThird(entry.id, now)).toBeNull()
	expect(await reader().assignment.count({ where: { personId: kin.person.id } })).toBe(0)
	const { wanting } = await reviewProgress(secretary, roundId, now)
	expect(wanting).toMatchObject([
		{
			...{ id: entry.id, isApart: true, isUnanswered: true, free: [] },
			kept: [
				{ barrier: 'has-it', count: 2 },
				{ barrier: 'conflict', count: 1 },
			],
		},
	])
	const letters = await lettersOfSubstitutes(await happened('entry.third-called', entry.id))
	const readers = letters.map(({ to }) => to.id)
	expect([readers.includes(secretary.person.id), readers.includes(bound.person.id)]).toEqual([true, false])
	const words = letters.map((each) => each.values('vi'))
	expect(leaksIn(words, [reviewer.person.name, other.person.name, canaries.reviewer])).toEqual([])
})

test('a substitute takes the place of who stepped back, with one click, once', async () => {
	const { roundId, entry, secretary, reviewer, assignmentId, drafter } = await canaryWorld('double', {
		sheets: 2,
	})
	const spare = await makeViewer({ reviewerIn: roundId })
	const second = await makeViewer({ reviewerIn: roundId })
	const input = { personId: spare.person.id, insteadOfId: assignmentId }
	expect(await refusalOf(giveSubstitute(secretary, entry.id, input, now))).toEqual([
		{ code: 'already', fact: 'assigned' },
	])
	await recuse(reviewer, assignmentId, { kind: 'workload', reason: 'Đi công tác' }, now)
	const letters = await lettersOfSubstitutes(await happened('assignment.ended', assignmentId))
	expect(letters.map(({ to, what, path }) => [to.id, what, path])).toContainEqual([
		...[secretary.person.id, 'reviewer-wanted', `/quan-tri/dot/${roundId}/tien-do`],
	])
	expect(
		leaksIn(
			letters.map((each) => each.values('vi')),
			[reviewer.person.name, 'công tác'],
		),
	).toEqual([])
	const [wanted] = (await reviewProgress(secretary, roundId, now)).wanting
	expect(wanted).toMatchObject({
		instead: { assignmentId, name: reviewer.person.name, isLate: false },
		kept: [
			{ barrier: 'has-it', count: 1 },
			{ barrier: 'recused', count: 1 },
		],
	})
	expect(new Set(wanted?.free.map(({ personId }) => personId))).toEqual(
		new Set([spare.person.id, second.person.id]),
	)
	expect(await refusalOf(giveSubstitute(drafter, entry.id, input, now))).toEqual([{ code: 'not-yours' }])
	const foreign = { ...input, insteadOfId: entry.id }
	expect(await refusalOf(giveSubstitute(secretary, entry.id, foreign, now))).toEqual([{ code: 'hidden' }])
	const id = await giveSubstitute(secretary, entry.id, input, now)
	expect(await reader().assignment.findUniqueOrThrow({ where: { id } })).toMatchObject({
		...{ cause: 'substitute', insteadOfId: assignmentId, personId: spare.person.id },
		grounds: { match: 0, wish: 0, load: 0, among: 2 },
	})
	expect(
		await refusalOf(giveSubstitute(secretary, entry.id, { ...input, personId: second.person.id }, now)),
	).toEqual([{ code: 'already', fact: 'used' }])
	expect((await reviewProgress(secretary, roundId, now)).wanting).toEqual([])
})

test('a late sheet ends with its substitute and is kept; its writer is told without the entry', async () => {
	const { roundId, entry, secretary, reviewer, assignmentId } = await canaryWorld('double', { sheets: 2 })
	const spare = await makeViewer({ reviewerIn: roundId })
	await saveReview(reviewer, assignmentId, { version: 0, content: lowSheet }, now)
	await reader().assignment.update({ where: { id: assignmentId }, data: { dueAt: daysFromNow(-1) } })
	const [wanted] = (await reviewProgress(secretary, roundId, now)).wanting
	expect(wanted?.instead).toEqual({ assignmentId, name: reviewer.person.name, isLate: true })
	await giveSubstitute(secretary, entry.id, { personId: spare.person.id, insteadOfId: assignmentId }, now)
	expect(await refusalOf(submitReview(reviewer, assignmentId, now))).toContainEqual({
		code: 'already',
		fact: 'recused',
	})
	expect(await reader().review.count({ where: { assignmentId } })).toBe(1)
	expect((await reviewProgress(secretary, roundId, now)).wanting).toEqual([])
	const letters = await lettersOfSubstitutes(await happened('assignment.ended', assignmentId))
	expect(letters.map(({ to, what }) => [to.id, what])).toEqual([[reviewer.person.id, 'sheet-given-on']])
	expect(
		leaksIn(
			letters.map((each) => each.values('vi')),
			[...identity, 'Một cửa số', spare.person.name],
		),
	).toEqual([])
})
