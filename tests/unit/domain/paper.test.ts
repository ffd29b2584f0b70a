import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tableGrid } from '#app/domain/paper-table.ts'
import { paperBlocks } from '#app/domain/paper-text.ts'
import { cell, paperDay, roman, type PaperCell } from '#app/domain/paper.ts'
import type { RichText } from '#app/domain/rich-text.ts'

test('parts are numbered as papers number them', () => {
	expect([1, 2, 3, 4, 5, 6, 8, 9, 10, 14, 19, 40].map(roman)).toEqual(
		'I II III IV V VI VIII IX X XIV XIX XXXX'.split(' '),
	)
})

test.each([
	['2025-01-04T18:00:00Z', { day: '05', month: '01', year: '2025' }],
	['2025-02-28T16:59:59Z', { day: '28', month: '02', year: '2025' }],
	['2025-03-09T01:00:00Z', { day: '09', month: '3', year: '2025' }],
	['2025-12-31T17:00:00Z', { day: '01', month: '01', year: '2026' }],
])('the day of %s in Vietnam is written with a 0 where the decree asks for one', (at, day) => {
	expect(paperDay(new Date(at))).toEqual(day)
})

const text = (words: string, ...marks: { type: 'bold' | 'italic' }[]) => ({
	type: 'text' as const,
	text: words,
	marks,
})

test('a formatted text keeps its words and marks, and loses only empty lines', () => {
	const document: RichText = {
		type: 'doc',
		content: [
			{ type: 'heading', attrs: { level: 2 }, content: [text('Bối cảnh')] },
			{ type: 'paragraph', content: [] },
			{ type: 'paragraph', content: [text('một '), text('hai', { type: 'bold' }, { type: 'italic' })] },
			{
				type: 'orderedList',
				attrs: { start: 3 },
				content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('ba')] }] }],
			},
			{ type: 'image', attrs: { evidenceId: 'anh', alt: 'Một cửa' } },
		],
	}
	expect(paperBlocks(document)).toEqual([
		{ type: 'heading', level: 2, text: 'Bối cảnh' },
		{ type: 'paragraph', look: 'body', runs: [{ text: 'một ' }, { text: 'hai', bold: true, italic: true }] },
		{
			type: 'list',
			ordered: true,
			start: 3,
			items: [[{ type: 'paragraph', look: 'plain', runs: [{ text: 'ba' }] }]],
		},
		{ type: 'picture', evidenceId: 'anh', caption: 'Một cửa' },
	])
})

test('whatever cells reach over, every place of a table is one cell’s', () => {
	const span = fc.integer({ min: 1, max: 60 })
	const cells = fc
		.record({ columns: span, rows: span })
		.map((spans): PaperCell => ({ ...cell('x'), ...spans }))
	const tables = fc.record({
		rows: fc.array(fc.array(cells, { maxLength: 5 }), { minLength: 1, maxLength: 6 }),
		widths: fc.array(fc.constant(1), { minLength: 1, maxLength: 5 }),
	})
	fc.assert(
		fc.property(tables, ({ rows, widths }) => {
			const grid = tableGrid({ type: 'table', headRows: 0, rows, widths })
			const covered = rows.map(() => widths.map(() => 0))
			grid.forEach((row, y) =>
				row.forEach((place, x) => {
					for (let dy = 0; dy < (place?.rows ?? 0); dy += 1) {
						for (let dx = 0; dx < (place?.columns ?? 0); dx += 1) {
							const line = covered[y + dy] ?? []
							line[x + dx] = (line[x + dx] ?? Number.NaN) + 1
						}
					}
				}),
			)
			expect(covered).toEqual(rows.map(() => widths.map(() => 1)))
		}),
	)
})
