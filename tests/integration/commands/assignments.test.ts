import { expect, test } from 'vitest'
import { assignReviewer, assignReviewers } from '#app/commands/assignments.server.ts'
import { recuse } from '#app/commands/recusals.server.ts'
import { reader } from '#app/data/database.server.ts'
import { usePortal } from '#tests/support/database.ts'
import {
	daysFromNow,
	makeEntryAt,
	makeRound,
	makeUnit,
	makeViewer,
	now,
	succeed,
} from '#tests/support/factories.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

const world = async () => {
	const ministry = await makeUnit()
	const unit = await makeUnit({ parentId: ministry.id })
	const round = await makeRound()
	const drafter = await makeViewer({ drafterOf: unit.id })
	const secretary = await makeViewer({ office: 'secretary' })
	const entry = await makeEntryAt('accepted', {
		roundId: round.roundId,
		unitId: unit.id,
		createdById: drafter.person.id,
	})
	const reviewer = (unitId: string | null = null) => makeViewer({ reviewerIn: round.roundId, unitId })
	return { ...round, ministry, unit, drafter, secretary, entry, reviewer }
}

const stageOf = async (id: string) => (await reader().entry.findUniqueOrThrow({ where: { id } })).stage

test('an assigned entry is under review, due when the review closes, and leaves an event', async () => {
	const { entry, secretary, reviewer } = await world()
	const { person } = await reviewer()
	const id = await assignReviewer(secretary, entry.id, person.id, now)
	expect(await stageOf(entry.id)).toBe('review')
	expect(await reader().assignment.findUniqueOrThrow({ where: { id } })).toMatchObject({
		entryId: entry.id,
		personId: person.id,
		assignedById: secretary.person.id,
		dueAt: daysFromNow(30),
	})
	const [event] = await reader().auditEvent.findMany({ where: { subjectId: id } })
	expect(event).toMatchObject({ name: 'assignment.made', payload: { reviewerId: person.id } })
})

test('a reviewer of the same unit, its parent, child, predecessor or successor is refused with the reason', async () => {
	const { entry, secretary, reviewer, unit, ministry } = await world()
	const child = await makeUnit({ parentId: unit.id })
	const before = await makeUnit()
	const after = await makeUnit()
	await succeed(before.id, unit.id)
	await succeed(unit.id, after.id)
	const cases = [
		['same-unit', unit.id],
		['parent-unit', ministry.id],
		['child-unit', child.id],
		['predecessor-unit', before.id],
		['successor-unit', after.id],
	] as const
	for (const [relation, unitId] of cases) {
		const { person } = await reviewer(unitId)
		expect(await refusalOf(assignReviewer(secretary, entry.id, person.id, now))).toEqual([
			{ code: 'conflict', relation },
		])
	}
	expect(await reader().assignment.count({ where: { entryId: entry.id } })).toBe(0)
})

test('an author is refused, and so is a reviewer who is a member of the unit by another seat', async () => {
	const { entry, secretary, unit, roundId } = await world()
	const author = await makeViewer({ reviewerIn: roundId })
	await reader().entryAuthor.create({ data: { entryId: entry.id, personId: author.person.id } })
	const member = await makeViewer({ reviewerIn: roundId }, { drafterOf: unit.id })
	expect(await refusalOf(assignReviewer(secretary, entry.id, author.person.id, now))).toEqual([
		{ code: 'conflict', relation: 'author' },
	])
	expect(await refusalOf(assignReviewer(secretary, entry.id, member.person.id, now))).toEqual([
		{ code: 'conflict', relation: 'same-unit' },
	])
})

test('several are given at once, or none when one is refused', async () => {
	const { entry, secretary, reviewer, unit } = await world()
	const [first, second, bound] = [await reviewer(), await reviewer(), await reviewer(unit.id)]
	const ids = [first, second].map(({ person }) => person.id)
	expect(await refusalOf(assignReviewers(secretary, entry.id, [...ids, bound.person.id], now))).toEqual([
		{ code: 'conflict', relation: 'same-unit' },
	])
	expect(await reader().assignment.count({ where: { entryId: entry.id } })).toBe(0)
	expect(await stageOf(entry.id)).toBe('accepted')
	await assignReviewers(secretary, entry.id, ids, now)
	expect(await reader().assignment.count({ where: { entryId: entry.id } })).toBe(2)
})

test('someone who does not review in this round, or no longer, is not found', async () => {
	const { entry, secretary, reviewer, roundId } = await world()
	const stranger = await makeViewer()
	const other = await makeRound()
	const elsewhere = await makeViewer({ reviewerIn: other.roundId })
	const former = await reviewer()
	await reader().reviewer.updateMany({
		where: { personId: former.person.id, roundId },
		data: { endsAt: daysFromNow(-1) },
	})
	const disabled = await reviewer()
	await reader().person.update({ where: { id: disabled.person.id }, data: { disabledAt: daysFromNow(-1) } })
	for (const { person } of [stranger, elsewhere, former, disabled]) {
		expect(await refusalOf(assignReviewer(secretary, entry.id, person.id, now))).toEqual([{ code: 'hidden' }])
	}
})

test('only a clear secretary assigns, only what was accepted, and only until the review closes', async () => {
	const { entry, secretary, reviewer, unit, drafter, roundId } = await world()
	const { person } = await reviewer()
	const bound = await makeViewer({ office: 'secretary' }, { drafterOf: unit.id })
	expect(await refusalOf(assignReviewer(drafter, entry.id, person.id, now))).toEqual([{ code: 'not-yours' }])
	expect(await refusalOf(assignReviewer(bound, entry.id, person.id, now))).toEqual([
		{ code: 'conflict', relation: 'same-unit' },
	])
	expect(await refusalOf(assignReviewer(secretary, entry.id, person.id, daysFromNow(30)))).toMatchObject([
		{ code: 'phase', needs: 'review' },
	])
	const submitted = await makeEntryAt('submitted', {
		roundId,
		unitId: unit.id,
		createdById: drafter.person.id,
	})
	expect(await refusalOf(assignReviewer(secretary, submitted.id, person.id, now))).toEqual([
		{ code: 'stage', is: 'submitted', needs: 'accepted' },
	])
})

test('one reviewer gets an entry once, however often it is sent; who stepped back does not get it again', async () => {
	const { entry, secretary, reviewer } = await world()
	const viewer = await reviewer()
	const outcomes = await Promise.all(
		Array.from({ length: 20 }, () =>
			assignReviewer(secretary, entry.id, viewer.person.id, now).catch(() => null),
		),
	)
	const [id, ...more] = outcomes.filter((outcome) => outcome !== null)
	expect([typeof id, more]).toEqual(['string', []])
	expect(await refusalOf(assignReviewer(secretary, entry.id, viewer.person.id, now))).toEqual([
		{ code: 'already', fact: 'assigned' },
	])
	await recuse(viewer, id ?? '', { kind: 'workload', reason: 'Bận công tác' }, now)
	expect(await stageOf(entry.id)).toBe('accepted')
	expect(await refusalOf(assignReviewer(secretary, entry.id, viewer.person.id, now))).toEqual([
		{ code: 'already', fact: 'recused' },
	])
})
