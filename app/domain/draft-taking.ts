/**
 * What of a save a form takes: parts that it does not have, that are frozen by now, or that must not be emptied stay as
 * they were and are named with the reason; everything else of the save is taken.
 */
import { isEmptyAnswer, type Answer } from './answer.ts'
import type { DraftChanges, EntryContent } from './entry-content.ts'
import { answerOf, isFrozen, sectionOf, type EntryForm } from './entry-form.ts'
import { parseRichText } from './rich-text-parsing.ts'
import { isEmptyRichText, type RichText } from './rich-text.ts'

/** `where` is the id of the form field: section-effect, answer-applied-on. */
export type LeftPart = { where: string; why: 'unknown' | 'frozen' | 'emptied' }

export const takenBy = (
	form: EntryForm,
	content: EntryContent,
	changes: DraftChanges,
	now: Date,
): { taken: DraftChanges; left: readonly LeftPart[] } => {
	const { sections, answers, ...own } = changes
	const left: LeftPart[] = []
	const keeps = (where: string, why: LeftPart['why'] | null): boolean => {
		if (why) left.push({ where, why })
		return why === null
	}
	const takenSections = Object.entries(sections ?? {}).filter(([key, text]) =>
		keeps(`section-${key}`, whyNotSection(form, content, key, text, now)),
	)
	const takenAnswers = Object.entries(answers ?? {}).filter(([key, answer]) =>
		keeps(`answer-${key}`, whyNotAnswer(form, content, key, answer, now)),
	)
	const taken = {
		...own,
		...(takenSections.length > 0 ? { sections: Object.fromEntries(takenSections) } : {}),
		...(takenAnswers.length > 0 ? { answers: Object.fromEntries(takenAnswers) } : {}),
	}
	return { taken, left }
}

const whyNotSection = (
	form: EntryForm,
	content: EntryContent,
	key: string,
	text: RichText,
	now: Date,
): LeftPart['why'] | null => {
	const section = form.sections.find((part) => part.key === key)
	if (!section) return 'unknown'
	if (isFrozen(section, now)) return 'frozen'
	if (section.required !== 'always' || isEmptyRichText(sectionOf(content, key))) return null
	const written = parseRichText(text)
	return written !== null && isEmptyRichText(written) ? 'emptied' : null
}

const whyNotAnswer = (
	form: EntryForm,
	content: EntryContent,
	key: string,
	answer: Answer,
	now: Date,
): LeftPart['why'] | null => {
	const field = form.fields.find((part) => part.key === key)
	if (!field || field.kind !== answer.kind) return 'unknown'
	if (isFrozen(field, now)) return 'frozen'
	const isEmptied = isEmptyAnswer(answer) && !isEmptyAnswer(answerOf(content, field))
	return field.required === 'always' && isEmptied ? 'emptied' : null
}
