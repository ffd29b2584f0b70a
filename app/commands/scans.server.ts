import { prepareBlob } from '#app/data/blobs.server.ts'
import { looseUses, type LooseUse } from '#app/data/file-scans.server.ts'
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

/** The same for a signed paper of the council: nothing is made of it. */
export const recordSignedPaperClean = (signedPaperId: string, at?: Date): Promise<void> =>
	transact(portal(), at, async (tx, now) => {
		const { blobId, ...row } = await tx.signedPaper.findUniqueOrThrow({ where: { id: signedPaperId } })
		const isThere = await lockBytes(tx, blobId)
		const before = await tx.signedPaperScan.count({ where: { signedPaperId } })
		if (!isThere || before > 0) throw new Refusal({ code: 'already', fact: 'checked' })
		await tx.signedPaperScan.create({ data: { signedPaperId, outcome: 'clean', scannedAt: now } })
		return { value: undefined, events: [signedPaperScanned(row, 'clean', '')] }
	})

/** The same for a picture or paper of a citizen or an editor: now it is made anew for those who may see it. */
export const recordLooseFileClean = (blobId: string, at?: Date): Promise<void> =>
	transact(portal(), at, async (tx, now) => {
		const isThere = await lockBytes(tx, blobId)
		const before = await tx.fileScan.findUnique({ where: { blobId } })
		if (!isThere || (before && before.outcome !== null))
			throw new Refusal({ code: 'already', fact: 'checked' })
		const found = { outcome: 'clean', scannedAt: now }
		const { mediaType } = await tx.blob.findUniqueOrThrow({ where: { id: blobId } })
		await tx.fileScan.upsert({
			where: { blobId },
			create: { blobId, heldAt: now, ...found },
			update: found,
		})
		const kind = kindOfMimeType(mediaType)
		if (kind !== null && before) await prepareBlob(tx, blobId, kind)
		const [first, ...rest] = (await looseUses(tx, blobId)).map(({ type, id }) =>
			event('file.let-through', type, id, {}),
		)
		return { value: undefined, events: [first ?? event('file.let-through', 'evidence', blobId, {}), ...rest] }
	})

/**
 * Something was found: the bytes belong to nobody from now, whoever sent them and whenever. Every piece of evidence,
 * every signed paper and every file of a citizen or an editor that is these bytes stays on record without them; the
 * evidence leaves its entry. The caller takes the bytes from the disk.
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
		const signed = await tx.signedPaper.findMany({ where: { blobId }, orderBy: { id: 'asc' } })
		const found = { outcome: 'infected', signature: data.signature, scannedAt: now }
		await tx.signedPaperScan.createMany({
			data: signed.map(({ id }) => ({ signedPaperId: id, ...found })),
		})
		const loose = await looseUses(tx, blobId)
		const held = await withhold(tx, blobId, loose, found)
		await tx.blob.update({ where: { id: blobId }, data: { removedAt: now } })
		const told = (id: string, version: number) =>
			event('evidence.scanned', 'evidence', id, { outcome: 'infected', signature, version })
		const [first, ...rest] = [
			...current.map(({ id, version }) => told(id, version)),
			...older.map(({ evidenceId, number }) => told(evidenceId, number)),
			...signed.map((row) => signedPaperScanned(row, 'infected', signature)),
			...loose.map(({ type, id }) => event('file.withheld', type, id, { signature: data.signature })),
			...(held ? [event('file.withheld', 'evidence', blobId, { signature: data.signature })] : []),
		]
		if (!first) throw new Error(`blob ${blobId} is nobody's`)
		return { value: undefined, events: [first, ...rest, ...(await followShownFile(tx, blobId))] }
	})

/** The scan of a file of a citizen or an editor; true where it was held back and nobody has it any more. */
const withhold = async (
	tx: Tx,
	blobId: string,
	uses: readonly LooseUse[],
	found: { outcome: string; signature: string; scannedAt: Date },
): Promise<boolean> => {
	const before = await tx.fileScan.findUnique({ where: { blobId } })
	if (!before && uses.length === 0) return false
	await tx.fileScan.upsert({
		where: { blobId },
		create: { blobId, heldAt: found.scannedAt, ...found },
		update: found,
	})
	return uses.length === 0
}

const signedPaperScanned = (
	row: { id: string; decisionId: string; kind: string; number: number },
	outcome: string,
	signature: string,
) =>
	event('decision.signed-paper-scanned', 'decision', row.decisionId, {
		...{ signedPaper: row.id, paper: row.kind, version: row.number, outcome, signature },
	})

/** The blob stands still; whether its bytes are still there. */
const lockBytes = async (tx: Tx, blobId: string): Promise<boolean> => {
	const [row] = await tx.$queryRaw<{ there: boolean }[]>`
		SELECT "removed_at" IS NULL AS there FROM "blob" WHERE "id" = ${blobId}::uuid FOR UPDATE`
	return row?.there === true
}
