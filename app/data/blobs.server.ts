import { evidenceKinds, type EvidenceKind, type StoredFile } from '#app/domain/evidence.ts'
import type { FrozenEvidence } from '#app/domain/revision.ts'
import { reader } from './database.server.ts'
import type { Prisma } from './generated/client.ts'
import { enqueuePreparation } from './preparation.server.ts'
import type { Tx } from './transact.server.ts'

const withCopies = {
	cleanCopy: true,
	variants: { orderBy: { width: 'asc' } },
} as const satisfies Prisma.BlobInclude

export type BlobRow = Prisma.BlobGetPayload<{ include: typeof withCopies }>

/**
 * The one blob of these bytes: the row that is there, or a new one named like the file. The row stands still until the
 * transaction ends, so that nobody takes its bytes away meanwhile.
 */
export const blobFor = async (tx: Tx, file: StoredFile, now: Date): Promise<string> => {
	const { id, sha256, size, kind } = file
	for (let tries = 0; tries < 3; tries += 1) {
		const mediaType = evidenceKinds[kind].mimeType
		await tx.blob.createMany({
			data: [{ id, sha256, size, mediaType, createdAt: now }],
			skipDuplicates: true,
		})
		const [row] = await tx.$queryRaw<{ id: string }[]>`
			SELECT "id"::text AS id FROM "blob" WHERE "sha256" = ${sha256} AND "size" = ${size} AND "removed_at" IS NULL
			FOR UPDATE`
		if (row) return row.id
	}
	throw new Error(`no blob for ${sha256}`)
}

/** Has everything made of a blob that is shown and searched: each time it is attached, whether it is there or not. */
export const prepareBlob = async (tx: Tx, blobId: string, kind: EvidenceKind): Promise<void> => {
	await enqueuePreparation(tx, blobId, kind)
}

/** Whether a file under this name belongs to a row that wants its bytes. */
export const isBlob = async (id: string): Promise<boolean> =>
	(await reader().blob.count({ where: { id, removedAt: null } })) > 0

/** A blob as a piece of evidence had it; `isListed` while the agency has not taken that evidence out. */
export type FrozenBlob = BlobRow & { scan: string; isListed: boolean }

/** The blobs that pieces of evidence were when they were frozen, by evidence: the bytes with the frozen digest. */
export const frozenBlobs = async (
	tx: Tx,
	frozen: readonly Pick<FrozenEvidence, 'id' | 'sha256'>[],
): Promise<ReadonlyMap<string, FrozenBlob>> => {
	const rows = await tx.evidence.findMany({
		where: { id: { in: frozen.map(({ id }) => id) } },
		select: {
			id: true,
			scan: true,
			removedAt: true,
			blob: { include: withCopies },
			versions: { select: { scan: true, blob: { include: withCopies } } },
		},
	})
	return new Map(
		rows.flatMap(({ id, versions, removedAt, ...current }) => {
			const digest = frozen.find((each) => each.id === id)?.sha256
			const found = [current, ...versions].find(({ blob }) => blob.sha256 === digest)
			return found ? [[id, { ...found.blob, scan: found.scan, isListed: removedAt === null }] as const] : []
		}),
	)
}
