/**
 * What an entry still lacks before it can be sent in: a list with the place of each gap, so that the form can link to it.
 * A dossier describes the solution, its benefit with figures before and after, its authors, and brings evidence
 * (Luật 06/2022/QH15, Điều 3 khoản 4: effective, of practical benefit, applied, replicable). Lengths are ours.
 */
import { faultsIn, isEmptyAnswer, type AnswerFault } from './answer.ts'
import { isPartialDate, type EntryContent, type Result } from './entry-content.ts'
import { answerOf, sectionOf, type EntryForm, type FormField, type FormSection } from './entry-form.ts'
import type { EvidenceKind } from './evidence.ts'
import { wordCount } from './rich-text.ts'
import { allowed, refused, type Verdict } from './verdict.ts'

export const longestSummary = 600

export type GapCode = 'required' | 'too-few-words' | 'too-many-words' | 'at-least-one' | AnswerFault

/** `where` is the id of the form field: title, section-context, answer-applied-on, results, result-<id>-metric … */
export type Gap = { where: string; what: GapCode }

export type EvidenceSummary = { kind: EvidenceKind; caption: string; public: boolean }

export const missingForSubmission = (
	content: EntryContent,
	evidence: readonly EvidenceSummary[],
	form: EntryForm,
): Gap[] => [
	...unless(isWritten(content.titleVi), 'title', 'required'),
	...unless(form.subjectName !== 'required' || isWritten(content.subjectName), 'subject-name', 'required'),
	...unless(isWritten(content.summary), 'summary', 'required'),
	...unless([...content.summary.trim()].length <= longestSummary, 'summary', 'too-long'),
	...unless(content.pillar !== null, 'pillar', 'required'),
	...unless(content.themes.length > 0, 'themes', 'at-least-one'),
	...form.sections.flatMap((section) => gapsInSection(content, section)),
	...form.fields.flatMap((field) => gapsInAnswer(content, field)),
	...unless(form.kind === 'solution' || content.results.length > 0, 'results', 'at-least-one'),
	...content.results.flatMap(gapsInResult),
	...unless(
		content.authors.some((author) => isWritten(author.name)),
		'authors',
		'at-least-one',
	),
	...unless(evidence.length > 0, 'evidence', 'at-least-one'),
]

/** The same as a verdict, for the button and the command. */
export const completenessVerdict = (gaps: readonly Gap[]): Verdict =>
	gaps.length === 0 ? allowed : refused({ code: 'incomplete', missing: gaps.map((gap) => gap.where) })

const gapsInSection = (content: EntryContent, section: FormSection): Gap[] => {
	const { key, required, fewestWords, mostWords } = section
	const where = `section-${key}`
	const words = wordCount(sectionOf(content, key))
	if (words === 0) return unless(required === 'never', where, 'required')
	return [
		...unless(words >= (fewestWords ?? 0), where, 'too-few-words'),
		...unless(words <= (mostWords ?? words), where, 'too-many-words'),
	]
}

const gapsInAnswer = (content: EntryContent, field: FormField): Gap[] => {
	const answer = answerOf(content, field)
	const where = `answer-${field.key}`
	if (isEmptyAnswer(answer)) return unless(field.required === 'never', where, 'required')
	return faultsIn(field, answer).map(({ at, what }) => ({
		where: at === '' ? where : `${where}-${at}`,
		what,
	}))
}

const gapsInResult = (result: Result): Gap[] => {
	const field = (name: string) => `result-${result.id}-${name}`
	return [
		...unless(isWritten(result.metric), field('metric'), 'required'),
		...unless(isWritten(result.unit), field('unit'), 'required'),
		...unless(result.after !== null && Number.isFinite(result.after), field('after'), 'required'),
		...unless(isWritten(result.date), field('date'), 'required'),
		...unless(!isWritten(result.date) || isPartialDate(result.date), field('date'), 'not-a-date'),
		...unless(isWritten(result.source), field('source'), 'required'),
	]
}

const unless = (isFine: boolean, where: string, what: GapCode): Gap[] => (isFine ? [] : [{ where, what }])

const isWritten = (text: string): boolean => text.trim() !== ''
