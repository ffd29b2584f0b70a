import { expect, test } from 'vitest'
import { applyPlan, askPlan, dropPlan, raiseLimits } from '#app/commands/assignment-plans.server.ts'
import { assignReviewer } from '#app/commands/assignments.server.ts'
import { pinInterest } from '#app/commands/interests.server.ts'
import { recuse } from '#app/commands/recusals.server.ts'
import { saveReview } from '#app/commands/reviews.server.ts'
import { planOf } from '#app/data/assignment-plans.server.ts'
import { reader } from '#app/data/database.server.ts'
import { dispatchEvent } from '#app/jobs/dispatch-event.server.ts'
import { planAssignmentsJob } from '#app/jobs/plan-assignments.server.ts'
import { loader as exported } from '#app/routes/admin/plan-export.ts'
import { usePortal } from '#tests/support/database.ts'
import { rowsOf } from '#tests/support/exported.ts'
import {
	daysFromNow,
	fullContent,
	grant,
	makeEntryAt,
	makeRound,
	makeUnit,
	makeViewer,
	now,
	rubricOf,
	viewerFor,
} from '#tests/support/factories.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { fullSheet } from '#tests/support/sheets.ts'

usePortal()

const options = { perEntry: 2, maxLoad: 10, scope: 'missing' as const }

/** A round with entries of one agency and reviewers of none. */
const world = async ({ entries = 3, reviewers = 4 } = {}) => {
	const { roundId } = await makeRound()
	const unit = await makeUnit()
	const drafter = await makeViewer({ drafterOf: unit.id })
	const secretary = await makeViewer({ office: 'secretary' })
	const made = (fields: Parameters<typeof fullContent>[0] = {}, unitId = unit.id) =>
		makeEntryAt('accepted', { roundId, unitId, createdById: drafter.person.id, content: fullContent(fields) })
	const own = []
	for (let index = 0; index < entries; index += 1) own.push(await made())
	const people = []
	for (let index = 0; index < reviewers; index += 1) people.push(await makeViewer({ reviewerIn: roundId }))
	return { roundId, unit, drafter, secretary, made, entries: own, people }
}

type World = Awaited<ReturnType<typeof world>>

const planned = async (
	{ secretary, roundId }: Pick<World, 'secretary' | 'roundId'>,
	changes: Partial<Parameters<typeof askPlan>[2]> = {},
) => {
	const id = await askPlan(secretary, roundId, { ...options, ...changes }, now)
	await planAssignmentsJob({ planId: id }, now)
	const plan = await planOf(reader(), id)
	if (!plan?.result) throw new Error(`no result: ${plan?.state} ${plan?.failure}`)
	return { id, ...plan.result, state: plan.state }
}

const assignmentsOf = (entryId: string) =>
	reader().assignment.findMany({ where: { entryId }, select: { personId: true }, orderBy: { id: 'asc' } })

const reviewerRow = (roundId: string, personId: string) =>
	reader().reviewer.findFirstOrThrow({ where: { roundId, personId } })

test('a plan gives every entry as many as asked, evenly; applied it is done at once, with one event and one letter each', async () => {
	const { roundId, secretary, entries, people } = await world()
	const plan = await planned({ roundId, secretary })
	expect([plan.state, plan.pairs.length, plan.lacking, plan.raise]).toEqual(['ready', 6, [], []])
	expect(plan.loads.map(({ after }) => after).sort()).toEqual([1, 1, 2, 2])
	expect(await reader().assignment.count()).toBe(0)
	const lines = await rowsOf(exported, secretary, { roundId, planId: plan.id })
	const names = new Map(people.map(({ person }) => [person.id, person.name]))
	expect(lines.map((line) => line['Người thẩm định']).sort()).toEqual(
		plan.pairs.map(({ reviewerId }) => names.get(reviewerId)).sort(),
	)
	const other = await makeViewer({ office: 'secretary' })
	expect(await rowsOf(exported, other, { roundId, planId: plan.id })).toMatchObject({
		reasons: [{ code: 'hidden' }],
	})
	await applyPlan(secretary, plan.id, now)
	for (const { id } of entries) {
		expect((await assignmentsOf(id)).length).toBe(2)
		expect((await reader().entry.findUniqueOrThrow({ where: { id } })).stage).toBe('review')
	}
	const applied = await reader().auditEvent.findFirstOrThrow({
		where: { name: 'round.plan-applied', subjectId: roundId },
	})
	expect(applied.payload).toMatchObject({ plan: plan.id, pairs: 6, entries: 3 })
	await dispatchEvent({ seq: String(applied.seq) }, now)
	const letters = await reader().mail.findMany({ where: { key: { contains: plan.id } } })
	expect(letters.map(({ toAddress }) => toAddress).sort()).toEqual(
		people.map(({ person }) => person.email).sort(),
	)
	expect(await refusalOf(applyPlan(secretary, plan.id, now))).toEqual([{ code: 'already', fact: 'used' }])
	expect(await refusalOf(dropPlan(secretary, plan.id, now))).toEqual([{ code: 'already', fact: 'used' }])
})

test('a plan is one secretary’s own: another does not know of it, and a second question drops the first', async () => {
	const { roundId, secretary, people } = await world({ entries: 1, reviewers: 2 })
	const first = await planned({ roundId, secretary })
	const other = await makeViewer({ office: 'secretary' })
	for (const viewer of [other, people[0] ?? other])
		expect(await refusalOf(applyPlan(viewer, first.id, now))).toEqual([{ code: 'hidden' }])
	await planned({ roundId, secretary })
	expect((await planOf(reader(), first.id))?.state).toBe('dropped')
	expect(await refusalOf(applyPlan(secretary, first.id, now))).toEqual([{ code: 'already', fact: 'closed' }])
	const [reviewer] = people
	if (reviewer)
		expect(await refusalOf(askPlan(reviewer, roundId, options, now))).toEqual([{ code: 'not-yours' }])
	expect(await refusalOf(askPlan(secretary, roundId, options, daysFromNow(30)))).toMatchObject([
		{ code: 'phase', needs: 'review' },
	])
})

test.each([
	[
		'an assignment made by hand',
		async ({ secretary, entries, people }: World) =>
			assignReviewer(secretary, entries[0]?.id ?? '', people[0]?.person.id ?? '', now),
	],
	[
		'an interest recorded',
		async ({ secretary, entries, people }: World) =>
			pinInterest(
				secretary,
				entries[0]?.id ?? '',
				{
					kind: 'family',
					note: 'Người nhà',
					startsAt: null,
					endsAt: null,
					personId: people[0]?.person.id ?? '',
				},
				now,
			),
	],
	['a new entry', async ({ made }: World) => made()],
	[
		'a reviewer gone',
		async ({ people, roundId }: World) =>
			reader().reviewer.updateMany({
				where: { roundId, personId: people[0]?.person.id ?? '' },
				data: { endsAt: now },
			}),
	],
	[
		'a limit changed',
		async ({ people, roundId }: World) =>
			reader().reviewer.updateMany({
				where: { roundId, personId: people[0]?.person.id ?? '' },
				data: { maxLoad: 7 },
			}),
	],
])('a plan is refused when the facts have changed: %s', async (_, change) => {
	const made = await world()
	const plan = await planned(made)
	await change(made)
	expect(await refusalOf(applyPlan(made.secretary, plan.id, now))).toEqual([{ code: 'plan-outdated' }])
	expect(await reader().assignment.count({ where: { entry: { roundId: made.roundId } } })).toBeLessThan(2)
})

test('who is bound, away, cannot read its language, belongs to another panel or stepped back is not in it', async () => {
	const { roundId, secretary, entries, people, unit } = await world({ entries: 1, reviewers: 6 })
	const [entry] = entries
	const [away, speechless, elsewhere, gone, fit, alsoFit] = await Promise.all(
		people.map(({ person }) => reviewerRow(roundId, person.id)),
	)
	const bound = await makeViewer({ reviewerIn: roundId, unitId: unit.id })
	if (!entry || !away || !speechless || !elsewhere || !gone || !fit || !alsoFit)
		throw new Error('unreachable')
	await reader().absence.create({
		data: { reviewerId: away.id, startsAt: daysFromNow(1), endsAt: daysFromNow(28) },
	})
	await reader().reviewer.update({ where: { id: speechless.id }, data: { languages: ['en'] } })
	const assignmentId = await assignReviewer(secretary, entry.id, gone.personId, now)
	await recuse(await viewerFor(gone.personId), assignmentId, { kind: 'workload', reason: 'Bận' }, now)
	const panel = (name: string, topics: string[], ids: readonly string[]) =>
		reader().panel.create({
			data: { roundId, name, topics, members: { create: ids.map((reviewerId) => ({ reviewerId })) } },
		})
	await panel(
		'Chính quyền',
		['pillar:digital_government'],
		[away.id, speechless.id, gone.id, fit.id, alsoFit.id],
	)
	await panel('Y tế', ['sector:health'], [elsewhere.id])
	const plan = await planned({ roundId, secretary })
	expect(plan.pairs.map(({ reviewerId }) => reviewerId).sort()).toEqual(
		[fit.personId, alsoFit.personId].sort(),
	)
	const more = await planned({ roundId, secretary }, { perEntry: 3 })
	expect(more.lacking).toEqual([
		{
			entryId: entry.id,
			missing: 1,
			eligible: 2,
			barriers: { conflict: 1, away: 1, language: 1, 'other-panel': 1, recused: 1 },
			liftable: [expect.objectContaining({ barrier: expect.stringMatching(/away|language|other-panel/) })],
		},
	])
	expect(bound.person.id).not.toBe(more.lacking[0]?.liftable[0]?.reviewerId)
	expect(await refusalOf(applyPlan(secretary, more.id, now))).toEqual([
		{ code: 'incomplete', missing: ['pairs'] },
	])
})

test('a limit that would have to be passed is named with by how much; raised, the plan is whole', async () => {
	const { roundId, secretary } = await world({ entries: 4, reviewers: 2 })
	const plan = await planned({ roundId, secretary }, { maxLoad: 3 })
	expect(plan.raise.reduce((sum, { by }) => sum + by, 0)).toBe(2)
	expect(await refusalOf(applyPlan(secretary, plan.id, now))).toEqual([{ code: 'over-limits' }])
	const again = await raiseLimits(secretary, plan.id, now)
	await planAssignmentsJob({ planId: again }, now)
	const whole = await planOf(reader(), again)
	expect(whole?.result?.raise).toEqual([])
	await applyPlan(secretary, again, now)
	expect(await reader().assignment.count({ where: { entry: { roundId } } })).toBe(8)
})

test('run again, only what is missing is given; what was begun is kept when everything is planned anew', async () => {
	const { roundId, secretary, entries, people } = await world({ entries: 2, reviewers: 4 })
	await applyPlan(secretary, (await planned({ roundId, secretary })).id, now)
	const [first, second] = entries
	const [begun, stepsBack] = await reader().assignment.findMany({
		where: { entryId: first?.id ?? '' },
		orderBy: { id: 'asc' },
	})
	if (!begun || !stepsBack || !first || !second) throw new Error('unreachable')
	await saveReview(
		await viewerFor(begun.personId),
		begun.id,
		{ version: 0, content: fullSheet(rubricOf('initiative', 'collective')) },
		now,
	)
	await recuse(
		await viewerFor(stepsBack.personId),
		stepsBack.id,
		{ kind: 'conflict', reason: 'Quen tác giả' },
		now,
	)
	const missing = await planned({ roundId, secretary })
	expect(missing.pairs.map(({ entryId }) => entryId)).toEqual([first.id])
	expect(missing.kept).toBe(3)
	await applyPlan(secretary, missing.id, now)
	const active = await reader().assignment.findMany({ where: { entryId: first.id, recusal: null } })
	expect(active.length).toBe(2)
	await reader().reviewer.updateMany({
		where: { roundId, personId: { in: (await assignmentsOf(second.id)).map(({ personId }) => personId) } },
		data: { maxLoad: 0 },
	})
	const anew = await planned({ roundId, secretary }, { scope: 'all', perEntry: 1 })
	expect(anew.pairs.some(({ entryId }) => entryId === first.id)).toBe(false)
	await applyPlan(secretary, (await planned({ roundId, secretary }, { scope: 'all' })).id, now).catch(
		() => null,
	)
	expect(await reader().assignment.count({ where: { id: begun.id } })).toBe(1)
	expect(people.length).toBe(4)
})

test('a secretary bound to an entry plans a world without it: no pair, no number, no title', async () => {
	const { roundId, made, unit, people } = await world({ entries: 1, reviewers: 3 })
	const free = await made({ titleVi: 'Của nơi khác' }, (await makeUnit()).id)
	const bound = await makeViewer({ office: 'secretary' })
	await grant(bound.person.id, { drafterOf: unit.id })
	const secretary = await viewerFor(bound.person.id)
	const plan = await planned({ roundId, secretary })
	expect([plan.entries, new Set(plan.pairs.map(({ entryId }) => entryId))]).toEqual([1, new Set([free.id])])
	expect(Object.keys((await planOf(reader(), plan.id))?.facts?.entries ?? {})).toEqual([free.id])
	await applyPlan(secretary, plan.id, now)
	expect(await reader().assignment.count({ where: { entry: { unitId: unit.id } } })).toBe(0)
	expect(people.length).toBe(3)
})

test('two who are kept apart never meet at an entry, two who belong together always do', async () => {
	const { roundId, secretary, people } = await world({ entries: 4, reviewers: 4 })
	const rows = await Promise.all(people.map(({ person }) => reviewerRow(roundId, person.id)))
	const [a, b, c, d] = rows.map(({ id }) => id).sort()
	if (!a || !b || !c || !d) throw new Error('unreachable')
	await reader().reviewerPair.createMany({
		data: [
			{ roundId, firstId: a, secondId: b, how: 'apart', reason: 'cùng phòng' },
			{ roundId, firstId: c, secondId: d, how: 'together', reason: 'hướng dẫn' },
		],
	})
	const plan = await planned({ roundId, secretary }, { perEntry: 3 })
	const personOf = new Map(rows.map(({ id, personId }) => [id, personId]))
	const groups = new Map<string, string[]>()
	for (const { entryId, reviewerId } of plan.pairs)
		groups.set(entryId, [...(groups.get(entryId) ?? []), reviewerId])
	for (const own of groups.values()) {
		expect([a, b].filter((id) => own.includes(personOf.get(id) ?? '')).length).toBe(1)
		expect([c, d].filter((id) => own.includes(personOf.get(id) ?? '')).length).toBe(2)
	}
	expect([groups.size, plan.split]).toEqual([4, []])
})
