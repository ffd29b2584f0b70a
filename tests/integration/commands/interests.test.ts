import { expect, test } from 'vitest'
import { assignReviewer } from '#app/commands/assignments.server.ts'
import { answerClaim, claimInterest } from '#app/commands/interest-claims.server.ts'
import { declareInterest, liftInterest, pinInterest } from '#app/commands/interests.server.ts'
import { saveReview, submitReview } from '#app/commands/reviews.server.ts'
import { reader } from '#app/data/database.server.ts'
import { usePortal } from '#tests/support/database.ts'
import {
	daysFromNow,
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

const world = async () => {
	const unit = await makeUnit({ name: 'Tỉnh Hải Vân' })
	const round = await makeRound()
	const { roundId } = round
	const drafter = await makeViewer({ drafterOf: unit.id })
	const secretary = await makeViewer({ office: 'secretary' })
	const made = (unitId = unit.id) =>
		makeEntryAt('accepted', { roundId, unitId, createdById: drafter.person.id })
	return {
		...round,
		unit,
		drafter,
		secretary,
		entry: await made(),
		made,
		reviewer: await makeViewer({ reviewerIn: roundId }),
	}
}

const facts = { kind: 'family' as const, note: 'Vợ là lãnh đạo đơn vị', startsAt: null, endsAt: null }
const eventsOf = async (subjectId: string) =>
	(await reader().auditEvent.findMany({ where: { subjectId }, orderBy: { seq: 'asc' } })).map(
		({ name }) => name,
	)

test('an interest declared towards a unit ends what is not handed in, and stands against every entry of it and its kin', async () => {
	const { unit, secretary, reviewer, entry, made } = await world()
	const [second, third] = [await made(), await made((await makeUnit({ parentId: unit.id })).id)]
	const stranger = await made((await makeUnit()).id)
	const open = await assignReviewer(secretary, entry.id, reviewer.person.id, now)
	const done = await assignReviewer(secretary, second.id, reviewer.person.id, now)
	await saveReview(
		reviewer,
		done,
		{ version: 0, content: fullSheet(rubricOf('initiative', 'collective')) },
		now,
	)
	await submitReview(reviewer, done, now)
	await declareInterest(reviewer, { ...facts, unitId: unit.id }, now)
	expect(
		await reader().recusal.findMany({ select: { assignmentId: true, kind: true, reason: true } }),
	).toEqual([{ assignmentId: open, kind: 'conflict', reason: facts.note }])
	expect(await eventsOf(open)).toEqual(['assignment.made', 'assignment.ended'])
	expect(await eventsOf(reviewer.person.id)).toEqual(['interest.declared'])
	expect(await refusalOf(assignReviewer(secretary, third.id, reviewer.person.id, now))).toEqual([
		{ code: 'conflict', relation: 'declared' },
	])
	await assignReviewer(secretary, stranger.id, reviewer.person.id, now)
})

test('it binds from its beginning until its end, and no longer once it was lifted with a reason', async () => {
	const { unit, secretary, reviewer, entry } = await world()
	const span = { startsAt: daysFromNow(-5), endsAt: daysFromNow(5) }
	const id = await declareInterest(reviewer, { ...facts, ...span, unitId: unit.id }, now)
	const give = (days: number) => assignReviewer(secretary, entry.id, reviewer.person.id, daysFromNow(days))
	expect(await refusalOf(give(0))).toEqual([{ code: 'conflict', relation: 'declared' }])
	await liftInterest(secretary, id, 'Khai nhầm đơn vị, đã xác minh', now)
	expect(await refusalOf(liftInterest(secretary, id, 'Lần nữa', now))).toEqual([
		{ code: 'already', fact: 'closed' },
	])
	const after = await declareInterest(reviewer, { ...facts, ...span, unitId: unit.id }, now)
	expect(after).not.toBe(id)
	await give(5)
})

test('nobody lifts what binds themselves, nor a secretary of the unit concerned', async () => {
	const { unit, entry, secretary } = await world()
	const other = await makeViewer({ office: 'secretary' })
	const own = await declareInterest(other, { ...facts, unitId: unit.id }, now)
	const bound = await viewerFor(other.person.id)
	expect(await refusalOf(liftInterest(bound, own, 'Không còn', now))).toEqual([
		{ code: 'conflict', relation: 'declared' },
	])
	const pinned = await pinInterest(secretary, entry.id, { ...facts, personId: other.person.id }, now)
	expect(await refusalOf(liftInterest(bound, pinned, 'Không còn', now))).toEqual([
		{ code: 'conflict', relation: 'declared' },
		{ code: 'conflict', relation: 'pinned' },
	])
	const ofUnit = await makeViewer({ office: 'secretary' }, { drafterOf: unit.id })
	expect(await refusalOf(liftInterest(ofUnit, own, 'Không còn', now))).toEqual([
		{ code: 'conflict', relation: 'same-unit' },
	])
})

test('pinned to a person or a unit, it stands against them; only a clear secretary pins', async () => {
	const { secretary, reviewer, entry, unit, roundId } = await world()
	const house = await makeUnit()
	const colleague = await makeViewer({ reviewerIn: roundId, unitId: house.id })
	await pinInterest(secretary, entry.id, { ...facts, personId: reviewer.person.id }, now)
	await pinInterest(secretary, entry.id, { ...facts, unitId: house.id }, now)
	for (const { person } of [reviewer, colleague])
		expect(await refusalOf(assignReviewer(secretary, entry.id, person.id, now))).toEqual([
			{ code: 'conflict', relation: 'pinned' },
		])
	const bound = await makeViewer({ office: 'secretary' }, { headOf: unit.id })
	for (const viewer of [bound, reviewer])
		expect(await refusalOf(pinInterest(viewer, entry.id, { ...facts, unitId: house.id }, now))).not.toBe(null)
	expect(await reader().interest.count({ where: { entryId: entry.id } })).toBe(2)
	expect(await refusalOf(pinInterest(secretary, entry.id, { ...facts, personId: 'nobody' }, now))).toEqual([
		{ code: 'hidden' },
	])
})

test('a claim that is found right binds whom the secretary says; the agency learns the answer and no name', async () => {
	const { secretary, drafter, reviewer, entry } = await world()
	await reader().person.update({ where: { id: reviewer.person.id }, data: { name: 'Trần Thị Mộc' } })
	const claim = {
		named: 'Bà Mộc, Sở Khoa học',
		namedUnitId: null,
		kind: 'dispute' as const,
		grounds: 'Đang có khiếu kiện',
	}
	const id = await claimInterest(drafter, entry.id, claim, now)
	const assignmentId = await assignReviewer(secretary, entry.id, reviewer.person.id, now)
	const upheld = { outcome: 'upheld' as const, personIds: [reviewer.person.id], unitId: null }
	expect(
		await refusalOf(
			answerClaim(secretary, id, { ...upheld, reason: 'Chấp nhận: trần thị mộc đang thẩm định' }, now),
		),
	).toEqual([{ code: 'names-told', names: ['Trần Thị Mộc'] }])
	await answerClaim(secretary, id, { ...upheld, reason: 'Có căn cứ.' }, now)
	expect(await reader().recusal.findUniqueOrThrow({ where: { assignmentId } })).toMatchObject({
		kind: 'other',
	})
	expect(await refusalOf(assignReviewer(secretary, entry.id, reviewer.person.id, now))).toEqual([
		{ code: 'conflict', relation: 'claimed' },
		{ code: 'already', fact: 'recused' },
	])
	expect(await refusalOf(answerClaim(secretary, id, { outcome: 'dismissed', reason: 'Thôi' }, now))).toEqual([
		{ code: 'already', fact: 'closed' },
	])
	expect(await eventsOf(entry.id)).toEqual(['entry.submitted', 'interest.claimed', 'interest.claim-answered'])
})

test('a dismissed claim binds nobody; only the agency claims, only while it is before the secretariat, ten at most', async () => {
	const { secretary, drafter, reviewer, entry, roundId, unit } = await world()
	const claim = { named: 'Ông X', namedUnitId: null, kind: 'other' as const, grounds: 'Đã có lời đe dọa' }
	const id = await claimInterest(drafter, entry.id, claim, now)
	await answerClaim(secretary, id, { outcome: 'dismissed', reason: 'Không có căn cứ.' }, now)
	expect(await reader().interest.count({ where: { entryId: entry.id } })).toBe(0)
	const stranger = await makeViewer({ drafterOf: (await makeUnit()).id })
	for (const viewer of [stranger, reviewer, secretary])
		expect(await refusalOf(claimInterest(viewer, entry.id, claim, now))).toEqual([{ code: 'hidden' }])
	const returned = await makeEntryAt('returned', { roundId, unitId: unit.id, createdById: drafter.person.id })
	await claimInterest(drafter, returned.id, claim, now)
	for (let index = 0; index < 10; index += 1) await claimInterest(drafter, entry.id, claim, now)
	expect(await refusalOf(claimInterest(drafter, entry.id, claim, now))).toEqual([
		{ code: 'limit', what: 'claims', max: 10 },
	])
})

test('an interest is never edited nor removed, nor is an answer, whatever the code does', async () => {
	const { secretary, drafter, reviewer, entry } = await world()
	const id = await pinInterest(secretary, entry.id, { ...facts, personId: reviewer.person.id }, now)
	await expect(reader().interest.update({ where: { id }, data: { note: 'khác' } })).rejects.toThrow()
	await expect(reader().interest.delete({ where: { id } })).rejects.toThrow()
	const claim = await claimInterest(
		drafter,
		entry.id,
		{ named: 'Ông X', namedUnitId: null, kind: 'other', grounds: 'Có' },
		now,
	)
	await answerClaim(secretary, claim, { outcome: 'dismissed', reason: 'Không.' }, now)
	await expect(
		reader().interestClaim.update({ where: { id: claim }, data: { reason: 'Có' } }),
	).rejects.toThrow()
})
