import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readOffline, type OfflineSheet } from '#app/domain/offline-reading.ts'
import { offlineColumns, offlineLines } from '#app/domain/offline-sheet.ts'
import { changedReview, emptyReview, type ReviewContent } from '#app/domain/review.ts'
import { fullSheet } from '#tests/support/sheets.ts'
import { rubricOf } from '#tests/support/factories.ts'

const rubric = rubricOf('initiative', 'collective')
const headers = offlineColumns.map(([, vi]) => vi)
const id = '01a21854-fcb5-7060-90b8-e685e516ef91'
type Sheet = OfflineSheet & { content: ReviewContent }
const sheet = (fields: Partial<Sheet> = {}): Sheet => ({
	...{ id, version: 3, rubric, refusal: null, content: emptyReview(rubric) },
	...fields,
})
const rowsOf = (content: ReviewContent, language: 'vi' | 'en' = 'vi'): string[][] =>
	offlineLines(rubric, content).map(({ code, choice, points, text }) => [
		...[
			id,
			'3',
			'Hồ sơ',
			code,
			'x',
			'y',
			choice?.[language] ?? '',
			points === null ? '' : String(points),
			text,
		],
	])
const criterion = rubric.criteria[0]
const [best] = criterion?.levels ?? []
if (!criterion || !best) throw new Error('a criterion with levels')
const code = `criterion:${criterion.id}`
const line = (...cells: string[]): string[] => [id, '3', 'Hồ sơ', ...cells]

const contents = fc
	.record({
		marks: fc.tuple(...rubric.criteria.map(({ levels }) => fc.option(fc.constantFrom(...levels)))),
		gates: fc.tuple(...rubric.gates.map(() => fc.boolean())),
		bonus: fc.subarray(rubric.bonus.items.map((item) => item.id)),
		penalty: fc.subarray(rubric.penalty.items.map((item) => item.id)),
		words: fc.string({ maxLength: 60 }).map((text) => text.trim()),
		conclusion: fc.option(fc.constantFrom('pass' as const, 'fail' as const)),
		award: fc.option(fc.constantFrom(...rubric.recognition.map(({ level }) => level))),
	})
	.map(({ marks, gates, bonus, penalty, words, conclusion, award }): ReviewContent => ({
		marks: Object.fromEntries(
			rubric.criteria.map((each, index) => {
				const level = marks[index] ?? null
				return [each.id, { levelId: level?.id ?? null, points: level?.max ?? null, remark: words }]
			}),
		),
		gates: Object.fromEntries(rubric.gates.map((gate, index) => [gate.id, gates[index] ?? false])),
		...{ bonus, penalty, strengths: words, limits: words, conclusion, proposedAward: award },
	}))

test.each(['vi', 'en'] as const)(
	'what goes out in %s comes back the same, over whatever was there',
	(language) => {
		fc.assert(
			fc.property(contents, contents, (written, before) => {
				const current = sheet({ content: before })
				const { takes, faults } = readOffline([headers, ...rowsOf(written, language)], [current])
				expect(faults).toEqual([])
				const after = changedReview(rubric, before, takes[0]?.changes ?? {})
				const sorted = ({ bonus, penalty, ...rest }: ReviewContent) => ({
					...rest,
					bonus: [...bonus].sort(),
					penalty: [...penalty].sort(),
				})
				expect(sorted(after)).toEqual(sorted(written))
			}),
			{ numRuns: 60 },
		)
	},
)

test.each<[string, string[], string, string]>([
	['a level that is none', line(code, '', '', 'Xuất sắc lắm', '', ''), 'choice', 'level'],
	['points that are no number', line(code, '', '', '', '=1+1', ''), 'points', 'points'],
	['half points', line(code, '', '', '', '7,5', ''), 'points', 'points'],
	['points beyond the scale', line(code, '', '', '', '101', ''), 'points', 'points'],
	['points below nought', line(code, '', '', '', '-1', ''), 'points', 'points'],
	['points outside the band', line(code, '', '', best.vi, String(best.min - 1), ''), 'points', 'band'],
	['a remark without end', line(code, '', '', '', '', 'á'.repeat(3001)), 'text', 'too-long'],
	['strengths without end', line('strengths', '', '', '', '', 'á'.repeat(5001)), 'text', 'too-long'],
	['points for strengths', line('strengths', '', '', '', '5', ''), 'points', 'not-here'],
	['an answer that is none', line('conclusion', '', '', 'Có lẽ', '', ''), 'choice', 'answer'],
	['an award that is none', line('award', '', '', 'Huân chương', '', ''), 'choice', 'answer'],
	['a criterion that is none', line('criterion:nothing', '', '', '', '', ''), 'code', 'unknown-code'],
	['a part that is none', line('claims:1', '', '', '', '', ''), 'code', 'unknown-code'],
	[
		'a sheet of somebody else',
		['01a21854-fcb5-7060-90b8-e685e516ef92', '3', '', code],
		'sheet',
		'unknown-sheet',
	],
	['a sheet changed meanwhile', [id, '2', '', code], 'version', 'stale'],
])('a wrong cell is named: %s', (_, row, column, fault) => {
	const right = rowsOf(fullSheet(rubric)).filter((cells) => cells[3] !== row[3])
	const { takes, faults } = readOffline([headers, ...right, row], [sheet()])
	expect(takes).toEqual([])
	const last = right.length + 2
	expect(faults.map((each) => [each.row, each.column, each.code])).toEqual([[last, column, fault]])
})

test.each([
	['handed in', 'handed-in' as const],
	['outside of the time of review', 'closed' as const],
])('a sheet %s is refused once, whatever is said of it', (_, refusal) => {
	const { takes, faults } = readOffline([headers, ...rowsOf(fullSheet(rubric))], [sheet({ refusal })])
	expect([takes, faults]).toEqual([[], [{ row: 2, column: 'sheet', code: refusal, value: id }]])
})

test('a line that is there twice, and headers that are not ours', () => {
	const twice = readOffline(
		[headers, line(code, '', '', '', '', ''), line(code, '', '', '', '', '')],
		[sheet()],
	)
	expect(twice.faults).toEqual([{ row: 3, column: 'code', code: 'twice', value: code }])
	const codes = (heads: string[]) => readOffline([heads], [sheet()]).faults.map((fault) => fault.code)
	expect(codes(headers.slice(1))).toEqual(['headers'])
	expect(codes([...headers, headers[0] ?? ''])).toEqual(['headers'])
	expect(codes([...headers].reverse())).toEqual([])
	expect(codes(offlineColumns.map(([, , en]) => en.toUpperCase()))).toEqual([])
})

test('lines that are missing change nothing, empty cells empty what was there', () => {
	const before = fullSheet(rubric)
	const some = [line('strengths', '', '', '', '', ''), line('conclusion', '', '', 'KHONG DAT', '', '')]
	const { takes } = readOffline([headers, ...some, []], [sheet({ content: before })])
	const after = changedReview(rubric, before, takes[0]?.changes ?? {})
	expect(after).toEqual({ ...before, strengths: '', conclusion: 'fail' })
	expect(readOffline([headers], [sheet()])).toEqual({ takes: [], faults: [] })
})
