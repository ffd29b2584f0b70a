import type { EntryKind, Subject } from '#app/domain/entry.ts'
import { evidenceKinds, isPictured } from '#app/domain/evidence-kind.ts'
import type { PictureFormat } from '#app/domain/picture-copy.ts'
import { withProofs } from '#app/domain/proof.ts'
import type { PracticeContent, PublicEvidence } from '#app/domain/publication.ts'
import { reader } from './database.server.ts'
import { cleanFileOf, type CleanFile } from './file-copies.server.ts'
import { Prisma } from './generated/client.ts'
import { openEvidenceSql, openEvidence } from './open-evidence.server.ts'

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

/** What a page shows of a file: its pixels, of a picture or first page, and what is known of the rest. */
export type ShownFile = {
	pixels: { width: number; height: number; blur: string | null; hasAvif: boolean } | null
	pages: number | null
	seconds: number | null
	isClean: boolean
}

type ShownRow = {
	id: string
	isReady: boolean
	width: number | null
	height: number | null
	blur: string | null
	hasAvif: boolean
	pages: number | null
	seconds: number | null
	isClean: boolean
}

/** Which of these files are there to be read, and what can be shown of each: one statement. */
export const filesThere = async (ids: readonly string[]): Promise<ReadonlyMap<string, ShownFile>> => {
	if (ids.length === 0) return new Map()
	const rows = await reader().$queryRaw<ShownRow[]>`
		SELECT e."id", b."width", b."height", b."blur", b."pages", b."seconds",
			b."variants_at" IS NOT NULL AND b."failure" IS NULL
				AND EXISTS (SELECT 1 FROM "image_variant" v WHERE v."blob_id" = b."id") AS "isReady",
			EXISTS (SELECT 1 FROM "image_variant" v WHERE v."blob_id" = b."id" AND v."format" = 'avif') AS "hasAvif",
			EXISTS (SELECT 1 FROM "clean_copy" c WHERE c."blob_id" = b."id") AS "isClean"
		FROM "evidence" e JOIN "blob" b ON b."id" = e."blob_id"
		WHERE e."id" = ANY(${[...ids]}::uuid[]) AND ${Prisma.raw(openEvidenceSql)}`
	return new Map(rows.map((row) => [row.id, shownOf(row)]))
}

const shownOf = ({
	isReady,
	width,
	height,
	blur,
	hasAvif,
	pages,
	seconds,
	isClean,
}: ShownRow): ShownFile => ({
	pixels: isReady && width !== null && height !== null ? { width, height, blur, hasAvif } : null,
	pages,
	seconds,
	isClean,
})

export type StoredCopy = { blobId: string; width: number; format: PictureFormat; sha256: string }
/** A paper, film or sound as the public gets it; `tag` tells its bytes from others. */
export type StoredDocument = { blobId: string; clean: CleanFile; tag: string; file: PublicEvidence }

/** The smaller copy nearest to what was asked of a picture or first page that this practice shows; else null. */
export const publicPicture = async (
	slug: string,
	evidenceId: string,
	asked: { width: number; format: PictureFormat },
): Promise<StoredCopy | null> => {
	const file = await publicFile(slug, evidenceId)
	if (!file || !isPictured(file.kind)) return null
	const evidence = await reader().evidence.findFirst({
		where: { id: evidenceId, ...openEvidence, blob: { failure: null } },
		select: {
			blobId: true,
			blob: {
				select: { variants: { where: { format: asked.format }, select: { width: true, sha256: true } } },
			},
		},
	})
	const far = (width: number) => Math.abs(width - asked.width)
	const [nearest] = [...(evidence?.blob.variants ?? [])].sort(
		(a, b) => far(a.width) - far(b.width) || b.width - a.width,
	)
	return evidence && nearest ? { blobId: evidence.blobId, format: asked.format, ...nearest } : null
}

/** A paper, film or sound that this practice shows, without its metadata; a picture is had as its copies. */
export const publicDocument = async (slug: string, evidenceId: string): Promise<StoredDocument | null> => {
	const file = await publicFile(slug, evidenceId)
	if (!file || evidenceKinds[file.kind].isImage) return null
	const evidence = await reader().evidence.findFirst({
		where: { id: evidenceId, ...openEvidence },
		select: { blob: { select: { id: true, sha256: true, cleanCopy: true } } },
	})
	const clean = cleanFileOf(evidence?.blob.cleanCopy ?? null)
	if (!evidence || !clean) return null
	const { id, sha256 } = evidence.blob
	return { blobId: id, clean, tag: 'copy' in clean ? clean.sha256 : `${sha256}-clean`, file }
}

const publicFile = async (slug: string, evidenceId: string): Promise<PublicEvidence | null> => {
	const practice = await publicPractice(slug)
	return practice?.content.evidence.find(({ id }) => id === evidenceId) ?? null
}
