import { blobsOnDisk, dropFile, sweepTemporary } from '#app/adapters/storage.server.ts'
import { reader } from '#app/data/database.server.ts'

const hour = 3_600_000

/** Files that nobody can reach any more: temporary ones and blobs without a row, each older than an hour. */
export const sweepFiles = async (now = new Date()): Promise<void> => {
	const before = new Date(now.getTime() - hour)
	await sweepTemporary(before)
	const ids = await blobsOnDisk(before)
	const rows = await reader().blob.findMany({ where: { id: { in: ids } }, select: { id: true } })
	const known = new Set(rows.map(({ id }) => id))
	for (const id of ids) if (!known.has(id)) await dropFile(id)
}
