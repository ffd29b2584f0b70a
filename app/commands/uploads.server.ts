import { actorOf, attachFile, onceOnly, replaceFile } from '#app/data/attaching.server.ts'
import { isUuid, lockEntry } from '#app/data/entries.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { knownUpload } from '#app/data/uploads.server.ts'
import { limitsOf, lockAgency, stockOf } from '#app/data/upload-stock.server.ts'
import { event, type EventPayloads } from '#app/domain/event.ts'
import { safeFileName, type StoredFile } from '#app/domain/evidence.ts'
import { mayEdit } from '#app/domain/submission.ts'
import { mayAttach, mayBeginUpload, mayFinishUpload, uploadLife } from '#app/domain/upload.ts'
import { allowed, ensure, Refusal } from '#app/domain/verdict.ts'
import { isMemberOf, portal, type Viewer } from '#app/domain/viewer.ts'

/** What is said of a file before its bytes come. `id` is random and becomes its name on disk. */
export type NewUpload = {
	id: string
	uploadKey: string
	fileName: string
	size: number
	modifiedAt: Date | null
	replacesId: string | null
}

/**
 * Begins a file: from now its declared size counts towards the limits. The same chosen file begun again is the same
 * upload, be it on its way or finished; answers the upload's id.
 */
export const beginUpload = async (
	viewer: Viewer,
	entryId: string,
	input: NewUpload,
	at?: Date,
): Promise<string> => {
	const before = await knownUpload(viewer, entryId, input.uploadKey)
	if (before !== null) return before
	return begin(viewer, entryId, input, at).catch(async (error: unknown) => {
		const isRace = error instanceof Refusal && error.reasons.some(({ code }) => code === 'already')
		const first = isRace ? await knownUpload(viewer, entryId, input.uploadKey) : null
		if (first === null) throw error
		return first
	})
}

const begin = (viewer: Viewer, entryId: string, input: NewUpload, at?: Date): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		const entry = await lockEntry(tx, entryId)
		await lockAgency(tx, entry.unitId)
		const edit = mayEdit(viewer, entry.facts, entry.phases, now)
		const stock = await stockOf(tx, entry, { replacesId: input.replacesId })
		ensure(mayBeginUpload(edit, limitsOf(entry), stock, input))
		if (input.replacesId !== null) await replacedBy(tx, entry.id, input.replacesId)
		const { size } = input
		const fileName = safeFileName(input.fileName)
		await tx.upload.create({
			data: { ...input, fileName, entryId: entry.id, begunById: actorOf(viewer), begunAt: now },
		})
		return { value: input.id, events: [event('upload.begun', 'entry', entry.id, { size })] }
	})

/** Attaches a file that is whole, judged and safe on disk, as new evidence or as the next version of one. */
export const finishUpload = (
	viewer: Viewer,
	entryId: string,
	upload: { id: string; uploadKey: string },
	file: StoredFile,
	at?: Date,
): Promise<string> =>
	onceOnly(viewer, entryId, upload.uploadKey, () =>
		transact(viewer, at, async (tx, now) => {
			const entry = await lockEntry(tx, entryId)
			await lockAgency(tx, entry.unitId)
			const row = await tx.upload.findFirst({ where: { id: upload.id, entryId: entry.id } })
			if (!row) throw new Refusal({ code: 'hidden' })
			const limits = limitsOf(entry)
			ensure(mayFinishUpload(mayEdit(viewer, entry.facts, entry.phases, now), limits, row, now))
			const { replacesId, uploadKey, fileName } = row
			const stock = await stockOf(tx, entry, { uploadId: row.id, replacesId })
			ensure(mayAttach(allowed, limits, stock, file))
			const incoming = { uploadKey, fileName, file, byId: actorOf(viewer) }
			const done = replacesId
				? await replaceFile(tx, await replacedBy(tx, entry.id, replacesId), incoming, now)
				: await attachFile(tx, entry.id, incoming, now)
			await tx.upload.update({ where: { id: row.id }, data: { finishedAt: now, evidenceId: done.id } })
			return { value: done.id, events: [done.event] }
		}),
	)

/** Gives an upload up: whoever writes the entry cancels it, or its content is not taken. */
export const dropUpload = (
	viewer: Viewer,
	entryId: string,
	uploadId: string,
	why: EventPayloads['upload.dropped']['why'],
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx) => {
		const entry = await lockEntry(tx, entryId)
		if (!isMemberOf(viewer, entry.unitId)) throw new Refusal({ code: 'hidden' })
		const { count } = await tx.upload.deleteMany({
			where: { id: uploadId, entryId: entry.id, finishedAt: null },
		})
		if (count === 0) throw new Refusal({ code: 'hidden' })
		return { value: undefined, events: [event('upload.dropped', 'entry', entry.id, { why })] }
	})

/** Gives up one that nobody went on with for so long; `lastWrittenAt` is when its last bytes came. */
export const expireUpload = (uploadId: string, lastWrittenAt: Date, at?: Date): Promise<boolean> =>
	transact(portal(), at, async (tx, now) => {
		const row = await tx.upload.findUniqueOrThrow({ where: { id: uploadId } })
		if (row.finishedAt !== null || +now - Math.max(+row.begunAt, +lastWrittenAt) < uploadLife) {
			throw new Refusal({ code: 'already', fact: 'used' })
		}
		await tx.upload.delete({ where: { id: uploadId } })
		return { value: true, events: [event('upload.dropped', 'entry', row.entryId, { why: 'expired' })] }
	})

const replacedBy = async (tx: Tx, entryId: string, id: string) => {
	const evidence = isUuid(id)
		? await tx.evidence.findFirst({ where: { id, entryId, removedAt: null } })
		: null
	if (!evidence) throw new Refusal({ code: 'hidden' })
	return evidence
}
