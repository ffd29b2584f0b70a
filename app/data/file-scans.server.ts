import type { ScanState, StoredFile } from '#app/domain/evidence.ts'
import { blobFor, prepareBlob } from './blobs.server.ts'
import { reader } from './database.server.ts'
import { Prisma } from './generated/client.ts'
import { enqueue } from './queue.server.ts'
import type { Tx } from './transact.server.ts'

/** Of a row of "blob" b: neither held back for the virus scanner nor taken away by it. */
export const isLetThrough = Prisma.sql`b."removed_at" IS NULL AND NOT EXISTS (
	SELECT 1 FROM "file_scan" f WHERE f."blob_id" = b."id" AND f."outcome" IS DISTINCT FROM 'clean')`

/** The same as a filter. */
export const letThrough = {
	removedAt: null,
	OR: [{ fileScan: null }, { fileScan: { outcome: 'clean' } }],
} as const satisfies Prisma.BlobWhereInput

/**
 * A picture or paper of a citizen or an editor, a photograph of a visit: where a scanner is set up it is held back, and nothing is made of it
 * before it is clean.
 */
export const takeFile = async (tx: Tx, file: StoredFile, now: Date): Promise<string> => {
	const blobId = await blobFor(tx, file, now)
	if (file.isToScan) await tx.fileScan.createMany({ data: [{ blobId, heldAt: now }], skipDuplicates: true })
	const scan = await tx.fileScan.findUnique({ where: { blobId } })
	if (scanStateOfFile(scan) === 'waiting') await enqueue(tx, 'loose-file.scan', { blobId })
	else await prepareBlob(tx, blobId, file.kind)
	return blobId
}

export const scanStateOfFile = (scan: { outcome: string | null } | null): ScanState =>
	scan === null
		? 'unscanned'
		: scan.outcome === 'clean' || scan.outcome === 'infected'
			? scan.outcome
			: 'waiting'

/** Whose file it is: the practice that a citizen wrote of, a post, an objection, a visit. */
export type LooseUse = { type: 'entry' | 'post' | 'objection' | 'visit'; id: string }

export const looseUses = async (tx: Tx, blobId: string): Promise<LooseUse[]> => {
	const where = { where: { blobId }, orderBy: { id: 'asc' } } as const
	const notes = await tx.citizenNote.findMany({ ...where, select: { entryId: true } })
	const covers = { OR: [{ draftCoverId: blobId }, { shownCoverId: blobId }] }
	const posts = await tx.post.findMany({ where: covers, orderBy: { id: 'asc' }, select: { id: true } })
	const files = await tx.objectionFile.findMany({ ...where, select: { objectionId: true } })
	const photos = await tx.visitPhoto.findMany({ ...where, select: { visitId: true } })
	return [
		...notes.map(({ entryId }) => ({ type: 'entry', id: entryId }) as const),
		...posts.map(({ id }) => ({ type: 'post', id }) as const),
		...files.map(({ objectionId }) => ({ type: 'objection', id: objectionId }) as const),
		...photos.map(({ visitId }) => ({ type: 'visit', id: visitId }) as const),
	]
}

/** Held back, or there since before a scanner was set up. */
const toScan = {
	removedAt: null,
	OR: [
		{ fileScan: { outcome: null } },
		{
			fileScan: null,
			OR: [
				{ citizenNotes: { some: {} } },
				{ draftCoverOf: { some: {} } },
				{ shownCoverOf: { some: {} } },
				{ objections: { some: {} } },
				{ visitPhotos: { some: {} } },
			],
		},
	],
} as const satisfies Prisma.BlobWhereInput

export const blobToScan = async (id: string): Promise<boolean> =>
	(await reader().blob.count({ where: { AND: [toScan, { id }] } })) > 0

/** What is held back before what was there, the oldest first. */
export const blobsToScan = async (most: number): Promise<string[]> => {
	const rows = await reader().blob.findMany({
		where: toScan,
		select: { id: true },
		orderBy: [{ fileScan: { heldAt: 'asc' } }, { createdAt: 'asc' }],
		take: most,
	})
	return rows.map(({ id }) => id)
}
