import { event } from '#app/domain/event.ts'
import { fileNameAs, longestCaption, type StoredFile } from '#app/domain/evidence.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { isMemberOf, type Viewer } from '#app/domain/viewer.ts'
import { blobFor, prepareBlob } from './blobs.server.ts'
import { database } from './database.server.ts'
import { loadEntry } from './entries.server.ts'
import type { Evidence } from './generated/client.ts'
import { enqueue } from './queue.server.ts'
import type { Tx } from './transact.server.ts'

/** A judged file and what came with it. */
export type Incoming = {
	uploadKey: string
	fileName: string
	caption?: string
	file: StoredFile
	byId: string
}

/** A new piece of evidence at the end of an entry's list, with its event. */
export const attachFile = async (tx: Tx, entryId: string, incoming: Incoming, now: Date) => {
	const fields = await fieldsOf(tx, incoming, now)
	const { id } = await tx.evidence.create({
		data: {
			...fields,
			entryId,
			caption: tidyCaption(incoming.caption ?? ''),
			position: await nextPosition(tx, entryId),
		},
	})
	await handOn(tx, id, 1, fields.blobId, incoming.file)
	const { kind, size, sha256 } = incoming.file
	return { id, event: event('evidence.added', 'evidence', id, { kind, size, sha256 }) }
}

/** The next version of a piece of evidence; what it was is kept beside it. */
export const replaceFile = async (tx: Tx, was: Evidence, incoming: Incoming, now: Date) => {
	const { blobId, fileName, kind, uploadKey, scan, scannedAt, signature, addedById, addedAt } = was
	const kept = { blobId, fileName, kind, uploadKey, scan, scannedAt, signature, addedById, addedAt }
	await tx.evidenceVersion.create({
		data: { ...kept, evidenceId: was.id, number: was.version, replacedAt: now },
	})
	const version = was.version + 1
	const fields = await fieldsOf(tx, incoming, now)
	await tx.evidence.update({
		where: { id: was.id },
		data: { ...fields, version, scannedAt: null, signature: null },
	})
	await handOn(tx, was.id, version, fields.blobId, incoming.file)
	const { size, sha256 } = incoming.file
	const facts = { kind: incoming.file.kind, size, sha256, version }
	return { id: was.id, event: event('evidence.replaced', 'evidence', was.id, facts) }
}

const fieldsOf = async (tx: Tx, { file, fileName, uploadKey, byId }: Incoming, now: Date) => ({
	blobId: await blobFor(tx, file, now),
	fileName: fileNameAs(file.kind, fileName),
	kind: file.kind,
	uploadKey,
	scan: file.isToScan ? 'waiting' : 'unscanned',
	addedById: byId,
	addedAt: now,
})

/** First the scanner, where there is one; nothing is made of a file before it is found clean. */
const handOn = async (tx: Tx, evidenceId: string, version: number, blobId: string, file: StoredFile) => {
	if (file.isToScan) await enqueue(tx, 'file.scan', { evidenceId, version })
	else await prepareBlob(tx, blobId, file.kind)
}

/** The evidence that this chosen file became, now or in an earlier version; null when it is not there yet. */
export const alreadyAttached = async (
	viewer: Viewer,
	entryId: string,
	uploadKey: string,
): Promise<string | null> => {
	const { prisma } = database()
	const entry = await loadEntry(prisma, entryId)
	if (!isMemberOf(viewer, entry.unitId)) throw new Refusal({ code: 'hidden' })
	const found = await prisma.evidence.findFirst({
		where: { entryId: entry.id, OR: [{ uploadKey }, { versions: { some: { uploadKey } } }] },
		select: { id: true },
	})
	return found?.id ?? null
}

/** Does `act`; when somebody was first with the same upload key, gives what that became. */
export const onceOnly = async (
	viewer: Viewer,
	entryId: string,
	uploadKey: string,
	act: () => Promise<string>,
): Promise<string> => {
	const before = await alreadyAttached(viewer, entryId, uploadKey)
	if (before !== null) return before
	return act().catch(async (error: unknown) => {
		const isRace = error instanceof Refusal && error.reasons.some(({ code }) => code === 'already')
		const first = isRace ? await alreadyAttached(viewer, entryId, uploadKey) : null
		if (first === null) throw error
		return first
	})
}

export const nextPosition = async (tx: Tx, entryId: string): Promise<number> => {
	const last = await tx.evidence.aggregate({
		where: { entryId, removedAt: null },
		_max: { position: true },
	})
	return (last._max.position ?? 0) + 1
}

export const tidyCaption = (caption: string): string =>
	caption
		.replace(/[\p{Cc}\p{Cs}]/gu, ' ')
		.normalize('NFC')
		.trim()
		.slice(0, longestCaption)

/** Who acts, by id; nobody does without having signed in. */
export const actorOf = ({ person }: Viewer): string => {
	if (!person) throw new Refusal({ code: 'not-signed-in' })
	return person.id
}
