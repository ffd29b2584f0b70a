/**
 * A published practice as its page tells it: what it is called, by whom, for which award, with which results, and the
 * story. It is made of `PracticeContent` alone, with the words of the taxonomies in the reader's language.
 */
import type { PublicNote } from './citizen-note.ts'
import type { CorrectionNote } from './correction.ts'
import type { EntryContent } from './entry-content.ts'
import type { EntryForm } from './entry-form.ts'
import type { EntryKind, Subject } from './entry.ts'
import type { PracticeSummary } from './gallery.ts'
import type { EvidenceLink } from './evidence-link.ts'
import type { Headline } from './headline.ts'
import type { FocalPoint } from './focal-point.ts'
import type { UpdateNote } from './practice-update.ts'
import type { PracticeContent, PublicEvidence } from './publication.ts'
import type { Language } from './viewer.ts'

/** What a practice is called in the reader's language; in Vietnamese where nobody named it in another. */
export const titleIn = (language: Language, { titleVi, titleEn }: { titleVi: string; titleEn: string }) =>
	language === 'en' && titleEn !== '' ? titleEn : titleVi

export type NamedCode = { code: string; name: string }
/** Pixels, a preview of a few of them, and whether there is AVIF beside WebP. */
export type ShownPixels = { width: number; height: number; blur: string | null; hasAvif: boolean }
export type PracticePicture = { id: string; caption: string } & ShownPixels

/** A paper, film, sound or link that the agency made public. */
export type PracticeDocument = Omit<PublicEvidence, 'link'> & {
	link: EvidenceLink | null
	pages: number | null
	seconds: number | null
	/** Its first page. */
	page: ShownPixels | null
	/** Whether there is a copy that the public may have. */
	isThere: boolean
}

/** A practice named in the story of another. */
export type Replicated = { slug: string; title: string; agency: string; year: number }

export type PracticeStory = {
	id: string
	slug: string
	title: string
	titleLanguage: Language
	/** The title in Vietnamese. */
	titleVi: string
	summary: string
	kind: EntryKind
	subject: Subject
	subjectName: string
	year: number
	basis: 'sourced' | 'illustrative' | null
	/** An instant, ISO 8601. */
	publishedAt: string
	agency: string
	agencySlug: string
	award: PracticeContent['award'] & { name: string }
	/** The code of the certificate in force. */
	certificate: string | null
	/** What citizens say of it, the newest; one more than its page shows when there are more. */
	notes: readonly PublicNote[]
	round: string
	roundSlug: string
	pillar: NamedCode
	themes: readonly NamedCode[]
	sector: NamedCode | null
	technologies: readonly NamedCode[]
	novelty: readonly NamedCode[]
	startYear: number | null
	sections: EntryContent['sections']
	answers: EntryContent['answers']
	/** The public parts of the form that it was written in. */
	form: EntryForm
	/** What the codes in the answers are called. */
	words: readonly (NamedCode & { taxonomy: string })[]
	results: EntryContent['results']
	headline: Headline | null
	authors: readonly { name: string; role: string }[]
	cover: PracticePicture | null
	pictures: readonly PracticePicture[]
	documents: readonly PracticeDocument[]
	similar: readonly PracticeSummary[]
	/** The published practice that this one took over. */
	replicates: Replicated | null
	/** How its wording was put right since it was published, the latest last. */
	corrections: readonly CorrectionNote[]
	/** The newest first. */
	updates: readonly UpdateNote[]
	focalPoint: FocalPoint | null
	/** Published practices that took this one over. */
	replicatedBy: readonly Replicated[]
}
