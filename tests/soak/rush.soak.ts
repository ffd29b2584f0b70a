import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rush, type RushPlan } from './rush.ts'

/** The long rush of `npm run soak -- rush`; its plan and the file of its report come from `bin/soak.mjs`. */
test('a deadline rush loses nothing that was acknowledged', async () => {
	const plan = JSON.parse(process.env.SOAK_PLAN ?? '') as RushPlan
	const report = await rush(plan)
	writeFileSync(process.env.SOAK_REPORT ?? '', JSON.stringify(report))
	const { lost, broken, receipts } = report
	expect({ lost, broken }).toEqual({ lost: [], broken: [] })
	expect(receipts.stored).toBe(receipts.audited)
	expect(receipts.distinct).toBe(receipts.stored)
}, 3_600_000)
