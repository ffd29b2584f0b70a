import { expect, test } from 'vitest'
import { ComposeForm, NewForm } from '#app/forms/entry-form.ts'
import { columnLines, columnsIn, optionLines, optionsIn } from '#app/forms/form-lines.ts'

const base = { labelVi: 'Hiệu quả', audience: 'public', required: 'submission' }

test('a new section is named after its words; one that is there keeps its key', () => {
	const sent = { act: 'section', ...base, format: 'rich', criteria: 'novelty', mostWords: '300' }
	expect(ComposeForm.parse(sent)).toEqual({
		act: 'section',
		isNew: true,
		section: {
			key: 'hieu-qua',
			label: { vi: 'Hiệu quả', en: 'Hiệu quả' },
			guidance: { vi: '', en: '' },
			format: 'rich',
			fewestWords: null,
			mostWords: 300,
			criteria: ['novelty'],
			audience: 'public',
			required: 'submission',
			frozenFrom: null,
		},
	})
	expect(ComposeForm.parse({ ...sent, key: 'effect' })).toMatchObject({
		isNew: false,
		section: { key: 'effect' },
	})
	expect(ComposeForm.parse({ ...sent, labelVi: '2025' })).toMatchObject({ section: { key: 'p-2025' } })
})

test.each([
	['without a name', { act: 'section', ...base, labelVi: ' ', format: 'rich' }, 'labelVi required'],
	[
		'with more words than it allows',
		{ act: 'section', ...base, format: 'rich', fewestWords: '9', mostWords: '8' },
		'mostWords crossed',
	],
	['for nobody', { act: 'section', ...base, audience: 'nobody', format: 'rich' }, 'audience required'],
	['a choice of nothing', { act: 'field', ...base, kind: 'choice', options: ' \n' }, 'options no-option'],
	[
		'a table of nothing',
		{ act: 'field', ...base, kind: 'table', columns: 'Tên | Name | màu' },
		'columns no-column',
	],
	['a number that crosses', { act: 'field', ...base, kind: 'number', least: '2', most: '1' }, 'most crossed'],
])('%s is refused in its field', (_, sent, expected) => {
	const result = ComposeForm.safeParse(sent)
	expect(result.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual([expected])
})

test('options and columns are written as lines and read back the same', () => {
	const options = optionsIn('Siêu nhỏ | Micro\nNhỏ')
	expect(options).toEqual([
		{ code: 'sieu-nho', label: { vi: 'Siêu nhỏ', en: 'Micro' } },
		{ code: 'nho', label: { vi: 'Nhỏ', en: 'Nhỏ' } },
	])
	expect(optionsIn(optionLines(options))).toEqual(options)
	const columns = columnsIn('Danh hiệu | Title\nSố lượng | Count | số | cái\nNgày | Date | ngày')
	expect(columns?.map(({ key, kind, unit }) => [key, kind, unit])).toEqual([
		['c-danh-hieu', 'text', ''],
		['c-so-luong', 'number', 'cái'],
		['c-ngay', 'date', ''],
	])
	expect(columnsIn(columnLines(columns ?? []))).toEqual(columns)
	expect(columnsIn('Tên\nTên')).toBeNull()
})

test('a new form has a code of its name', () => {
	const sent = { nameVi: 'Tổ công nghệ số', kind: 'model', subjects: ['collective'] }
	expect(NewForm.parse(sent)).toEqual({
		code: 'mau-to-cong-nghe-so',
		name: { vi: 'Tổ công nghệ số', en: 'Tổ công nghệ số' },
		kind: 'model',
		subjects: ['collective'],
		copyOf: null,
	})
	expect(NewForm.safeParse({ ...sent, subjects: [] }).success).toBe(false)
})
