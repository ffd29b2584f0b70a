import { isEmptyAnswer } from '#app/domain/answer.ts'
import type { EntryContent } from '#app/domain/entry-content.ts'
import { answerOf, sectionOf, type EntryForm } from '#app/domain/entry-form.ts'
import { isEmptyRichText } from '#app/domain/rich-text.ts'
import { editor as m } from '#app/locales/editor.ts'
import type { Message } from '#app/locales/message.ts'

/** A part of the editor by the id of its heading. */
export type Part = { id: string; name: Message }

/** The parts of the editor in their order. */
export const partsOf = (form: EntryForm): Part[] => [
	{ id: 'chung', name: m.general },
	{ id: 'phan-loai', name: m.classification },
	...(form.fields.length === 0 ? [] : [{ id: 'theo-mau', name: m.facts }]),
	...form.sections.map(({ key, label }) => ({ id: `phan-${key}`, name: label })),
	{ id: 'ket-qua', name: m.results },
	{ id: 'tac-gia', name: m.authors },
	{ id: 'lien-he', name: m.contact },
	{ id: 'evidence', name: m.evidence },
]

/** Whether something is written in a part. */
export const isBegun = (part: string, content: EntryContent, form: EntryForm, files: number): boolean => {
	const { contact } = content
	switch (part) {
		case 'chung':
			return [content.titleVi, content.titleEn, content.summary, content.subjectName].some(isWritten)
		case 'phan-loai':
			return (
				[content.pillar, content.sector, content.startYear].some((one) => one !== null) || isSorted(content)
			)
		case 'theo-mau':
			return form.fields.some((field) => !isEmptyAnswer(answerOf(content, field)))
		case 'ket-qua':
			return content.results.length > 0
		case 'tac-gia':
			return content.authors.length > 0
		case 'lien-he':
			return [contact.name, contact.email, contact.phone].some(isWritten)
		case 'evidence':
			return files > 0
		default:
			return !isEmptyRichText(sectionOf(content, part.slice('phan-'.length)))
	}
}

const isWritten = (text: string): boolean => text.trim() !== ''

const isSorted = ({ themes, technologies, noveltyTypes }: EntryContent): boolean =>
	themes.length + technologies.length + noveltyTypes.length > 0
