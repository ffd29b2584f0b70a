import type { FieldKey } from './draft-sync.ts'

const parts: Readonly<Record<string, string>> = {
	titleVi: 'chung',
	titleEn: 'chung',
	summary: 'chung',
	subjectName: 'chung',
	results: 'ket-qua',
	authors: 'tac-gia',
	contact: 'lien-he',
}

/** The part of the form in which a field stands: the id of its heading in the editor. */
export const partOf = (field: FieldKey): string => {
	if (field.startsWith('section-')) return `phan-${field.slice('section-'.length)}`
	return field.startsWith('answer-') ? 'theo-mau' : (parts[field] ?? 'phan-loai')
}

/** The same for a place in the page: the id of a box, a row or a file. */
export const partOfPlace = (where: string): string => {
	if (where.startsWith('section-')) return partOf(where)
	const begins = Object.entries(places).find(([start]) => where.startsWith(start))
	return begins?.[1] ?? 'phan-loai'
}

const places: Readonly<Record<string, string>> = {
	title: 'chung',
	summary: 'chung',
	'subject-name': 'chung',
	'answer-': 'theo-mau',
	result: 'ket-qua',
	author: 'tac-gia',
	contact: 'lien-he',
	evidence: 'evidence',
}

/** Whether one is writing in the part where this field stands. */
export const isWritingAt = (field: FieldKey): boolean =>
	document.activeElement?.closest('.editor-section')?.id === partOf(field)
