import { followShownFile } from '#app/data/shown-documents.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import type { BytePatch } from '#app/domain/byte-patch.ts'
import { event } from '#app/domain/event.ts'
import { portal } from '#app/domain/viewer.ts'

/** Everything that was made of a file in the background. */
export type Prepared = {
	width?: number | null
	height?: number | null
	pages?: number
	seconds?: number | null
	blur?: string | null
	pictureHash?: string
	origin: Readonly<Record<string, string>> | null
	copies?: readonly { width: number; height: number; format: string; size: number; sha256: string }[]
	texts?: readonly { part: number; text: string }[]
	clean: CleanCopy | null
}

export type CleanCopy =
	| { how: 'rewritten' | 'pages'; size: number; sha256: string }
	| { how: 'patched'; size: number; patches: readonly BytePatch[] }

/** Records what was made of a file; made twice, it is recorded once. */
export const recordPrepared = (blobId: string, prepared: Prepared, at?: Date): Promise<void> =>
	transact(portal(), at, async (tx, now) => {
		const { copies = [], texts = [], clean, origin, ...facts } = prepared
		const where = { where: { blobId } }
		await tx.imageVariant.deleteMany(where)
		await tx.imageVariant.createMany({ data: copies.map((copy) => ({ blobId, ...copy })) })
		await tx.blobText.deleteMany(where)
		await tx.blobText.createMany({ data: texts.map((each) => ({ blobId, ...each })) })
		await tx.cleanCopy.deleteMany(where)
		if (clean) {
			const patches = 'patches' in clean ? { patches: clean.patches.map((patch) => ({ ...patch })) } : {}
			await tx.cleanCopy.create({ data: { blobId, ...clean, ...patches } })
		}
		await tx.blob.update({
			where: { id: blobId },
			data: { ...facts, ...(origin ? { origin } : {}), variantsAt: now, failure: null },
		})
		const widths = [...new Set(copies.map((copy) => copy.width))]
		const { type, id } = await ownerOf(tx, blobId)
		const shown = await followShownFile(tx, blobId)
		return { value: undefined, events: [event('evidence.prepared', type, id, { widths }), ...shown] }
	})

/** Records that a file cannot be read, and why. */
export const recordUnreadable = (blobId: string, failure: string, at?: Date): Promise<void> =>
	transact(portal(), at, async (tx) => {
		await tx.blob.update({ where: { id: blobId }, data: { failure } })
		const { type, id } = await ownerOf(tx, blobId)
		const shown = await followShownFile(tx, blobId)
		return { value: undefined, events: [event('evidence.unreadable', type, id, { failure }), ...shown] }
	})

/** Whose file it is: a piece of evidence, the cover of a post, or the picture of a citizen’s note; the file itself where it was replaced meanwhile. */
const ownerOf = async (
	tx: Tx,
	blobId: string,
): Promise<{ type: 'evidence' | 'post' | 'entry'; id: string }> => {
	const evidence = await tx.evidence.findFirst({ where: { blobId }, select: { id: true } })
	if (evidence) return { type: 'evidence', id: evidence.id }
	const ofPost = { OR: [{ draftCoverId: blobId }, { shownCoverId: blobId }] }
	const post = await tx.post.findFirst({ where: ofPost, select: { id: true } })
	if (post) return { type: 'post', id: post.id }
	const note = await tx.citizenNote.findFirst({ where: { blobId }, select: { entryId: true } })
	return note ? { type: 'entry', id: note.entryId } : { type: 'evidence', id: blobId }
}
