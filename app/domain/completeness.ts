/**
 * What an entry still lacks before it can be sent in: a list with the place of each gap, so that the form can link to it.
 * A dossier describes the solution, its benefit with figures before and after, its authors, and brings evidence
 * (Luật 06/2022/QH15, Điều 3 khoản 4: effective, of practical benefit, applied, replicable). Lengths are ours.
 */
import { isPartialDate, type EntryContent, type Result, type SectionKey } from './entry-content.ts'
import type { EvidenceKind } from './evidence.ts'
import { wordCount } from './rich-text.ts'
import type { Rubric } from './rubric.ts'
import { allowed, refused, type Verdict } from './verdict.ts'

export const longestSummary = 600
export const fewestWords = 30
export const requiredSections: readonly SectionKey[] = [
	'context',
	'solution',
	'novelty',
	'effect',
	'replicability',
]

export type GapCode = 'required' | 'too-long' | 'too-few-words' | 'at-least-one' | 'not-a-date'

/** `where` is the id of the form field: title, summary, section-context, results, result-<id>-metric … */
export type Gap = { where: string; what: GapCode }

export type EvidenceSummary = { kind: EvidenceKind; caption: string; public: boolean }

export const missingForSubmission = (
	content: EntryContent,
	evidence: readonly EvidenceSummary[],
	rubric: Pick<Rubric, 'id'>,
): Gap[] => [
	...unless(isWritten(content.titleVi), 'title', 'required'),
	...unless(rubric.id !== 'model_individual' || isWritten(content.subjectName), 'subject-name', 'required'),
	...unless(isWritten(content.summary), 'summary', 'required'),
	...unless([...content.summary.trim()].length <= longestSummary, 'summary', 'too-long'),
	...unless(content.pillar !== null, 'pillar', 'required'),
	...unless(content.themes.length > 0, 'themes', 'at-least-one'),
	...requiredSections.flatMap((key) => gapsInSection(content, key)),
	...unless(content.results.length > 0, 'results', 'at-least-one'),
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

const gapsInSection = (content: EntryContent, key: SectionKey): Gap[] => {
	const words = wordCount(content.sections[key])
	if (words === 0) return [{ where: `section-${key}`, what: 'required' }]
	return unless(words >= fewestWords, `section-${key}`, 'too-few-words')
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
