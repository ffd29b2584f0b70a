/**
 * Publication: a signed decision goes public with all of its awards at one moment, or not at all.
 * A decision has a number, a date and minutes before anyone reads it (form of papers: NĐ 30/2020/NĐ-CP; openness:
 * Luật 06/2022/QH15, Điều 5). The public reads the text and the pictures that the agency made public, never the contact.
 */
import { textOfAnswer, type Answer } from './answer.ts'
import type { FocalPoint } from './focal-point.ts'
import type { UpdateNote } from './practice-update.ts'
import type { CorrectionNote } from './correction.ts'
import { mapSections, type EntryContent } from './entry-content.ts'
import { contentOfForm, formSeenBy, type EntryForm } from './entry-form.ts'
import type { EvidenceLink } from './evidence-link.ts'
import type { EvidenceKind } from './evidence.ts'
import { foldedWords } from './folding.ts'
import { withProofsOnly } from './proof.ts'
import { plainText, withImagesOnly } from './rich-text.ts'
import { phaseVerdict, type Phase } from './round.ts'
import { asClearSecretary } from './secretary.ts'
import { all, allowed, refused, type ConflictRelation, type Verdict } from './verdict.ts'
import type { Viewer } from './viewer.ts'

export type DecisionPaper = {
	number: string
	decidedOn: Date | null
	hasMinutes: boolean
	publishedAt: Date | null
	/** A later decision took its place. */
	isSuperseded?: boolean
	/** It amends one that is public already: no phase of the calendar waits for it. */
	amendsPublic?: boolean
}

/** The part of a content that anyone may read, with the public parts of the form that it answers. */
export type PublicContent = Omit<EntryContent, 'contact' | 'authors'> & {
	authors: readonly { name: string; role: string }[]
	form: EntryForm
}

/** A picture or paper that the agency made public, as the gallery shows it. */
export type PublicEvidence = {
	id: string
	kind: EvidenceKind
	fileName: string
	caption: string
	mediaType: string
	size: number
	sha256: string
	/** Pixels; pictures only. */
	width: number | null
	height: number | null
	/** Where it leads; links only. */
	link?: EvidenceLink
}

/** All that the public reads of an awarded entry, written once when its decision is published. Days are yyyy-mm-dd. */
export type PracticeContent = PublicContent & {
	evidence: readonly PublicEvidence[]
	award: {
		code: string
		nameVi: string
		nameEn: string
		decisionNumber: string
		decidedOn: string
		citationVi: string
	}
	/** The unit as it was called on the day of the decision. */
	agency: { slug: string; names: { vi: string; en: string; abbr: string | null } }
	round: { slug: string; nameVi: string; nameEn: string; year: number }
	/** How its wording was put right since; absent where it never was. */
	corrections?: readonly CorrectionNote[]
	/** What its agency said of it since; absent where it said nothing. */
	updates?: readonly UpdateNote[]
	/** Where to ask for help in replicating it; absent where its agency names no office. */
	focalPoint?: FocalPoint
}

/** `conflicts` are those with any entry that the decision speaks of. Without any award it is told to the agencies alone. */
export const mayPublish = (
	viewer: Viewer,
	conflicts: readonly ConflictRelation[],
	paper: DecisionPaper,
	phases: readonly Phase[],
	now: Date,
): Verdict =>
	all(
		asClearSecretary(viewer, conflicts),
		paper.publishedAt === null ? allowed : refused({ code: 'already', fact: 'published' }),
		paper.isSuperseded ? refused({ code: 'already', fact: 'superseded' }) : allowed,
		isSigned(paper),
		paper.amendsPublic ? allowed : phaseVerdict(phases, 'publication', now),
	)

/** Built field by field, so that a field added later stays private until it is named here. */
export const publicContent = (
	content: EntryContent,
	form: EntryForm,
	publicEvidenceIds: ReadonlySet<string>,
): PublicContent => {
	const isPublic = (id: string) => publicEvidenceIds.has(id)
	const shown = formSeenBy(form, 'public')
	const { sections, answers } = contentOfForm(shown, content)
	return {
		titleVi: content.titleVi,
		titleEn: content.titleEn,
		summary: content.summary,
		subjectName: content.subjectName,
		pillar: content.pillar,
		themes: content.themes,
		sector: content.sector,
		technologies: content.technologies,
		noveltyTypes: content.noveltyTypes,
		startYear: content.startYear,
		sections: mapSections(sections, (text) => withImagesOnly(text, isPublic)),
		answers: Object.fromEntries(
			Object.entries(answers).map(([key, answer]) => [key, publicAnswer(answer, isPublic)]),
		),
		results: withProofsOnly(content.results, isPublic),
		authors: content.authors.map(({ name, role }) => ({ name, role })),
		form: shown,
	}
}

/** Files that the agency made public, and nobody's account. */
const publicAnswer = (answer: Answer, isPublic: (id: string) => boolean): Answer => {
	if (answer.kind === 'file') return { ...answer, evidenceIds: answer.evidenceIds.filter(isPublic) }
	return answer.kind === 'person' ? { ...answer, personId: null } : answer
}

/** Whether a word of a taxonomy is one that classifies the practice; a code means nothing without its taxonomy. */
export const isTermOf = (
	content: PublicContent,
	{ taxonomy, code }: { taxonomy: string; code: string },
): boolean => {
	const chosen: Readonly<Record<string, readonly (string | null)[]>> = {
		pillar: [content.pillar],
		theme: content.themes,
		sector: [content.sector],
		technology: content.technologies,
		novelty: content.noveltyTypes,
	}
	return Object.hasOwn(chosen, taxonomy) && chosen[taxonomy]?.includes(code) === true
}

/** The folded words of everything public, and of nothing else: a search finds no more than a reader does. */
export const searchText = (content: PracticeContent, termNames: readonly string[]): string => {
	const { agency, award } = content
	const words = foldedWords(
		[
			...[content.titleVi, content.titleEn, content.summary, content.subjectName],
			...Object.values(content.sections).map(plainText),
			...Object.values(content.answers).map(textOfAnswer),
			...content.results.map(({ metric, source }) => `${metric} ${source}`),
			...content.authors.map(({ name, role }) => `${name} ${role}`),
			...content.evidence.map(({ caption }) => caption),
			...[agency.names.vi, agency.names.en, agency.names.abbr ?? ''],
			...termNames,
			...[award.nameVi, award.nameEn, award.citationVi, award.decisionNumber],
		].join(' '),
	)
	return words.join(' ')
}

const isSigned = (paper: DecisionPaper): Verdict => {
	const missing = [
		...(paper.number.trim() === '' ? ['number'] : []),
		...(paper.decidedOn === null ? ['date'] : []),
		...(paper.hasMinutes ? [] : ['minutes']),
	]
	return missing.length === 0 ? allowed : refused({ code: 'incomplete', missing })
}
