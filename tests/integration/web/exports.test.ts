import { expect, test } from 'vitest'
import { anyone } from '#app/domain/viewer.ts'
import { loader as decisions } from '#app/routes/admin/decisions-export.ts'
import { loader as reviewers } from '#app/routes/admin/reviewers-export.ts'
import { loader as ranking } from '#app/routes/committee/ranking-export.ts'
import { loader as progress } from '#app/routes/admin/progress-export.ts'
import { roundReviewers } from '#app/queries/round-reviewers.server.ts'
import { decide, holdBallot, makeCouncil, makeReviewed } from '#tests/support/council.ts'
import { usePortal } from '#tests/support/database.ts'
import { rowsOf } from '#tests/support/exported.ts'
import { makeUnit } from '#tests/support/factories.ts'

usePortal({ checkInvariants: false })

test('the ranking as a file holds what its reader sees on the page, under heads in the language of the page', async () => {
	const unit = await makeUnit({ name: 'CANARY-Đơn vị' })
	const council = await makeCouncil({ members: 3, unitIds: [null, null, unit.id] })
	const open = await makeUnit({ name: 'Sở Mở' })
	await makeReviewed(council, { unitId: open.id, totals: [60, 70, 80], content: { titleVi: 'Hồ sơ mở' } })
	await makeReviewed(council, { unitId: unit.id, totals: [90, 91, 92], content: { titleVi: 'CANARY-hồ sơ' } })
	const [clear = anyone(), , bound = anyone()] = council.members
	const round = council.round.slug
	const seen = await rowsOf(ranking, clear, { round })
	expect(seen.map((row) => [row['Hạng'], row['Hồ sơ'], row['Điểm'], row['Thấp nhất']])).toEqual([
		[1, 'CANARY-hồ sơ', 91, 90],
		[2, 'Hồ sơ mở', 70, 60],
	])
	const hidden = await rowsOf(ranking, bound, { round })
	expect(hidden.map((row) => [row['Hạng'], row['Hồ sơ'], row['Đơn vị']])).toEqual([[1, 'Hồ sơ mở', 'Sở Mở']])
	expect(JSON.stringify(hidden)).not.toContain('CANARY')
	const english = await rowsOf(ranking, clear, { round, language: 'en' })
	expect(Object.keys(english[0] ?? {}).slice(0, 4)).toEqual(['Rank', 'Entry', 'Agency', 'Score'])
})

test('the progress of the review as a file has a line for each reviewer, for the secretary alone', async () => {
	const council = await makeCouncil()
	await makeReviewed(council, { totals: [60, 70, 80] })
	const roundId = council.round.id
	const lines = await rowsOf(progress, council.secretary, { roundId })
	expect(lines.map((line) => [line['Phiếu'], line['Đã nộp'], line['Còn lại'], line['Quá hạn']])).toEqual([
		[1, 1, 0, 0],
		[1, 1, 0, 0],
		[1, 1, 0, 0],
	])
	const refused = await rowsOf(progress, council.members[0] ?? anyone(), { roundId })
	expect(refused).toMatchObject({ reasons: [{ code: 'not-yours' }] })
})

test('decisions as a file have a line each with what they award, for the secretary alone', async () => {
	const council = await makeCouncil()
	const [won, lost] = [await makeReviewed(council), await makeReviewed(council)]
	const { awardLevelId } = await holdBallot(council, won.id)
	await holdBallot(council, lost.id, ['agree', 'disagree', 'disagree'])
	await decide(council, [
		{ entryId: won.id, outcome: 'awarded', awardLevelId, citationVi: 'Có thành tích xuất sắc' },
		{ entryId: lost.id, outcome: 'not-awarded' },
	])
	const lines = await rowsOf(decisions, council.secretary, {})
	expect(lines.map((line) => [line['Khen thưởng'], line['Hồ sơ được xét'], line['Đã công bố']])).toEqual([
		[1, 2, null],
	])
	expect(await rowsOf(decisions, council.members[0] ?? anyone(), {})).toMatchObject({
		reasons: [{ code: 'not-yours' }],
	})
})

test('the reviewers of a round as a file: who, from where, how much they have', async () => {
	const council = await makeCouncil()
	await makeReviewed(council, { totals: [60, 70, 80] })
	const { reviewers: seen } = await roundReviewers(council.secretary, council.round.id)
	const lines = await rowsOf(reviewers, council.secretary, { roundId: council.round.id })
	expect(lines.map((line) => [line['Người thẩm định'], line['Đang có'], line['Tình trạng']])).toEqual(
		seen.map(({ name, load }) => [name, load, '']),
	)
	expect(lines).toHaveLength(3)
	expect(
		await rowsOf(reviewers, council.members[0] ?? anyone(), { roundId: council.round.id }),
	).toMatchObject({ reasons: [{ code: 'not-yours' }] })
})
