import { expect, test } from 'vitest'
import { checkEligibility } from '#app/commands/eligibility.server.ts'
import { reader } from '#app/data/database.server.ts'
import { usePortal } from '#tests/support/database.ts'
import {
	daysFromNow,
	makeEntry,
	makeEntryAt,
	makeRound,
	makeUnit,
	makeViewer,
	now,
} from '#tests/support/factories.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

const accepted = { outcome: 'accepted' as const, reasons: [], note: '' }

const world = async (round = makeRound()) => {
	const unit = await makeUnit()
	const { roundId } = await round
	const drafter = await makeViewer({ drafterOf: unit.id })
	const secretary = await makeViewer({ office: 'secretary' })
	const entry = await makeEntryAt('submitted', { roundId, unitId: unit.id, createdById: drafter.person.id })
	return { unit, roundId, drafter, secretary, entry }
}

const stageOf = async (id: string) => (await reader().entry.findUniqueOrThrow({ where: { id } })).stage

test('an accepted entry moves on, and the event names its number and outcome', async () => {
	const { entry, secretary } = await world()
	expect(await checkEligibility(secretary, entry.id, accepted, now)).toEqual({ stage: 'accepted' })
	expect(await stageOf(entry.id)).toBe('accepted')
	const check = await reader().eligibilityCheck.findFirstOrThrow({
		where: { submissionId: entry.submissionId },
	})
	expect(check).toMatchObject({ outcome: 'accepted', checkedById: secretary.person.id, checkedAt: now })
	const [event] = await reader().auditEvent.findMany({
		where: { subjectId: entry.id, name: 'entry.checked' },
	})
	expect(event).toMatchObject({ name: 'entry.checked', actorId: secretary.person.id })
	expect(event?.payload).toMatchObject({ outcome: 'accepted', parts: [] })
})

test('a returned entry keeps one reason for each part, and its text stays out of the trail', async () => {
	const { entry, secretary } = await world()
	const reasons = [
		{ part: 'effect' as const, text: '  Cần số liệu trước và sau  ' },
		{ part: 'evidence' as const, text: 'Thiếu văn bản xác nhận' },
	]
	await checkEligibility(secretary, entry.id, { outcome: 'returned', reasons, note: '' }, now)
	expect(await stageOf(entry.id)).toBe('returned')
	const kept = await reader().returnReason.findMany({
		where: { submissionId: entry.submissionId },
		orderBy: { part: 'asc' },
	})
	expect(kept.map(({ part, text }) => [part, text])).toEqual([
		['effect', 'Cần số liệu trước và sau'],
		['evidence', 'Thiếu văn bản xác nhận'],
	])
	const trail = JSON.stringify(
		await reader().auditEvent.findMany({ where: { subjectId: entry.id, name: 'entry.checked' } }),
		(_, value) => (typeof value === 'bigint' ? String(value) : value),
	)
	expect(trail).not.toContain('số liệu')
})

test('a return without a reason and a refusal without a note are incomplete, and nothing changes', async () => {
	const { entry, secretary } = await world()
	expect(
		await refusalOf(
			checkEligibility(secretary, entry.id, { outcome: 'returned', reasons: [], note: '' }, now),
		),
	).toEqual([{ code: 'incomplete', missing: ['reasons'] }])
	expect(
		await refusalOf(
			checkEligibility(secretary, entry.id, { outcome: 'refused', reasons: [], note: ' ' }, now),
		),
	).toEqual([{ code: 'incomplete', missing: ['note'] }])
	expect(await stageOf(entry.id)).toBe('submitted')
	expect(await reader().auditEvent.count({ where: { subjectId: entry.id, name: 'entry.checked' } })).toBe(0)
})

test('only a secretary without an interest checks: not the agency, not an administrator, not a secretary of the parent unit', async () => {
	const ministry = await makeUnit()
	const department = await makeUnit({ parentId: ministry.id })
	const { roundId } = await makeRound()
	const drafter = await makeViewer({ drafterOf: department.id })
	const entry = await makeEntryAt('submitted', {
		roundId,
		unitId: department.id,
		createdById: drafter.person.id,
	})
	const administrator = await makeViewer({ office: 'administrator' })
	const bound = await makeViewer({ office: 'secretary' }, { drafterOf: ministry.id })
	for (const viewer of [drafter, administrator]) {
		expect(await refusalOf(checkEligibility(viewer, entry.id, accepted, now))).toEqual([
			{ code: 'not-yours' },
		])
	}
	expect(await refusalOf(checkEligibility(bound, entry.id, accepted, now))).toEqual([
		{ code: 'conflict', relation: 'parent-unit' },
	])
	expect(await stageOf(entry.id)).toBe('submitted')
})

test('a draft, a checked entry, an unknown id and a closed phase are refused', async () => {
	const { entry, secretary, unit, drafter, roundId } = await world()
	const draft = await makeEntry({ roundId, unitId: unit.id, createdById: drafter.person.id })
	expect(await refusalOf(checkEligibility(secretary, draft.id, accepted, now))).toEqual([
		{ code: 'stage', is: 'draft', needs: 'submitted' },
	])
	for (const id of ['khong-phai-ma', '00000000-0000-4000-8000-000000000000']) {
		expect(await refusalOf(checkEligibility(secretary, id, accepted, now))).toEqual([{ code: 'hidden' }])
	}
	expect(await refusalOf(checkEligibility(secretary, entry.id, accepted, daysFromNow(30)))).toMatchObject([
		{ code: 'phase', needs: 'screening' },
	])
	await checkEligibility(secretary, entry.id, accepted, now)
	expect(await refusalOf(checkEligibility(secretary, entry.id, accepted, now))).toEqual([
		{ code: 'already', fact: 'checked' },
	])
})

test('of twenty checks at once, one counts', async () => {
	const { entry, secretary } = await world()
	const outcomes = await Promise.all(
		Array.from({ length: 20 }, () =>
			checkEligibility(secretary, entry.id, accepted, now).then(
				() => 'done',
				() => 'refused',
			),
		),
	)
	expect(outcomes.filter((outcome) => outcome === 'done')).toEqual(['done'])
	expect(await reader().eligibilityCheck.count({ where: { submissionId: entry.submissionId } })).toBe(1)
	expect(await reader().auditEvent.count({ where: { subjectId: entry.id, name: 'entry.checked' } })).toBe(1)
})
