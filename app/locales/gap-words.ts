import type { Gap } from '#app/domain/completeness.ts'
import type { EntryForm } from '#app/domain/entry-form.ts'
import { gapWords } from '#app/locales/agency.ts'
import { editor } from '#app/locales/editor.ts'
import type { Message } from '#app/locales/message.ts'

const fields: Readonly<Record<string, Message>> = {
	title: editor.title,
	'subject-name': editor.subjectName,
	summary: editor.summary,
	pillar: editor.pillar,
	themes: editor.themes,
	results: editor.results,
	authors: editor.authors,
	evidence: editor.evidence,
	metric: editor.metric,
	unit: editor.unit,
	before: editor.before,
	after: editor.after,
	date: editor.date,
	source: editor.source,
}

/** What a place of the form is called: "Hiệu quả", "Kết quả: đơn vị tính". */
const placeName = (where: string, { sections, fields: answers }: EntryForm): Message | null => {
	const section = sections.find(({ key }) => where === `section-${key}`)
	if (section) return section.label
	const answer = answers.find(({ key }) => where === `answer-${key}` || where.startsWith(`answer-${key}-`))
	if (answer) return answer.label
	const part = /^result-.+-(\w+)$/.exec(where)?.[1]
	return fields[part ?? where] ?? null
}

/** One gap in words: "Hiệu quả: còn quá ngắn". */
export const gapText = (
	{ where, what }: Gap,
	form: EntryForm,
	said: (message: Message) => string,
): string => {
	const name = placeName(where, form)
	const isInResult = /^result-/.test(where)
	const place = name ? said(name) : where
	return `${isInResult ? `${said(editor.results)}, ${place.toLowerCase()}` : place}: ${said(gapWords[what])}`
}
