/**
 * A revision: what an agency said and showed at the moment it handed in, never changed afterwards. Its canonical text
 * is what the receipt's SHA-256 vouches for: content, form, the list of evidence with the digest of each file, and whose
 * it is.
 * Reviewers, the council and the public read revisions; the draft may move on.
 */
import type { Answer } from './answer.ts'
import { mapSections, type EntryContent } from './entry-content.ts'
import { contentOfForm, type EntryForm } from './entry-form.ts'
import type { EntryKind, Subject } from './entry.ts'
import type { EvidenceLink } from './evidence-link.ts'
import type { EvidenceKind } from './evidence.ts'
import { withProofsOnly } from './proof.ts'
import { withImagesOnly } from './rich-text.ts'

export type FrozenEvidence = {
	id: string
	fileName: string
	kind: EvidenceKind
	caption: string
	public: boolean
	position: number
	size: number
	sha256: string
	/** Links only. */
	link?: EvidenceLink
}

export type FrozenEntry = {
	content: EntryContent
	/** As it was then: what was sent in can be shown for ever. */
	form: EntryForm
	evidence: readonly FrozenEvidence[]
	kind: EntryKind
	subject: Subject
	unitId: string
	roundId: string
}

/** The entry as it is frozen: the parts of its form alone; what was taken out of the evidence leaves the text as well. */
export const frozenEntry = (entry: FrozenEntry): FrozenEntry => {
	const ids = new Set(entry.evidence.map(({ id }) => id))
	const { content } = entry
	const shown = contentOfForm(entry.form, content)
	const sections = mapSections(shown.sections, (text) => withImagesOnly(text, (id) => ids.has(id)))
	const answers = Object.fromEntries(
		Object.entries(shown.answers).map(([key, answer]): [string, Answer] => [
			key,
			answer.kind === 'file'
				? { ...answer, evidenceIds: answer.evidenceIds.filter((id) => ids.has(id)) }
				: answer,
		]),
	)
	const results = withProofsOnly(content.results, (id) => ids.has(id))
	return { ...entry, content: { ...content, sections, answers, results } }
}

/** TDS-2025-000123: the year in Vietnam, and how many were handed in before. */
export const receiptNumber = (year: number, count: number): string =>
	`TDS-${year}-${String(count).padStart(6, '0')}`

const vietnamOffset = 7 * 3_600_000

export const yearInVietnam = (at: Date): number => new Date(at.getTime() + vietnamOffset).getUTCFullYear()
