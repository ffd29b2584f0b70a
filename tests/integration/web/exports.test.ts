import { expect, test } from 'vitest'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { loader as ranking } from '#app/routes/committee/ranking-export.ts'
import { loader as progress } from '#app/routes/admin/progress-export.ts'
import { makeCouncil, makeReviewed } from '#tests/support/council.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeUnit } from '#tests/support/factories.ts'

usePortal({ checkInvariants: false })

const rowsOf = async (
	route: (given: never) => unknown,
	viewer: Viewer,
	{ language = 'vi', ...params }: Record<string, string>,
) => {
	const visit = {
		...{ language, requestId: 'test', path: '/', address: '10.0.0.1', cookies: new Map() },
		...{ viewer: () => Promise.resolve({ ...viewer, language }), setCookie: () => {} },
	}
	const request = new Request(`http://127.0.0.1:3000/x?dot=${params['round'] ?? ''}`)
	const answer: unknown = await Promise.resolve(
		route({ request, params: { format: 'json', ...params }, context: { visit } } as never),
	).catch((error: unknown) => error)
	if (!(answer instanceof Response)) throw answer
	return (await answer.json()) as Record<string, unknown>[]
}

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
