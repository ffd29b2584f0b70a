/**
 * A revision: what an agency said and showed at the moment it handed in, never changed afterwards. Its canonical text
 * is what the receipt's SHA-256 vouches for: content, the list of evidence with the digest of each file, and whose it is.
 * Reviewers, the council and the public read revisions; the draft may move on.
 */
import { mapSections, type EntryContent } from './entry-content.ts'
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
	evidence: readonly FrozenEvidence[]
	kind: EntryKind
	subject: Subject
	unitId: string
	roundId: string
}

/** The entry as it is frozen: what was taken out of the evidence leaves the text and the proofs as well. */
export const frozenEntry = (entry: FrozenEntry): FrozenEntry => {
	const ids = new Set(entry.evidence.map(({ id }) => id))
	const { content } = entry
	const sections = mapSections((key) => withImagesOnly(content.sections[key], (id) => ids.has(id)))
	const results = withProofsOnly(content.results, (id) => ids.has(id))
	return { ...entry, content: { ...content, sections, results } }
}

/** TDS-2025-000123: the year in Vietnam, and how many were handed in before. */
export const receiptNumber = (year: number, count: number): string =>
	`TDS-${year}-${String(count).padStart(6, '0')}`

const vietnamOffset = 7 * 3_600_000

export const yearInVietnam = (at: Date): number => new Date(at.getTime() + vietnamOffset).getUTCFullYear()
