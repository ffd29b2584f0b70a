import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listOf, robustnessOf } from '#app/domain/robustness.ts'
import type { Sheet } from '#app/domain/score-table.ts'

const never = () => 0
const ask = (sheets: readonly Sheet[], entries: number, reviewers: number, places: number) => {
	const raw = Array.from({ length: entries }, (_, entry) => meanOf(sheets, entry))
	return { sheets, entries, reviewers, raw, adjusted: raw, places, resamplings: 50, chance: never }
}
const meanOf = (sheets: readonly Sheet[], entry: number, without = -1): number => {
	const own = sheets.filter((sheet) => sheet.entry === entry)
	const left = own.filter(({ reviewer }) => reviewer !== without)
	const counted = left.length > 0 ? left : own
	return counted.reduce((sum, { score }) => sum + score, 0) / Math.max(1, counted.length)
}
const sheetsOf = (rows: readonly (readonly number[])[]): Sheet[] =>
	rows.flatMap((scores, entry) => scores.map((score, reviewer) => ({ entry, reviewer, score })))

test('one reviewer who decides who is on the list is named, with who would come and go', () => {
	const sheets = sheetsOf([
		[9, 8, 8],
		[5, 8, 8],
		[10, 7, 7],
	])
	const { withoutReviewer, withMedians } = robustnessOf(ask(sheets, 3, 3, 2))
	expect(withoutReviewer).toEqual([{ reviewer: 0, in: [1], out: [2] }])
	expect(withMedians).toEqual({ in: [1], out: [2] })
})

test('entries far from the cut always stay or never come; sheets that agree leave nothing to chance', () => {
	const { stays } = robustnessOf(
		ask(
			sheetsOf([
				[9, 9],
				[8, 8],
				[3, 3],
			]),
			3,
			2,
			2,
		),
	)
	expect(stays).toEqual([1, 1, 0])
})

test('the list without each reviewer is the one that counting anew gives', () => {
	const table = fc.array(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 3, maxLength: 3 }), {
		minLength: 1,
		maxLength: 8,
	})
	fc.assert(
		fc.property(table, fc.integer({ min: 1, max: 8 }), (rows, places) => {
			const sheets = sheetsOf(rows)
			const asked = ask(sheets, rows.length, 3, places)
			const before = listOf(asked.raw, places)
			const expected = [0, 1, 2].flatMap((reviewer) => {
				const after = listOf(
					rows.map((_, entry) => meanOf(sheets, entry, reviewer)),
					places,
				)
				const came = [...after].filter((entry) => !before.has(entry)).sort((a, b) => a - b)
				const went = [...before].filter((entry) => !after.has(entry)).sort((a, b) => a - b)
				return came.length > 0 ? [{ reviewer, in: came, out: went }] : []
			})
			expect(robustnessOf(asked).withoutReviewer).toEqual(expected)
		}),
	)
})

test('no place on the list is left empty, and none is given twice', () => {
	expect([...listOf([5, 5, 5, 4], 2)]).toEqual([0, 1])
	expect(listOf([5], 3).size).toBe(1)
})

test('of as many sheets as the rule says, one highest and one lowest do not count', () => {
	const sheets = sheetsOf([
		[9, 1, 5, 5],
		[6, 6, 6, 6],
	])
	const asked = { ...ask(sheets, 2, 4, 1), raw: [5, 6], adjusted: [5, 6] }
	const first = robustnessOf({ ...asked, dropFrom: 4, chance: () => 0.3 })
	expect(first.stays).toEqual([0, 1])
	expect(robustnessOf({ ...asked, dropFrom: 3 }).withoutReviewer).toEqual([])
	expect(robustnessOf(asked).withoutReviewer).toEqual([{ reviewer: 1, in: [0], out: [1] }])
})
