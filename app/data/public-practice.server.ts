import type { EntryKind, Subject } from '#app/domain/entry.ts'
import { evidenceKinds } from '#app/domain/evidence.ts'
import { withProofs } from '#app/domain/proof.ts'
import type { PracticeContent, PublicEvidence } from '#app/domain/publication.ts'
import { reader } from './database.server.ts'

export type PublicPractice = {
	id: string
	slug: string
	kind: EntryKind
	subject: Subject
	year: number
	basis: 'sourced' | 'illustrative' | null
	coverId: string | null
	publishedAt: Date
	content: PracticeContent
}

/** A published practice by its address; null where there is none. */
export const publicPractice = async (slug: string): Promise<PublicPractice | null> => {
	const row = await reader().practice.findUnique({
		where: { slug },
		select: {
			entryId: true,
			kind: true,
			subject: true,
			year: true,
			basis: true,
			coverId: true,
			publishedAt: true,
			content: true,
		},
	})
	if (!row) return null
	return {
		id: row.entryId,
		slug,
		kind: row.kind as EntryKind,
		subject: row.subject as Subject,
		year: row.year,
		basis: row.basis as PublicPractice['basis'],
		coverId: row.coverId,
		publishedAt: row.publishedAt,
		content: contentOf(row.content as unknown as PracticeContent),
	}
}

const contentOf = (content: PracticeContent): PracticeContent => ({
	...content,
	results: content.results.map(withProofs),
})

export type Pixels = { width: number; height: number }

type BlobRow = {
	variantsAt: Date | null
	failure: string | null
	width: number | null
	height: number | null
}

const pixelsOf = ({ variantsAt, failure, width, height }: BlobRow): Pixels | null =>
	variantsAt === null || failure !== null || width === null || height === null ? null : { width, height }

/** Which of these files are there to be read; the size of a picture once its smaller copies are made, else null. */
export const filesThere = async (ids: readonly string[]): Promise<ReadonlyMap<string, Pixels | null>> => {
	if (ids.length === 0) return new Map()
	const rows = await reader().evidence.findMany({
		where: { id: { in: [...ids] }, removedAt: null },
		select: { id: true, blob: { select: { variantsAt: true, failure: true, width: true, height: true } } },
	})
	return new Map(rows.map(({ id, blob }) => [id, pixelsOf(blob)]))
}

export type StoredCopy = { blobId: string; width: number; sha256: string }
export type StoredDocument = { blobId: string; sha256: string; size: number; file: PublicEvidence }

/** The smaller copy nearest to `width` of a picture that this practice shows; null for anything else. */
export const publicPicture = async (
	slug: string,
	evidenceId: string,
	width: number,
): Promise<StoredCopy | null> => {
	const file = await publicFile(slug, evidenceId)
	if (!file || !evidenceKinds[file.kind].isImage) return null
	const evidence = await reader().evidence.findFirst({
		where: { id: evidenceId, removedAt: null, blob: { failure: null } },
		select: { blobId: true, blob: { select: { variants: { select: { width: true, sha256: true } } } } },
	})
	const [nearest] = [...(evidence?.blob.variants ?? [])].sort(
		(a, b) => Math.abs(a.width - width) - Math.abs(b.width - width) || b.width - a.width,
	)
	return evidence && nearest ? { blobId: evidence.blobId, ...nearest } : null
}

/** A paper that this practice shows, as it came; a picture is had as its copies. */
export const publicDocument = async (slug: string, evidenceId: string): Promise<StoredDocument | null> => {
	const file = await publicFile(slug, evidenceId)
	if (!file || evidenceKinds[file.kind].isImage) return null
	const evidence = await reader().evidence.findFirst({
		where: { id: evidenceId, removedAt: null },
		select: { blob: { select: { id: true, sha256: true, size: true } } },
	})
	if (!evidence) return null
	const { id, sha256, size } = evidence.blob
	return { blobId: id, sha256, size, file }
}

const publicFile = async (slug: string, evidenceId: string): Promise<PublicEvidence | null> => {
	const practice = await publicPractice(slug)
	return practice?.content.evidence.find(({ id }) => id === evidenceId) ?? null
}
