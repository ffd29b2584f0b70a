import { expect, test } from 'vitest'
import { ruleOnCalibration } from '#app/commands/calibration-rulings.server.ts'
import { reader } from '#app/data/database.server.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { anyone } from '#app/domain/viewer.ts'
import { councilRobustness } from '#app/queries/council-robustness.server.ts'
import { makeCouncil, makeReviewed } from '#tests/support/council.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeUnit, now } from '#tests/support/factories.ts'

usePortal()

const reason = 'Hội đồng thống nhất áp dụng điểm hiệu chỉnh tại phiên họp.'
const reasonsOf = (act: Promise<unknown>) =>
	act.then(
		() => 'allowed',
		(error: unknown) => {
			if (error instanceof Refusal) return error.reasons
			throw error
		},
	)

test('the chair takes the adjusted order into force and out again, each a fact with its reason and event', async () => {
	const council = await makeCouncil()
	await makeReviewed(council, { totals: [80, 85, 90] })
	const [chair = anyone(), member = anyone()] = council.members
	expect(
		await reasonsOf(ruleOnCalibration(member, council.roundId, { kind: 'adopted', reason }, now)),
	).toEqual([{ code: 'not-yours' }])
	await ruleOnCalibration(chair, council.roundId, { kind: 'adopted', reason }, now)
	expect((await councilRobustness(member, council.round.slug, null, now))?.isInForce).toBe(true)
	expect(
		await reasonsOf(ruleOnCalibration(chair, council.roundId, { kind: 'adopted', reason }, now)),
	).toEqual([{ code: 'already', fact: 'adopted' }])
	await ruleOnCalibration(council.secretary, council.roundId, { kind: 'withdrawn', reason }, now)
	const page = await councilRobustness(chair, council.round.slug, null, now)
	expect([page?.isInForce, page?.rulings.map(({ kind }) => kind)]).toEqual([false, ['withdrawn', 'adopted']])
	const told = await reader().auditEvent.findMany({
		where: { name: { startsWith: 'calibration.' } },
		orderBy: { seq: 'asc' },
	})
	expect(told.map(({ name }) => name)).toEqual(['calibration.adopted', 'calibration.withdrawn'])
})

test('nobody who is bound to an entry before the council rules on its order', async () => {
	const unit = await makeUnit()
	const council = await makeCouncil({ unitIds: [unit.id] })
	await makeReviewed(council, { unitId: unit.id, totals: [80, 85, 90] })
	const act = ruleOnCalibration(
		council.members[0] ?? anyone(),
		council.roundId,
		{ kind: 'adopted', reason },
		now,
	)
	expect(await reasonsOf(act)).toEqual([{ code: 'conflict', relation: 'same-unit' }])
})
