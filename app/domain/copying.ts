/**
 * Copying an earlier entry into a new draft: the agency says which parts. Sections and answers go to the part of the
 * same key; what the new form has no place for is kept apart, to be pasted. Pictures and proofs follow their evidence
 * to its copy; words that the new movement does not know, and files that were not taken along, fall away.
 */
import { faultsIn, isEmptyAnswer, type Answer } from './answer.ts'
import type { DraftChanges, EntryContent } from './entry-content.ts'
import { isFrozen, type EntryForm } from './entry-form.ts'
import { mapImages } from './rich-text-images.ts'
import { isEmptyRichText, plainText, type RichText } from './rich-text.ts'
import { allowed, refused, type Verdict } from './verdict.ts'
import { isMemberOf, type Viewer } from './viewer.ts'

export type CopyPart = 'general' | 'sections' | 'results' | 'authors' | 'contact' | 'evidence'
export const copyParts: readonly CopyPart[] = [
	'general',
	'sections',
	'results',
	'authors',
	'contact',
	'evidence',
]

/** Entries of one's own agencies, at any stage; of others there are none. */
export const mayCopyFrom = (viewer: Viewer, source: { unitId: string }): Verdict =>
	isMemberOf(viewer, source.unitId) ? allowed : refused({ code: 'hidden' })

export type CopySource = { form: EntryForm; content: EntryContent }
export type CopyTarget = {
	form: EntryForm
	now: Date
	/** The evidence that shows the same bytes in the new entry; null when it was not taken along. */
	evidenceFor: (evidenceId: string) => string | null
	knows: (taxonomy: string, code: string) => boolean
}

/** What one save writes into the new draft. */
export const copiedChanges = (
	{ form, content }: CopySource,
	target: CopyTarget,
	parts: readonly CopyPart[],
): DraftChanges => ({
	...(parts.includes('general') ? generalOf(content, target) : {}),
	...(parts.includes('sections') ? partsFor({ form, content }, target) : {}),
	...(parts.includes('results') ? { results: resultsFor(content, target) } : {}),
	...(parts.includes('authors') ? { authors: content.authors } : {}),
	...(parts.includes('contact') ? { contact: content.contact } : {}),
})

export type LeftPiece = { label: { vi: string; en: string }; text: string }

/** Texts of the earlier entry that the new form has no place for. */
export const leftPieces = (
	{ form, content }: CopySource,
	target: Pick<CopyTarget, 'form' | 'now'>,
): LeftPiece[] =>
	form.sections.flatMap(({ key, label }) => {
		const text = content.sections[key]
		const isTaken = target.form.sections.some((part) => part.key === key && !isFrozen(part, target.now))
		return text === undefined || isTaken || isEmptyRichText(text) ? [] : [{ label, text: plainText(text) }]
	})

const generalOf = (content: EntryContent, { knows }: CopyTarget): DraftChanges => {
	const known = (taxonomy: string, codes: readonly string[]) => codes.filter((code) => knows(taxonomy, code))
	const one = (taxonomy: string, code: string | null) =>
		code !== null && knows(taxonomy, code) ? code : null
	const { titleVi, titleEn, summary, subjectName, startYear } = content
	return {
		titleVi,
		titleEn,
		summary,
		subjectName,
		startYear,
		pillar: one('pillar', content.pillar),
		themes: known('theme', content.themes),
		sector: one('sector', content.sector),
		technologies: known('technology', content.technologies),
		noveltyTypes: known('novelty', content.noveltyTypes),
	}
}

const partsFor = ({ content }: CopySource, target: CopyTarget): DraftChanges => {
	const open = target.form.sections.filter((part) => !isFrozen(part, target.now))
	const sections = open.flatMap(({ key }) => {
		const text: RichText | undefined = content.sections[key]
		return text === undefined || isEmptyRichText(text)
			? []
			: [[key, mapImages(text, target.evidenceFor)] as const]
	})
	const fields = target.form.fields.filter((part) => !isFrozen(part, target.now))
	const answers = fields.flatMap((field) => {
		const answer = content.answers[field.key]
		const copied = answer && answerFor(answer, target)
		if (!copied || copied.kind !== field.kind || isEmptyAnswer(copied)) return []
		return faultsIn(field, copied).length > 0 ? [] : [[field.key, copied] as const]
	})
	return {
		...(sections.length > 0 ? { sections: Object.fromEntries(sections) } : {}),
		...(answers.length > 0 ? { answers: Object.fromEntries(answers) } : {}),
	}
}

const answerFor = (answer: Answer, { evidenceFor, knows }: CopyTarget): Answer => {
	if (answer.kind === 'file') {
		return { ...answer, evidenceIds: answer.evidenceIds.flatMap((id) => evidenceFor(id) ?? []) }
	}
	if (answer.kind !== 'taxonomy') return answer
	const taxonomies = ['pillar', 'theme', 'sector', 'technology', 'novelty']
	return { ...answer, codes: answer.codes.filter((code) => taxonomies.some((name) => knows(name, code))) }
}

const resultsFor = ({ results }: EntryContent, { evidenceFor }: CopyTarget): EntryContent['results'] =>
	results.map((result) => ({
		...result,
		proofs: result.proofs.flatMap((proof) => {
			const evidenceId = evidenceFor(proof.evidenceId)
			return evidenceId === null ? [] : [{ ...proof, evidenceId }]
		}),
	}))
