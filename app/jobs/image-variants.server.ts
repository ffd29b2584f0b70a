import { copyPicture } from '#app/adapters/images.server.ts'
import { dropTemporary, keepCopy, measureFile, pathOfBlob } from '#app/adapters/storage.server.ts'
import { recordCopies, recordUnreadable } from '#app/commands/pictures.server.ts'
import { reader } from '#app/data/database.server.ts'
import { pictureWidths } from '#app/domain/evidence.ts'

/** Makes the smaller copies of a picture, outside of any request, in a child process; then records them. */
export const makeVariants = async ({ blobId }: { blobId: string }): Promise<void> => {
	const blob = await reader().blob.findUnique({ where: { id: blobId }, select: { variantsAt: true } })
	if (!blob || blob.variantsAt !== null) return
	const made = await copyPicture(pathOfBlob(blobId), pictureWidths)
	if ('failure' in made) {
		await recordUnreadable(blobId, made.failure)
		return
	}
	const { width, height } = made
	const copies = []
	for (const { path, ...copy } of made.copies) {
		const { sha256, size } = await measureFile(path)
		await keepCopy(path, blobId, copy.width).catch(async (error: unknown) => {
			await dropTemporary(path)
			throw error
		})
		copies.push({ width: copy.width, height: copy.height, sha256, size })
	}
	await recordCopies(blobId, { width, height, copies })
}
