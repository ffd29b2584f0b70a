import { type NoteKind, type NoteStage, type PublicNote } from '#app/domain/citizen-note.ts'
import { paperState } from '#app/domain/note-paper.ts'
import { evidenceKinds } from '#app/domain/evidence-kind.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { sha256 } from './canonical.server.ts'
import { reader } from './database.server.ts'
import { isUuid } from './entries.server.ts'
import { cleanFileOf } from './file-copies.server.ts'
import { isLetThrough, letThrough, scanStateOfFile } from './file-scans.server.ts'
import { Prisma } from './generated/client.ts'
import type { Tx } from './transact.server.ts'

/** By what one person's words are known without their address. */
export const emailHashOf = (email: string): string => sha256(`citizen ${email}`)

/** The practice at an address, standing still: neither revoked nor written to by another meanwhile. */
export const lockPractice = async (tx: Tx, slug: string) => {
	const [row] = await tx.$queryRaw<{ entryId: string; title: string }[]>`
		SELECT "entry_id" AS "entryId", "title_vi" AS "title" FROM "practice" WHERE "slug" = ${slug} FOR UPDATE`
	if (!row) throw new Refusal({ code: 'hidden' })
	return row
}

export const kindOf = (note: { kind: string }): NoteKind => note.kind as NoteKind
export const stageOfNote = (note: { stage: string }): NoteStage => note.stage as NoteStage

const withPractice = {
	entry: { select: { unitId: true, practice: { select: { slug: true, titleVi: true } } } },
	blob: { select: { fileScan: true, mediaType: true, removedAt: true, variantsAt: true, cleanCopy: true } },
} as const satisfies Prisma.CitizenNoteInclude

/** A note that counts, with what its practice is; hidden where there is none. */
export const noteOf = async (tx: Tx, id: string) => {
	const note = isUuid(id)
		? await tx.citizenNote.findFirst({
				where: { id, stage: { not: 'unconfirmed' } },
				include: withPractice,
			})
		: null
	if (!note) throw new Refusal({ code: 'hidden' })
	return {
		...note,
		...{ kind: kindOf(note), stage: stageOfNote(note), isPublished: note.entry.practice !== null },
		scan: note.blob && scanStateOfFile(note.blob.fileScan),
		paper: note.blob && paperStateOf(note.blob),
		isPaperShown: note.paperShownAt !== null,
	}
}

type PaperRow = Prisma.BlobGetPayload<{
	select: { mediaType: true; removedAt: true; variantsAt: true; fileScan: true; cleanCopy: true }
}>

/** How far the PDF that came with a note is; null of a picture. */
export const paperStateOf = (blob: PaperRow) => {
	if (blob.mediaType !== evidenceKinds.pdf.mimeType) return null
	const scan = blob.removedAt === null ? scanStateOfFile(blob.fileScan) : 'infected'
	return paperState({ scan, isPrepared: blob.variantsAt !== null, hasCopy: blob.cleanCopy !== null })
}

/** Takes away a picture that no row names any more; its bytes are swept from the disk within the hour. */
export const dropBlob = async (tx: Tx, blobId: string | null): Promise<void> => {
	if (blobId === null) return
	await tx.$queryRaw`SELECT 1 FROM "blob" WHERE "id" = ${blobId}::uuid FOR UPDATE`
	const where = { where: { blobId } }
	const uses = [
		await tx.citizenNote.count(where),
		await tx.evidence.count(where),
		await tx.evidenceVersion.count(where),
		await tx.objectionFile.count(where),
		await tx.post.count({ where: { OR: [{ draftCoverId: blobId }, { shownCoverId: blobId }] } }),
	]
	if (uses.some((count) => count > 0)) return
	await tx.imageVariant.deleteMany(where)
	await tx.cleanCopy.deleteMany(where)
	await tx.blobText.deleteMany(where)
	await tx.blob.delete({ where: { id: blobId } })
}

/** Of a row of "citizen_note" n: what the public reads of it, as JSON; one road for every page. */
const publicNote = Prisma.sql`jsonb_build_object('id', n."id", 'kind', n."kind", 'language', n."language", 'text', n."text", 'name', n."name",
	'worked', n."worked", 'place', n."place", 'placeSlug', u."slug", 'usedOn', n."used_on", 'saidAt', n."sent_at",
	'answer', CASE WHEN n."kind" = 'question' THEN n."answer" END,
	'answeredAt', CASE WHEN n."kind" = 'question' THEN n."answered_at" END,
	'ruling', CASE WHEN n."kind" = 'objection' THEN n."ruling" END,
	'picture', CASE WHEN b."variants_at" IS NOT NULL AND b."failure" IS NULL AND n."kind" = 'confirmation' AND ${isLetThrough}
		THEN jsonb_build_object('width', b."width", 'height', b."height") END,
	'paper', CASE WHEN n."kind" = 'objection' AND n."paper_shown_at" IS NOT NULL AND c."size" IS NOT NULL AND ${isLetThrough}
		THEN jsonb_build_object('size', c."size") END)`

const publicNotes = Prisma.sql`FROM "citizen_note" n
	JOIN "practice" p ON p."entry_id" = n."entry_id"
	LEFT JOIN "unit" u ON u."id" = n."place_unit_id" LEFT JOIN "blob" b ON b."id" = n."blob_id"
	LEFT JOIN "clean_copy" c ON c."blob_id" = n."blob_id"
	WHERE n."stage" = 'published'`

/** What hangs on the page of a practice, in one statement: its certificate and the newest notes. */
export const besidePractice = async (
	entryId: string,
	take: number,
): Promise<{ certificate: string | null; notes: PublicNote[] }> => {
	const [row] = await reader().$queryRaw<{ certificate: string | null; notes: PublicNote[] | null }[]>`
		SELECT (SELECT c."code" FROM "certificate" c JOIN "award" a ON a."id" = c."award_id"
				WHERE a."entry_id" = ${entryId}::uuid AND NOT EXISTS (SELECT 1 FROM "revocation" r WHERE r."award_id" = a."id")
					AND NOT EXISTS (SELECT 1 FROM "award" l JOIN "publication" x ON x."decision_id" = l."decision_id" WHERE l."supersedes_id" = a."id")
				ORDER BY c."edition" DESC LIMIT 1) AS "certificate",
			(SELECT jsonb_agg(s."note" ORDER BY s."at" DESC, s."id") FROM (
				SELECT ${publicNote} AS "note", n."published_at" AS "at", n."id" ${publicNotes}
				AND n."entry_id" = ${entryId}::uuid ORDER BY n."published_at" DESC, n."id" LIMIT ${take}::int) s) AS "notes"`
	return { certificate: row?.certificate ?? null, notes: row?.notes ?? [] }
}

/** One page of all that the public reads of a practice. */
export const publicNotesOf = async (slug: string, skip: number, take: number) => {
	const [practice] = await reader().$queryRaw<
		{ titleVi: string; titleEn: string; agency: string; count: number }[]
	>`
		SELECT p."title_vi" AS "titleVi", p."title_en" AS "titleEn", p."content"->'agency'->'names'->>'vi' AS "agency",
			(SELECT count(*)::int FROM "citizen_note" n WHERE n."entry_id" = p."entry_id" AND n."stage" = 'published') AS "count"
		FROM "practice" p WHERE p."slug" = ${slug}`
	if (!practice) return null
	const rows = await reader().$queryRaw<{ note: PublicNote }[]>`
		SELECT ${publicNote} AS "note" ${publicNotes} AND p."slug" = ${slug}
		ORDER BY n."published_at" DESC, n."id" LIMIT ${take}::int OFFSET ${skip}::int`
	return { ...practice, notes: rows.map(({ note }) => note) }
}

/** By practice: the published objections to these, the oldest first. */
export const objectionsTo = async (
	entryIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PublicNote[]>> => {
	const rows = await reader().$queryRaw<{ entryId: string; notes: PublicNote[] }[]>`
		SELECT n."entry_id" AS "entryId", jsonb_agg(${publicNote} ORDER BY n."published_at", n."id") AS "notes"
		${publicNotes} AND n."kind" = 'objection' AND n."entry_id" = ANY(${entryIds}::uuid[]) GROUP BY n."entry_id"`
	return new Map(rows.map(({ entryId, notes }) => [entryId, notes]))
}

/** The copy of a published note's picture; null where there is none. */
export const publicNotePicture = async (slug: string, id: string) => {
	if (!isUuid(id)) return null
	const note = await reader().citizenNote.findFirst({
		where: { id, stage: 'published', kind: 'confirmation', entry: { practice: { slug } } },
		select: { blobId: true },
	})
	return note?.blobId ? copyOf(note.blobId) : null
}

/** Our copy of the PDF that was published with an objection; null where there is none. */
export const publicNotePaper = async (slug: string, id: string) => {
	if (!isUuid(id)) return null
	return cleanPaperOf({
		...{ id, kind: 'objection', stage: 'published', paperShownAt: { not: null } },
		entry: { practice: { slug } },
	})
}

/** Our copy, without metadata, of the PDF of one of these notes; null while it is held back or was not made. */
export const cleanPaperOf = async (where: Prisma.CitizenNoteWhereInput) => {
	const note = await reader().citizenNote.findFirst({
		where: { AND: [where, { blob: letThrough }] },
		select: { blobId: true, blob: { select: { mediaType: true, cleanCopy: true } } },
	})
	if (!note?.blobId || note.blob?.mediaType !== evidenceKinds.pdf.mimeType) return null
	const clean = cleanFileOf(note.blob.cleanCopy)
	return clean && { blobId: note.blobId, ...clean }
}

/** The copy of a picture that is shown: 800 pixels wide, WebP. */
export const copyOf = async (blobId: string) => {
	const copies = await reader().imageVariant.findMany({
		where: { blobId, format: 'webp', blob: { failure: null, ...letThrough } },
		select: { width: true, sha256: true },
	})
	const [nearest] = copies.sort((a, b) => Math.abs(a.width - 800) - Math.abs(b.width - 800))
	return nearest ? { blobId, ...nearest } : null
}

/** A unit that the public may know of by the very name that was typed, when only one bears it. */
export const unitCalled = async (tx: Tx, name: string): Promise<string | null> => {
	const rows = await tx.$queryRaw<{ id: string }[]>`
		WITH RECURSIVE known("id") AS (
			SELECT "unit_id" FROM "cluster_member" UNION SELECT "unit_id" FROM "practice"
			UNION SELECT "id" FROM "unit" WHERE "kind" = 'province'
			UNION SELECT u."parent_id" FROM "unit" u JOIN known k ON k."id" = u."id" WHERE u."parent_id" IS NOT NULL
		)
		SELECT DISTINCT u."id"::text AS "id" FROM "unit" u JOIN known k ON k."id" = u."id"
		JOIN "unit_name" m ON m."unit_id" = u."id"
		WHERE u."dissolved_on" IS NULL AND m."valid_to" IS NULL
			AND lower(${name}) IN (lower(m."full_name_vi"), lower(m."name_vi")) LIMIT 2`
	return rows.length === 1 ? (rows[0]?.id ?? null) : null
}

/** The practice of an entry, where there is one, standing still. */
export const lockPracticeOf = (tx: Tx, entryId: string) =>
	tx.$queryRaw`SELECT 1 FROM "practice" WHERE "entry_id" = ${entryId}::uuid FOR UPDATE`
