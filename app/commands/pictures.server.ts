import { transact } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import { portal } from '#app/domain/viewer.ts'

type Copy = { width: number; height: number; size: number; sha256: string }
type Picture = { width: number; height: number; copies: readonly Copy[] }

/** Records that the smaller copies of a picture are there; made twice, they are recorded once. */
export const recordCopies = (blobId: string, picture: Picture, at?: Date): Promise<void> =>
	transact(portal(), at, async (tx, now) => {
		const { width, height, copies } = picture
		await tx.imageVariant.deleteMany({ where: { blobId } })
		await tx.imageVariant.createMany({ data: copies.map((copy) => ({ blobId, ...copy })) })
		await tx.blob.update({ where: { id: blobId }, data: { width, height, variantsAt: now, failure: null } })
		const widths = copies.map((copy) => copy.width)
		const { id } = await tx.evidence.findFirstOrThrow({ where: { blobId }, select: { id: true } })
		return { value: undefined, events: [event('evidence.prepared', 'evidence', id, { widths })] }
	})

/** Records that a picture cannot be read, and why. */
export const recordUnreadable = (blobId: string, failure: string, at?: Date): Promise<void> =>
	transact(portal(), at, async (tx) => {
		await tx.blob.update({ where: { id: blobId }, data: { failure } })
		const { id } = await tx.evidence.findFirstOrThrow({ where: { blobId }, select: { id: true } })
		return { value: undefined, events: [event('evidence.unreadable', 'evidence', id, { failure })] }
	})
