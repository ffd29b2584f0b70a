import { expect, test } from 'vitest'
import { readScores } from '#app/domain/score-file.ts'

const heads = ['entry', 'reviewer', 'score']
const faultsOf = (rows: string[][]) => {
	const read = readScores(rows)
	return 'faults' in read ? read.faults : []
}

test('a table of scores is read, names in the order of their coming, decimals with a comma or a point', () => {
	expect(
		readScores([
			['Điểm', 'Hồ sơ', 'Người chấm', 'Nhóm', 'ghi chú'],
			['8,5', 'h1', 'an', 'Bắc', 'x'],
			[],
			['7.25', 'h1', 'bình', 'Bắc', ''],
			['-1e-1', 'h2', 'an', '', ''],
		]),
	).toEqual({
		table: {
			entries: ['h1', 'h2'],
			reviewers: ['an', 'bình'],
			sheets: [
				{ entry: 0, reviewer: 0, score: 8.5, group: 'Bắc', ownGroup: '' },
				{ entry: 0, reviewer: 1, score: 7.25, group: 'Bắc', ownGroup: '' },
				{ entry: 1, reviewer: 0, score: -0.1, group: '', ownGroup: '' },
			],
			lacksCriteria: false,
			hasIdleWeights: false,
		},
	})
})

test('with criteria a sheet is their mean by weight; a criterion that is missing is told', () => {
	const read = readScores([
		[...heads, 'criterion', 'weight', 'reviewer_group'],
		['h1', 'an', '10', 'a', '3', 'Nam'],
		['h1', 'an', '6', 'b', '1', 'Nam'],
		['h2', 'an', '4', 'a', '', 'Nam'],
	])
	expect('table' in read && read.table.sheets).toEqual([
		{ entry: 0, reviewer: 0, score: 9, group: '', ownGroup: 'Nam' },
		{ entry: 1, reviewer: 0, score: 4, group: '', ownGroup: 'Nam' },
	])
	expect('table' in read && read.table.lacksCriteria).toBe(true)
	const idle = readScores([
		[...heads, 'weight'],
		['h1', 'an', '5', '2'],
	])
	expect('table' in idle && idle.table.hasIdleWeights).toBe(true)
})

test.each([
	['nothing', [], [{ code: 'no-rows' }]],
	['heads alone', [heads], [{ code: 'no-rows' }]],
	[
		'no heads',
		[['h1', 'an', '5']],
		(['entry', 'reviewer', 'score'] as const).map((column) => ({
			code: 'no-column',
			column,
			found: ['h1', 'an', '5'],
		})),
	],
	['a head twice', [[...heads, 'Score'], []], [{ code: 'column-twice', column: 'score' }]],
	[
		'words, blanks and figures in one cell, all told by line',
		[
			heads,
			['h1', 'an', 'tốt'],
			['h1', 'bình', ''],
			['h2', 'an', '1.000,5'],
			['', 'an', '5'],
			['h2', '', '8,5,1'],
		],
		[
			{ code: 'not-a-number', line: 2, value: 'tốt' },
			{ code: 'not-a-number', line: 3, value: '' },
			{ code: 'not-a-number', line: 4, value: '1.000,5' },
			{ code: 'no-name', line: 5, column: 'entry' },
			{ code: 'no-name', line: 6, column: 'reviewer' },
			{ code: 'not-a-number', line: 6, value: '8,5,1' },
		],
	],
	[
		'the same pair twice',
		[heads, ['h1', 'an', '5'], ['h2', 'an', '5'], ['h1', 'an', '6']],
		[{ code: 'twice', line: 4, entry: 'h1', reviewer: 'an', firstLine: 2 }],
	],
	[
		'a weight below nought, and weights that are all nought',
		[
			[...heads, 'criterion', 'weight'],
			['h1', 'an', '5', 'a', '-1'],
			['h2', 'an', '5', 'a', '0'],
		],
		[
			{ code: 'bad-weight', line: 2, value: '-1' },
			{ code: 'no-weight', entry: 'h2', reviewer: 'an' },
		],
	],
])('%s: what is wrong is said, and where', (_, rows, faults) => {
	expect(faultsOf(rows.map((row) => [...row]))).toEqual(faults)
})
