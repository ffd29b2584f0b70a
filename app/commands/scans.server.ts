import { prepareBlob } from '#app/data/blobs.server.ts'
import { followShownFile } from '#app/data/shown-documents.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import { kindOfMimeType } from '#app/domain/evidence.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { portal } from '#app/domain/viewer.ts'

type Scanned = { evidenceId: string; version: number; blobId: string }

/** Lets a file out of quarantine: nothing was found in it. What is shown of it is made now. */
export const recordClean = ({ evidenceId, version, blobId }: Scanned, at?: Date): Promise<void> =>
	transact(portal(), at, async (tx, now) => {
		const bytes = await lockBytes(tx, blobId)
		const data = { scan: 'clean', scannedAt: now, signature: null }
		const where = { blobId, scan: { in: ['waiting', 'unscanned'] } }
		const { count } = await tx.evidence.updateMany({ where: { id: evidenceId, version, ...where }, data })
		const older = await tx.evidenceVersion.updateMany({
			where: { evidenceId, number: version, ...where },
			data,
		})
		if (!bytes || count + older.count === 0) throw new Refusal({ code: 'already', fact: 'checked' })
		const { mediaType } = await tx.blob.findUniqueOrThrow({ where: { id: blobId } })
		const kind = kindOfMimeType(mediaType)
		if (kind !== null) await prepareBlob(tx, blobId, kind)
		const facts = { outcome: 'clean', signature: '', version }
		const shown = await followShownFile(tx, blobId)
		return {
			value: undefined,
			events: [event('evidence.scanned', 'evidence', evidenceId, facts), ...shown],
		}
	})

/**
 * Something was found: the bytes belong to nobody from now, whoever sent them and whenever. Every piece of evidence that
 * is these bytes leaves its entry and stays on record; the caller takes the bytes from the disk.
 */
export const recordInfected = (blobId: string, signature: string, at?: Date): Promise<void> =>
	transact(portal(), at, async (tx, now) => {
		if (!(await lockBytes(tx, blobId))) throw new Refusal({ code: 'already', fact: 'checked' })
		const data = { scan: 'infected', scannedAt: now, signature: signature.slice(0, 200) }
		const current = await tx.evidence.findMany({ where: { blobId }, select: { id: true, version: true } })
		const older = await tx.evidenceVersion.findMany({
			where: { blobId },
			select: { evidenceId: true, number: true },
		})
		await tx.evidence.updateMany({ where: { blobId, removedAt: null }, data: { removedAt: now } })
		await tx.evidence.updateMany({ where: { blobId }, data })
		await tx.evidenceVersion.updateMany({ where: { blobId }, data })
		await tx.blob.update({ where: { id: blobId }, data: { removedAt: now } })
		const told = (id: string, version: number) =>
			event('evidence.scanned', 'evidence', id, { outcome: 'infected', signature, version })
		const [first, ...rest] = [
			...current.map(({ id, version }) => told(id, version)),
			...older.map(({ evidenceId, number }) => told(evidenceId, number)),
		]
		if (!first) throw new Error(`blob ${blobId} is nobody's`)
		return { value: undefined, events: [first, ...rest, ...(await followShownFile(tx, blobId))] }
	})

/** The blob stands still; whether its bytes are still there. */
const lockBytes = async (tx: Tx, blobId: string): Promise<boolean> => {
	const [row] = await tx.$queryRaw<{ there: boolean }[]>`
		SELECT "removed_at" IS NULL AS there FROM "blob" WHERE "id" = ${blobId}::uuid FOR UPDATE`
	return row?.there === true
}
