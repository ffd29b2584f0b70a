import { describe, expect, it, test } from 'vitest'
import { plainText } from '#app/domain/rich-text.ts'
import { tableReader } from '#app/forms/read-table.ts'
import { readDate, readDecimal } from '#app/forms/import-cells.ts'
import { field, makeForm, section } from '#tests/support/forms.ts'

const both = (words: string) => ({ vi: words, en: words })
const form = makeForm({
	sections: [section('solution', { label: both('Giải pháp') })],
	fields: [field('pages', { kind: 'number', unit: 'trang', least: 0, most: 10 })],
})
const context = {
	forms: [form],
	terms: new Map([
		['pillar', new Map([['chinh phu so', 'digital_government']])],
		[
			'theme',
			new Map([
				['government', 'government'],
				['nhan thuc', 'awareness'],
			]),
		],
	]),
	units: new Map([
		['quang tri', 'u1'],
		['hue', 'u2'],
	]),
	ownUnitId: 'u1',
}
const read = (row: Record<string, string>, changes: Partial<typeof context> = {}) => {
	const { read: readCells, problems } = tableReader(Object.keys(row), { ...context, ...changes })
	expect(problems).toEqual([])
	return readCells(Object.values(row))
}
const codes = (row: Record<string, string>, changes: { ownUnitId?: null } = {}) =>
	read(row, changes as Partial<typeof context>).problems?.map(({ column, code }) => [column, code])

test.each([
	['1.234,5', 1234.5],
	['1234,5', 1234.5],
	['-3', -3],
	['', null],
	['12%', undefined],
	['=1+1', undefined],
])('the number %j is %j', (text, value) => expect(readDecimal(text)).toBe(value))

test.each([
	['2024', '2024'],
	['5/2024', '2024-05'],
	['31/5/2024', '2024-05-31'],
	['2024-05-31', '2024-05-31'],
	['31/2/2024', null],
	['hôm qua', null],
	['', ''],
])('the date %j is %j', (text, date) => expect(readDate(text)).toBe(date))

describe('a row', () => {
	it('becomes an entry with its texts, words, results and authors', () => {
		const { entry } = read({
			'Mã dòng': 'A1',
			'Tên hồ sơ': 'Học bạ số'.normalize('NFD'),
			'Trụ cột': 'Chính phủ số',
			'Nội dung phong trào': 'government; Nhận thức',
			'Giải pháp': 'Đoạn một\nĐoạn hai',
			pages: '7',
			'Kết quả 1: chỉ tiêu': 'Thời gian',
			'Kết quả 1: trước': '1.234,5',
			'Kết quả 1: thời điểm': '5/2024',
			'Tác giả': 'Nguyễn An | Chủ trì | 60%\nTrần Bình',
		})
		expect(entry).toMatchObject({ key: 'A1', unitId: 'u1', kind: 'initiative', subject: 'collective' })
		expect(entry?.content).toMatchObject({
			titleVi: 'Học bạ số',
			pillar: 'digital_government',
			themes: ['government', 'awareness'],
			results: [{ metric: 'Thời gian', before: 1234.5, after: null, date: '2024-05' }],
			authors: [
				{ name: 'Nguyễn An', role: 'Chủ trì', sharePercent: 60 },
				{ name: 'Trần Bình', role: '', sharePercent: null },
			],
			answers: { pages: { kind: 'number', value: 7 } },
		})
		expect(entry && plainText(entry.content.sections.solution ?? { type: 'doc', content: [] })).toBe(
			'Đoạn một\nĐoạn hai',
		)
	})
	it('without its title, with strange words, numbers and dates names each cell', () => {
		expect(
			codes({
				title: '',
				pillar: 'Trụ cột lạ',
				'start year': 'năm ngoái',
				'Kết quả 1: thời điểm': 'x',
				pages: '11',
				'Đối tượng': 'robot',
			}),
		).toEqual([
			[5, 'unknown'],
			[0, 'required'],
			[1, 'unknown'],
			[2, 'not-a-number'],
			[4, 'invalid'],
			[3, 'not-a-date'],
		])
	})
	it('too long for its field is refused at its cell', () =>
		expect(codes({ title: 'a'.repeat(301), summary: 'b'.repeat(2001) })).toEqual([
			[0, 'too-long'],
			[1, 'too-long'],
		]))
	it('of another agency is refused to an agency, of no agency to the secretary', () => {
		expect(codes({ title: 'Tên', 'Đơn vị': 'Huế' })).toEqual([[1, 'not-yours']])
		expect(codes({ title: 'Tên', 'Đơn vị': 'Đâu đó' }, { ownUnitId: null })).toEqual([[1, 'unknown']])
		expect(codes({ title: 'Tên', 'Đơn vị': '' }, { ownUnitId: null })).toEqual([[1, 'required']])
	})
})
