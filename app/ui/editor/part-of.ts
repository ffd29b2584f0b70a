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

/** Whether one is writing in the part where this field stands. */
export const isWritingAt = (field: FieldKey): boolean =>
	document.activeElement?.closest('.editor-section')?.id === partOf(field)
