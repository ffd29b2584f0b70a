/**
 * The columns of a table of entries, found by name: the key of the row, whose entry it is, the parts that every entry has,
 * and the sections and plain fields of the forms of the round. A column is known by its Vietnamese or English name or by
 * its code, folded: tone marks, case and punctuation do not count.
 */
import type { Words } from './entry-form.ts'
import type { EntryForm, FormField } from './entry-form.ts'
import { foldedWords } from './folding.ts'

export type ResultPart = 'metric' | 'unit' | 'before' | 'after' | 'date' | 'source'
export type ImportColumn =
	| { what: 'own'; key: OwnKey; label: Words }
	| { what: 'result'; index: number; part: ResultPart; label: Words }
	| { what: 'section'; key: string; label: Words }
	| { what: 'answer'; key: string; label: Words }

export type OwnKey =
	| 'key'
	| 'unit'
	| 'kind'
	| 'subject'
	| 'titleVi'
	| 'titleEn'
	| 'summary'
	| 'subjectName'
	| 'pillar'
	| 'themes'
	| 'sector'
	| 'technologies'
	| 'noveltyTypes'
	| 'startYear'
	| 'authors'
	| 'contactName'
	| 'contactEmail'
	| 'contactPhone'

const own: readonly (readonly [OwnKey, string, string])[] = [
	['key', 'Mã dòng', 'Row key'],
	['unit', 'Đơn vị', 'Agency'],
	['kind', 'Loại hồ sơ', 'Kind'],
	['subject', 'Đối tượng', 'Subject'],
	['titleVi', 'Tên hồ sơ', 'Title'],
	['titleEn', 'Tên tiếng Anh', 'English title'],
	['summary', 'Tóm tắt', 'Summary'],
	['subjectName', 'Tên điển hình', 'Name of the example'],
	['pillar', 'Trụ cột', 'Pillar'],
	['themes', 'Nội dung phong trào', 'Themes'],
	['sector', 'Lĩnh vực', 'Sector'],
	['technologies', 'Công nghệ', 'Technologies'],
	['noveltyTypes', 'Tính mới', 'Kinds of novelty'],
	['startYear', 'Năm bắt đầu', 'Start year'],
	['authors', 'Tác giả', 'Authors'],
	['contactName', 'Người liên hệ', 'Contact'],
	['contactEmail', 'Thư điện tử liên hệ', 'Contact e-mail'],
	['contactPhone', 'Điện thoại liên hệ', 'Contact telephone'],
]

const resultParts: readonly (readonly [ResultPart, string, string])[] = [
	['metric', 'chỉ tiêu', 'metric'],
	['unit', 'đơn vị tính', 'unit'],
	['before', 'trước', 'before'],
	['after', 'sau', 'after'],
	['date', 'thời điểm', 'date'],
	['source', 'nguồn', 'source'],
]

/** Results that a row may hold; more are added in the editor. */
const resultsInRow = 5

/** Every column that the forms of a round know, in the order of the template. */
export const importColumns = (forms: readonly EntryForm[]): ImportColumn[] => {
	const owns = own.map(([key, vi, en]) => ({ what: 'own' as const, key, label: { vi, en } }))
	const results = Array.from({ length: resultsInRow }, (_, index) =>
		resultParts.map(([part, vi, en]) => ({
			what: 'result' as const,
			index,
			part,
			label: { vi: `Kết quả ${index + 1}: ${vi}`, en: `Result ${index + 1}: ${en}` },
		})),
	).flat()
	const sections = forms.flatMap((form) =>
		form.sections.map(({ key, label }) => ({ what: 'section' as const, key, label })),
	)
	const answers = forms.flatMap((form) =>
		form.fields.filter(isPlain).map(({ key, label }) => ({ what: 'answer' as const, key, label })),
	)
	return [...owns, ...firstOfKey(sections), ...firstOfKey(answers), ...results]
}

/** Fields whose answer fits a cell; tables, files, people and units are filled in the editor. */
export const isPlain = ({ kind }: FormField): boolean =>
	kind === 'text' || kind === 'number' || kind === 'date' || kind === 'choice' || kind === 'taxonomy'

const firstOfKey = <Column extends { key: string }>(columns: readonly Column[]): Column[] =>
	columns.filter((column, index) => columns.findIndex(({ key }) => key === column.key) === index)

export type HeaderProblem = {
	header: string
	column: number
	code: 'unknown-column' | 'column-twice' | 'no-title-column'
}

/** Which column each header names; a header that names none, or the same one twice, is a problem of the file. */
export const matchHeaders = (
	headers: readonly string[],
	columns: readonly ImportColumn[],
): { columns: (ImportColumn | null)[]; problems: HeaderProblem[] } => {
	const byName = new Map<string, ImportColumn>()
	for (const column of columns) {
		for (const name of namesOf(column)) if (!byName.has(name)) byName.set(name, column)
	}
	const problems: HeaderProblem[] = []
	const seen = new Set<ImportColumn>()
	const found = headers.map((header, column) => {
		const name = folded(header)
		if (name === '') return null
		const match = byName.get(name) ?? null
		if (match === null) problems.push({ header, column, code: 'unknown-column' })
		else if (seen.has(match)) problems.push({ header, column, code: 'column-twice' })
		else seen.add(match)
		return match
	})
	const hasTitle = found.some((column) => column?.what === 'own' && column.key === 'titleVi')
	if (!hasTitle) problems.push({ header: columns[4]?.label.vi ?? '', column: 0, code: 'no-title-column' })
	return { columns: found, problems }
}

const folded = (text: string): string => foldedWords(text).join(' ')

/** A column's names: in both languages, and its code for files that programs write. */
const namesOf = (column: ImportColumn): string[] => {
	const code =
		column.what === 'result' ? `result ${column.index + 1} ${column.part}` : column.key.replaceAll('-', ' ')
	const short = column.what === 'own' && column.key === 'key' ? ['ma', 'key'] : []
	return [column.label.vi, column.label.en, code, ...short].map(folded)
}
