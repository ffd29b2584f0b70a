import { expect, test } from 'vitest'
import { rush } from '#tests/soak/rush.ts'

test('F11, in short: in a rush before the deadline every acknowledged save and hand-in is there, and no answer is a 5xx', async () => {
	const report = await rush({
		drafts: 60,
		agencies: 12,
		seconds: 6,
		saves: 15,
		submissions: 5,
		uploads: 6,
		uploadBytes: 300_000,
		knee: [],
	})
	expect(report.lost).toEqual([])
	expect(report.broken).toEqual([])
	expect(Object.keys(report.saves.statuses)).toEqual(['200'])
	expect(Object.keys(report.submissions.statuses)).toEqual(['303'])
	expect(Object.keys(report.uploads.statuses)).toEqual(['201'])
	const { acknowledged, stored, audited, distinct } = report.receipts
	expect([stored, audited, distinct]).toEqual([acknowledged, acknowledged, acknowledged])
	expect(acknowledged).toBe(report.submissions.sent)
})
