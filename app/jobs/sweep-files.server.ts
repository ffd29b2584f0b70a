import { dropPartial, partialsOnDisk } from '#app/adapters/partial-files.server.ts'
import { blobsOnDisk, dropFile, sweepTemporary } from '#app/adapters/storage.server.ts'
import { expireUpload } from '#app/commands/uploads.server.ts'
import { reader } from '#app/data/database.server.ts'
import { letThrough } from '#app/data/file-scans.server.ts'
import { enqueuePreparationNow } from '#app/data/preparation.server.ts'
import { kindOfMimeType } from '#app/domain/evidence-kind.ts'
import { uploadLife } from '#app/domain/upload.ts'
import { Refusal } from '#app/domain/verdict.ts'

const hour = 3_600_000

/**
 * Files that nobody can reach any more, each older than an hour: temporary ones, blobs without a row that wants their
 * bytes, parts of uploads that were finished or given up. A blob stays while one row names it, however many pieces of
 * evidence were taken out; an upload on its way is given up when nobody went on with it for a week.
 */
export const sweepFiles = async (now = new Date()): Promise<void> => {
	const before = new Date(now.getTime() - hour)
	await sweepTemporary(before)
	await expireUploads(now)
	await prepareMissed(before)
	const ids = await blobsOnDisk(before)
	const parts = (await partialsOnDisk()).filter(({ writtenAt }) => writtenAt < before).map(({ id }) => id)
	const blobs = await idsOf(reader().blob.findMany({ where: { removedAt: null }, select: { id: true } }))
	const coming = await idsOf(reader().upload.findMany({ where: { finishedAt: null }, select: { id: true } }))
	for (const id of ids) if (!blobs.has(id) && !coming.has(id)) await dropFile(id)
	for (const id of parts) if (!coming.has(id)) await dropPartial(id)
}

/** What came before something was made of its kind, or whose job was lost, waits in line again. */
const prepareMissed = async (before: Date): Promise<void> => {
	const missed = await reader().blob.findMany({
		where: {
			...{ variantsAt: null, failure: null, removedAt: null, createdAt: { lt: before } },
			OR: [
				{ evidence: { some: { scan: { in: ['unscanned', 'clean'] } } } },
				{ AND: [letThrough], draftCoverOf: { some: {} } },
				{ AND: [letThrough], shownCoverOf: { some: {} } },
				{ AND: [letThrough], citizenNotes: { some: {} } },
				{ AND: [letThrough], visitPhotos: { some: {} } },
			],
		},
		select: { id: true, mediaType: true },
		take: 500,
	})
	for (const { id, mediaType } of missed) {
		const kind = kindOfMimeType(mediaType)
		if (kind !== null) await enqueuePreparationNow(id, kind)
	}
}

const expireUploads = async (now: Date): Promise<void> => {
	const before = new Date(now.getTime() - uploadLife)
	const written = new Map((await partialsOnDisk()).map(({ id, writtenAt }) => [id, writtenAt]))
	const old = await reader().upload.findMany({ where: { begunAt: { lt: before }, finishedAt: null } })
	for (const { id, begunAt } of old) {
		const lastWrittenAt = written.get(id) ?? begunAt
		if (lastWrittenAt >= before) continue
		const isGiven = await expireUpload(id, lastWrittenAt, now).catch((error: unknown) => {
			if (error instanceof Refusal) return false
			throw error
		})
		if (isGiven) await dropPartial(id)
	}
	await reader().upload.deleteMany({ where: { finishedAt: { lt: before } } })
}

const idsOf = async (rows: Promise<{ id: string }[]>): Promise<ReadonlySet<string>> =>
	new Set((await rows).map(({ id }) => id))
