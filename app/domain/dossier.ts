/**
 * A dossier (hồ sơ) to be taken out of the portal: one entry as its reader may read it, with the list of its evidence.
 * A draft is the text of the moment; what was handed in is the frozen text, its receipt number and its digest.
 */
import type { Author, EntryContent } from './entry-content.ts'
import type { EntryForm } from './entry-form.ts'
import type { EntryKind, Subject } from './entry.ts'
import { neutralFileName, safeFileName, type EvidenceKind } from './evidence.ts'
import { evidenceIdsIn } from './rich-text.ts'

export type DossierFile = {
	id: string
	position: number
	/** Null when the name itself could tell whose entry it is. */
	fileName: string | null
	caption: string
	kind: EvidenceKind
	size: number
	sha256: string
	public: boolean
	/** Where its bytes lie; null while they are in quarantine or when they were taken away. */
	blobId: string | null
	/** The widths of the copies of a picture that are ready. */
	widths: readonly number[]
}

/** One of the chain that endorsed it: who, for which unit, on whose behalf, when. */
export type Endorser = {
	by: string
	/** The head for whom a delegate endorsed; null for the head. */
	onBehalfOf: string | null
	unit: string
	/** The unit above the agency. */
	isAbove: boolean
	at: Date
}

export type Dossier = {
	id: string
	/** When it was handed in, or last saved: what everything made from it is dated with. */
	at: Date
	receipt: {
		number: string
		digest: string
		/** Null where the reader must not know them. */
		endorsers: readonly Endorser[] | null
		frozen: string | null
	} | null
	kind: EntryKind
	subject: Subject
	movement: string
	round: string
	form: EntryForm
	content: Omit<EntryContent, 'authors' | 'contact'>
	/** Null where the reader must not know them. */
	authors: readonly Omit<Author, 'personId'>[] | null
	contact: EntryContent['contact'] | null
	agency: { name: string; parent: string | null; seat: string | null } | null
	/** The movement's words for the classification, and for the codes in the answers. */
	terms: readonly string[]
	words: readonly { taxonomy: string; code: string; name: string }[]
	files: readonly DossierFile[]
}

/** What a file of evidence is called for the reader of the dossier. */
export const nameOfFile = ({ fileName, position, kind }: DossierFile): string =>
	fileName ?? neutralFileName(position, kind)

/** The name of a file of evidence inside the zip: numbered, so that two of the same name do not meet. */
export const nameInZip = (file: DossierFile): string =>
	`minh-chung/${safeFileName(`${String(file.position).padStart(2, '0')} - ${nameOfFile(file)}`)}`

/** The pictures that the sections show, whose copies or bytes are at hand. */
export const picturesOf = ({ form, content, files }: Dossier): DossierFile[] => {
	const shown = new Set(form.sections.flatMap(({ key }) => evidenceIdsIn(content.sections[key] ?? emptyText)))
	return files.filter((file) => shown.has(file.id) && file.blobId !== null)
}

const emptyText = { type: 'doc', content: [] } as const

/** Where the seat of a body is, for the line of place and date: its province, or the capital for central bodies. */
export const seatOf = (unit: { kind: string; name: string }): string | null => {
	if (unit.kind === 'province') return unit.name.replace(/^(?:tỉnh|thành phố)\s+/iu, '')
	return ['ministry', 'ministerial_agency', 'government_agency'].includes(unit.kind) ? 'Hà Nội' : null
}
