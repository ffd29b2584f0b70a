import { expect, test } from 'vitest'
import { assignReviewer } from '#app/commands/assignments.server.ts'
import { recuse } from '#app/commands/recusals.server.ts'
import { saveReview, submitReview } from '#app/commands/reviews.server.ts'
import { reader } from '#app/data/database.server.ts'
import { ownSheets } from '#app/queries/own-sheets.server.ts'
import { canaries, canaryWorld, identity, leaksIn, others } from '#tests/support/canaries.ts'
import { usePortal } from '#tests/support/database.ts'
import {
	daysFromNow,
	makeEntryAt,
	makeUnit,
	makeViewer,
	now,
	rubricOf,
	viewerFor,
} from '#tests/support/factories.ts'
import { fullSheet } from '#tests/support/sheets.ts'

usePortal()

const sheet = fullSheet(rubricOf('initiative', 'collective'))
const nothing = { chosen: [], sort: null }

test('one’s own sheets stand beside each other; nobody else’s, and in a double-blind round no name', async () => {
	const { reviewer, secretary, roundId, assignmentId, other, otherId } = await canaryWorld('double')
	expect(await ownSheets(reviewer, nothing, now)).toEqual({ tables: [], side: undefined })
	const unit = await makeUnit()
	const drafter = await makeViewer({ drafterOf: unit.id })
	const second = await makeEntryAt('accepted', { roundId, unitId: unit.id, createdById: drafter.person.id })
	const secondId = await assignReviewer(secretary, second.id, reviewer.person.id, now)
	await saveReview(reviewer, assignmentId, { version: 0, content: sheet }, now)
	await submitReview(reviewer, assignmentId, now)
	await submitReview(other, otherId, now)
	await saveReview(reviewer, secondId, { version: 0, content: { strengths: 'Mới viết' } }, now)
	const answer = await ownSheets(
		reviewer,
		{ chosen: [secondId, otherId, 'x', assignmentId], sort: null },
		now,
	)
	expect(leaksIn(answer, [...identity, ...others, otherId])).toEqual([])
	expect(answer.tables).toMatchObject([
		{
			sheets: [
				{ id: assignmentId, isHandedIn: true, conclusion: 'pass', title: 'Một cửa số của ▇▇▇' },
				{ id: secondId, isHandedIn: false, total: 0, conclusion: null },
			],
		},
	])
	expect(answer.side?.sheets.map(({ id }) => id)).toEqual([secondId, assignmentId])
	const others_ = await ownSheets(other, { chosen: [assignmentId], sort: null }, now)
	expect(others_).toMatchObject({ tables: [{ sheets: [{ id: otherId }] }], side: undefined })
	expect(leaksIn(others_, [assignmentId, secondId, 'Mới viết'])).toEqual([])
})

test('a sheet that was given up, or is taken away by a conflict, is compared no more', async () => {
	const { reviewer, assignmentId, other, otherId, unit } = await canaryWorld('single')
	await saveReview(reviewer, assignmentId, { version: 0, content: sheet }, now)
	await recuse(reviewer, assignmentId, { kind: 'other', reason: 'Nghỉ phép' }, now)
	expect(await ownSheets(reviewer, { chosen: [assignmentId], sort: null }, now)).toEqual({
		tables: [],
		side: undefined,
	})
	await reader().membership.create({
		data: { personId: other.person.id, unitId: unit.id, role: 'drafter', startsAt: daysFromNow(-1) },
	})
	const bound = await ownSheets(await viewerFor(other.person.id), { chosen: [otherId], sort: 'total' }, now)
	expect(bound).toEqual({ tables: [], side: undefined })
	expect(leaksIn(bound, [canaries.agency])).toEqual([])
})
