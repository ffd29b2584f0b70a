import type { Gap } from '#app/domain/completeness.ts'
import type { SectionKey } from '#app/domain/entry-content.ts'
import { gapWords, sectionNames } from '#app/locales/agency.ts'
import { editor } from '#app/locales/editor.ts'
import type { Message } from '#app/locales/message.ts'

const isSection = (key: string): key is SectionKey => Object.hasOwn(sectionNames, key)

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
const placeName = (where: string): Message | null => {
	const section = where.replace(/^section-/, '')
	if (isSection(section)) return sectionNames[section]
	const part = /^result-.+-(\w+)$/.exec(where)?.[1]
	return fields[part ?? where] ?? null
}

/** One gap in words: "Hiệu quả: còn quá ngắn". */
export const gapText = ({ where, what }: Gap, said: (message: Message) => string): string => {
	const name = placeName(where)
	const isInResult = /^result-/.test(where)
	const place = name ? said(name) : where
	return `${isInResult ? `${said(editor.results)}, ${place.toLowerCase()}` : place}: ${said(gapWords[what])}`
}
