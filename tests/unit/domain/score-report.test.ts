import { expect, test } from 'vitest'
import { chanceFrom } from '#app/domain/chance.ts'
import { readScores } from '#app/domain/score-file.ts'
import { resamplingsFor, scoreReport } from '#app/domain/score-report.ts'

const reportOf = (rows: readonly (readonly [string, string, number])[], places: number | null = null) => {
	const read = readScores([
		['entry', 'reviewer', 'score'],
		...rows.map(([entry, reviewer, score]) => [entry, reviewer, String(score)]),
	])
	if ('faults' in read) throw new Error('the table of the test is wrong')
	return scoreReport(read.table, places)
}

/** Everybody scores everything: worth of the entry, and what the reviewer always adds. */
const full = (worths: readonly number[], added: Readonly<Record<string, number>>, noise = 0.4) => {
	const chance = chanceFrom(7)
	return worths.flatMap((worth, entry) =>
		Object.entries(added).map(
			([reviewer, more]) => [`h${entry}`, reviewer, worth + more + noise * (chance() - 0.5)] as const,
		),
	)
}
const worths = Array.from({ length: 12 }, (_, index) => 3 + index / 2)

test('a severe reviewer is named with an interval; the list and who is on it are told by name', () => {
	const report = reportOf(full(worths, { an: 0, bình: 0, chi: -1, dung: 0 }), 3)
	const chi = report.reviewers.find(({ reviewer }) => reviewer === 'chi')
	expect(report.reviewers.flatMap(({ reviewer, flags }) => flags.map((flag) => [reviewer, flag]))).toEqual([
		['chi', 'severe'],
	])
	expect(chi && chi.low < 1 && chi.high > 1).toBe(true)
	expect(report.isAdjusted).toBe(true)
	expect(report.robustness.places).toBe(3)
	expect(report.robustness.stays.filter(({ share }) => share > 0.5).map(({ entry }) => entry)).toEqual([
		'h9',
		'h10',
		'h11',
	])
	expect(report.entries.find(({ entry }) => entry === 'h11')).toMatchObject({
		sheets: 4,
		rank: 1,
		rankAdjusted: 1,
	})
	expect(report.warnings).toEqual([])
})

test('where nothing shows that reviewers differ, every adjusted score is the raw one', () => {
	const report = reportOf(full(worths, { an: 0, bình: 0, chi: 0 }))
	expect(report.isAdjusted).toBe(false)
	expect(report.entries.every(({ raw, adjusted }) => raw === adjusted)).toBe(true)
	expect(report.robustness.withCalibration).toEqual({ in: [], out: [] })
	expect(report.robustness.places).toBe(3)
})

test('one who always scores a point lower is severe even where sheets agree to the last digit', () => {
	const report = reportOf(full(worths, { an: 0, bình: 0, chi: -1 }, 0))
	expect(report.reviewers.map(({ reviewer, flags }) => [reviewer, flags])).toEqual([
		['an', []],
		['bình', []],
		['chi', ['severe']],
	])
})

test('panels that share nothing are each compared within themselves, with finite intervals', () => {
	const one = full(worths, { an: 0, bình: 0, chi: 0 })
	const other = full(worths, { dung: 5, hoa: 5, kim: 5 }).map(
		([entry, reviewer, score]) => [`x${entry}`, reviewer, score] as const,
	)
	const report = reportOf([...one, ...other])
	expect(report.warnings).toEqual(['disconnected'])
	expect(report.reviewers.flatMap(({ flags }) => flags)).toEqual([])
	expect(report.reviewers.every(({ low, high }) => low > -1 && high < 1)).toBe(true)
})

test('a large table is drawn fewer times, never fewer than fifty', () => {
	expect([
		resamplingsFor(0),
		resamplingsFor(1000),
		resamplingsFor(10_000),
		resamplingsFor(1_000_000),
	]).toEqual([1000, 1000, 400, 50])
})
