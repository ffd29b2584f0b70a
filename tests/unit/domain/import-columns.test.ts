import { expect, test } from 'vitest'
import { importColumns, matchHeaders } from '#app/domain/import-columns.ts'
import { field, makeForm, section } from '#tests/support/forms.ts'

const form = makeForm({
	sections: [section('solution', { label: { vi: 'Giải pháp', en: 'Solution' } })],
	fields: [field('pages', { kind: 'number', unit: 'trang', least: 0, most: 10 })],
})
const columns = importColumns([form, form])

test.each([
	['Tên hồ sơ', 'titleVi'],
	['TEN HO SO', 'titleVi'],
	['Tên hồ sơ'.normalize('NFD'), 'titleVi'],
	['title', 'titleVi'],
	['mã', 'key'],
	['key', 'key'],
	['Giải pháp', 'solution'],
	['solution', 'solution'],
	['pages', 'pages'],
])('the header %j names the column %s', (header, key) => {
	const { columns: found } = matchHeaders([header], columns)
	expect(found).toMatchObject([{ key }])
})

test('a section that two forms share is one column', () => {
	expect(columns.filter((column) => column.what === 'section').length).toBe(1)
})

test('unknown, doubled and missing columns are named', () => {
	expect(matchHeaders(['Giải pháp', 'Gì đó', 'solution', ''], columns).problems).toEqual([
		{ header: 'Gì đó', column: 1, code: 'unknown-column' },
		{ header: 'solution', column: 2, code: 'column-twice' },
		{ header: 'Tên hồ sơ', column: 0, code: 'no-title-column' },
	])
})
