/**
 * The kinds of evidence, judged by content and never by name: pictures, papers, films, sounds and links. Pictures and
 * the first page of a PDF are shown as copies without metadata; films and sounds are played where they stand; a link
 * leads to a page of others, which the portal never opens by itself.
 */

export type EvidenceKind =
	| 'jpeg'
	| 'png'
	| 'webp'
	| 'avif'
	| 'tiff'
	| 'pdf'
	| 'docx'
	| 'xlsx'
	| 'pptx'
	| 'odt'
	| 'ods'
	| 'odp'
	| 'mp4'
	| 'webm'
	| 'mp3'
	| 'link'

/** What is done with a kind in the background and how it is shown. */
export type EvidenceFamily = 'picture' | 'pdf' | 'office' | 'film' | 'sound' | 'link'

type KindFacts = {
	mimeType: string
	extension: string
	family: EvidenceFamily
	isImage: boolean
}

const fact = (family: EvidenceFamily, mimeType: string, extension: string): KindFacts => ({
	mimeType,
	extension,
	family,
	isImage: family === 'picture',
})

const microsoft = 'application/vnd.openxmlformats-officedocument'
const open = 'application/vnd.oasis.opendocument'

export const evidenceKinds: Readonly<Record<EvidenceKind, KindFacts>> = {
	jpeg: fact('picture', 'image/jpeg', 'jpg'),
	png: fact('picture', 'image/png', 'png'),
	webp: fact('picture', 'image/webp', 'webp'),
	avif: fact('picture', 'image/avif', 'avif'),
	tiff: fact('picture', 'image/tiff', 'tif'),
	pdf: fact('pdf', 'application/pdf', 'pdf'),
	docx: fact('office', `${microsoft}.wordprocessingml.document`, 'docx'),
	xlsx: fact('office', `${microsoft}.spreadsheetml.sheet`, 'xlsx'),
	pptx: fact('office', `${microsoft}.presentationml.presentation`, 'pptx'),
	odt: fact('office', `${open}.text`, 'odt'),
	ods: fact('office', `${open}.spreadsheet`, 'ods'),
	odp: fact('office', `${open}.presentation`, 'odp'),
	mp4: fact('film', 'video/mp4', 'mp4'),
	webm: fact('film', 'video/webm', 'webm'),
	mp3: fact('sound', 'audio/mpeg', 'mp3'),
	link: fact('link', 'text/plain', 'txt'),
}

export const kinds: readonly EvidenceKind[] = [
	...(['jpeg', 'png', 'webp', 'avif', 'tiff', 'pdf', 'docx', 'xlsx', 'pptx', 'odt'] as const),
	...(['ods', 'odp', 'mp4', 'webm', 'mp3', 'link'] as const),
]

/** For the browser's dialog of files: a hint to people, never a check. */
export const acceptedExtensions: string = [
	...kinds.filter((kind) => kind !== 'link').map((kind) => `.${evidenceKinds[kind].extension}`),
	...['.jpeg', '.tiff'],
].join(',')

/** The kind that a file's content was found to be; null when it is not one that is taken as a file. */
export const kindOfMimeType = (mimeType: string): EvidenceKind | null =>
	kinds.find((kind) => kind !== 'link' && evidenceKinds[kind].mimeType === mimeType) ?? null

/** Whether pictures are made of it: of a picture, or of the first page of a PDF. */
export const isPictured = (kind: EvidenceKind): boolean =>
	['picture', 'pdf'].includes(evidenceKinds[kind].family)

/** Whether something is made of it in the background; a link is complete as it is. */
export const isPrepared = (kind: EvidenceKind): boolean => evidenceKinds[kind].family !== 'link'
