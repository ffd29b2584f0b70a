import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText } from '#app/domain/rich-text.ts'
import type { WordBlock, WordParagraph, WordRun } from '#app/domain/word-document.ts'
import { headingKey, headingOf } from '#app/domain/word-heading.ts'
import { readWord } from '#app/domain/word-reading.ts'
import { authorsIn, resultsIn } from '#app/domain/word-tables.ts'

const section = (key: string, vi: string) => ({
	key,
	label: { vi, en: `${key} in English` },
	guidance: { vi: `Hướng dẫn của ${vi}`, en: '' },
	audience: 'public' as const,
	required: 'submission' as const,
	frozenFrom: null,
	format: 'rich' as const,
	fewestWords: null,
	mostWords: null,
	criteria: [],
})
const form = { sections: [section('context', 'Bối cảnh và vấn đề'), section('effect', 'Hiệu quả')] }
const labels = { title: ['Tên hồ sơ'], summary: ['Tóm tắt'], results: ['Kết quả'], authors: ['Tác giả'] }

const line = (
	text: string,
	fields: Partial<WordParagraph> = {},
	run: Partial<WordRun> = {},
): WordParagraph => ({
	type: 'paragraph',
	style: '',
	list: null,
	runs: text === '' ? [] : [{ text, ...run }],
	pictures: 0,
	...fields,
})
const table = (...rows: string[][]): Extract<WordBlock, { type: 'table' }> => ({
	type: 'table',
	rows: rows.map((row) => row.map((text) => ({ columns: 1, rows: 1, content: [line(text)] }))),
})
const read = (...blocks: WordBlock[]) => readWord({ blocks, pictures: 0, unknown: 0 }, form, labels, [])

test.each([
	['Heading 1', 'I. BỐI CẢNH VÀ VẤN ĐỀ', {}],
	['heading 2', '1. Boi canh va van de:', {}],
	['Tiêu đề 1', 'Bối cảnh và vấn đề', {}],
	['', 'II) Bối cảnh và vấn đề', { bold: true }],
	['', 'PHẦN 1: BỐI CẢNH VÀ VẤN ĐỀ', {}],
])('a heading in the style „%s“ that reads „%s“ is found', (style, text, run) => {
	const { sections } = read(line(text, { style }, run), line('chữ của mục'))
	expect(sections.map(({ key, text: found }) => [key, plainText(found)])).toEqual([
		['context', 'chữ của mục'],
	])
})

test('a sentence is no heading, however much of it is bold', () => {
	expect(headingOf(line('Hiệu quả của giải pháp là rõ ràng.', {}, { bold: true }))).toBe(null)
	expect(headingOf(line('hiệu quả'))).toBe(null)
	expect(headingKey('IV. Hiệu quả:')).toBe('hieu qua')
})

test('guidance falls away, and what has no place is kept with its heading', () => {
	const reading = read(
		line('Lời đầu'),
		line('Hiệu quả', { style: 'heading 1' }),
		line('Hướng dẫn của Hiệu quả'),
		line('được'),
		line('Phần lạ', { style: 'heading 1' }),
		line('giữ lại'),
	)
	expect(reading.sections.map(({ text }) => plainText(text))).toEqual(['được'])
	expect(reading.unplaced).toEqual([
		{ heading: '', text: 'Lời đầu', why: 'no-part' },
		{ heading: 'Phần lạ', text: 'giữ lại', why: 'no-part' },
	])
})

test('numbers are read as they are written in Vietnamese, and what is no number is named', () => {
	const read = resultsIn(
		table(
			['TT', 'Chỉ số', 'Đơn vị tính', 'Trước', 'Sau', 'Thời điểm'],
			['1', 'Thời gian', 'giờ', '1.234,5', '0,5', '31/5/2024'],
			['2', 'Tỷ lệ', '%', 'nhiều', '–', 'mùa xuân'],
			['3', '', '', '', '', ''],
		),
	)
	expect(read?.rows).toEqual([
		{ metric: 'Thời gian', unit: 'giờ', before: 1234.5, after: 0.5, date: '2024-05-31', source: '' },
		{ metric: 'Tỷ lệ', unit: '%', before: null, after: null, date: '', source: '' },
	])
	expect(read?.faults).toEqual([
		{ row: 2, column: 'before', text: 'nhiều' },
		{ row: 2, column: 'date', text: 'mùa xuân' },
	])
})

test('authors are read by the names of the columns, in any order; another table is no list of authors', () => {
	const read = authorsIn(
		table(['Tỷ lệ đóng góp (%)', 'Họ và tên'], ['60 %', 'Nguyễn Văn An'], ['40', 'Lê Bình']),
	)
	expect(read?.rows.map(({ name, sharePercent }) => [name, sharePercent])).toEqual([
		['Nguyễn Văn An', 60],
		['Lê Bình', 40],
	])
	expect(authorsIn(table(['A', 'B'], ['1', '2']))).toBe(null)
	expect(resultsIn(table(['Họ và tên', 'Vai trò'], ['1', '2']))).toBe(null)
})

test('whatever stands in a document, every word of it is read or kept apart', () => {
	const words = fc.stringMatching(/^[a-zđơư]{1,8}( [a-zđơư]{1,8}){0,3}$/)
	const style = fc.constantFrom('', 'heading 1', 'heading 2', 'List Paragraph')
	const list = fc.constantFrom(null, { ordered: true, level: 0 }, { ordered: false, level: 2 })
	const paragraphs = fc
		.record({
			text: fc.oneof(words, fc.constant('Hiệu quả'), fc.constant('Lạ')),
			style,
			list,
			bold: fc.boolean(),
		})
		.map(({ text, style, list, bold }): WordBlock => line(text, { style, list }, bold ? { bold } : {}))
	const tables = fc
		.array(fc.array(words, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 })
		.map((rows): WordBlock => table(...rows))
	fc.assert(
		fc.property(fc.array(fc.oneof(paragraphs, tables), { maxLength: 12 }), (blocks) => {
			const reading = read(...blocks)
			const found = [
				...reading.sections.map(({ heading, text }) => `${heading} ${plainText(text)}`),
				...reading.unplaced.map(({ heading, text }) => `${heading} ${text}`),
			].join(' ')
			const asked = blocks.flatMap((block) =>
				block.type === 'paragraph'
					? headingOf(block)
						? []
						: block.runs.map(({ text }) => text)
					: block.rows
							.flat()
							.flatMap(({ content }) =>
								content.flatMap((each) => ('runs' in each ? each.runs : [])).map(({ text }) => text),
							),
			)
			const have = new Set(found.split(/\s+/))
			expect(asked.flatMap((text) => text.split(' ')).filter((word) => !have.has(word))).toEqual([])
		}),
	)
})
