import { database } from '#app/data/database.server.ts'
import { isUuid, lockEntry, loadEntry } from '#app/data/entries.server.ts'
import { enqueuePreparation } from '#app/data/preparation.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import {
	evidenceKinds,
	fileNameAs,
	longestCaption,
	mayAddEvidence,
	type StoredFile,
} from '#app/domain/evidence.ts'
import { mayEdit } from '#app/domain/submission.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import { isMemberOf, type Viewer } from '#app/domain/viewer.ts'

type Upload = { uploadKey: string; fileName: string; caption?: string; file: StoredFile }
type Changes = { caption?: string; public?: boolean; position?: number }

/**
 * Attaches a file whose bytes are already safe on disk. The browser names each chosen file once (`uploadKey`):
 * sending it again gives the evidence that is there, so that a retry never attaches twice.
 */
export const addEvidence = async (
	viewer: Viewer,
	entryId: string,
	input: Upload,
	at?: Date,
): Promise<string> => {
	const before = await alreadyAttached(viewer, entryId, input.uploadKey)
	if (before !== null) return before
	return attach(viewer, entryId, input, at).catch(async (error: unknown) => {
		const isRace = error instanceof Refusal && error.reasons.some(({ code }) => code === 'already')
		const first = isRace ? await alreadyAttached(viewer, entryId, input.uploadKey) : null
		if (first === null) throw error
		return first
	})
}

const attach = (viewer: Viewer, entryId: string, { file, ...input }: Upload, at?: Date): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		const entry = await lockEntry(tx, entryId)
		const filesBefore = await tx.evidence.count({ where: { entryId: entry.id, removedAt: null } })
		const mayNow = mayEdit(viewer, entry.facts, entry.phases, now)
		ensure(mayAddEvidence(mayNow, { filesBefore, size: file.size }))
		const { kind, size, sha256 } = file
		await tx.blob.create({
			data: { id: file.id, sha256, size, mediaType: evidenceKinds[kind].mimeType, createdAt: now },
		})
		const { id } = await tx.evidence.create({
			data: {
				entryId: entry.id,
				blobId: file.id,
				fileName: fileNameAs(kind, input.fileName),
				kind,
				caption: tidyCaption(input.caption ?? ''),
				position: await nextPosition(tx, entry.id),
				uploadKey: input.uploadKey,
				addedById: signedIn(viewer),
				addedAt: now,
			},
		})
		await enqueuePreparation(tx, file.id, kind)
		return { value: id, events: [event('evidence.added', 'evidence', id, { kind, size, sha256 })] }
	})

/** Caption, whether the public may read it, or its place in the list (1 is the first). */
export const changeEvidence = (
	viewer: Viewer,
	entryId: string,
	evidenceId: string,
	changes: Changes,
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const evidence = await ownEvidence(tx, viewer, entryId, evidenceId, now)
		if (evidence.removedAt !== null) throw new Refusal({ code: 'hidden' })
		const { position, ...fields } = changes
		const caption = fields.caption === undefined ? {} : { caption: tidyCaption(fields.caption) }
		await tx.evidence.update({ where: { id: evidence.id }, data: { ...fields, ...caption } })
		if (position !== undefined) await moveTo(tx, evidence.entryId, evidence.id, position)
		const changed = Object.keys(changes).sort()
		return {
			value: undefined,
			events: [event('evidence.changed', 'evidence', evidence.id, { fields: changed })],
		}
	})

/** Takes evidence out of the list; its bytes stay, for the undo and for what was handed in with it. */
export const removeEvidence = (
	viewer: Viewer,
	entryId: string,
	evidenceId: string,
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const { id, removedAt, blob } = await ownEvidence(tx, viewer, entryId, evidenceId, now)
		if (removedAt !== null) throw new Refusal({ code: 'hidden' })
		await tx.evidence.update({ where: { id }, data: { removedAt: now } })
		return { value: undefined, events: [event('evidence.removed', 'evidence', id, { sha256: blob.sha256 })] }
	})

/** Undoes a removal: the evidence comes back at the end of the list. */
export const restoreEvidence = (
	viewer: Viewer,
	entryId: string,
	evidenceId: string,
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const { id, blob, kind, ...evidence } = await ownEvidence(tx, viewer, entryId, evidenceId, now)
		if (evidence.removedAt === null) throw new Refusal({ code: 'already', fact: 'exists' })
		const filesBefore = await tx.evidence.count({ where: { entryId: evidence.entryId, removedAt: null } })
		ensure(mayAddEvidence({ allowed: true }, { filesBefore, size: blob.size }))
		const position = await nextPosition(tx, evidence.entryId)
		await tx.evidence.update({ where: { id }, data: { removedAt: null, position } })
		const { size, sha256 } = blob
		return { value: undefined, events: [event('evidence.added', 'evidence', id, { kind, size, sha256 })] }
	})

/** The evidence, its entry standing still; of another's entry there is none. */
const ownEvidence = async (tx: Tx, viewer: Viewer, entryId: string, evidenceId: string, now: Date) => {
	const entry = await lockEntry(tx, entryId)
	ensure(mayEdit(viewer, entry.facts, entry.phases, now))
	const evidence = isUuid(evidenceId)
		? await tx.evidence.findFirst({ where: { id: evidenceId, entryId: entry.id }, include: { blob: true } })
		: null
	if (!evidence) throw new Refusal({ code: 'hidden' })
	return evidence
}

const alreadyAttached = async (
	viewer: Viewer,
	entryId: string,
	uploadKey: string,
): Promise<string | null> => {
	const { prisma } = database()
	const entry = await loadEntry(prisma, entryId)
	if (!isMemberOf(viewer, entry.unitId)) throw new Refusal({ code: 'hidden' })
	const found = await prisma.evidence.findFirst({
		where: { entryId: entry.id, uploadKey },
		select: { id: true },
	})
	return found?.id ?? null
}

const nextPosition = async (tx: Tx, entryId: string): Promise<number> => {
	const last = await tx.evidence.aggregate({
		where: { entryId, removedAt: null },
		_max: { position: true },
	})
	return (last._max.position ?? 0) + 1
}

const moveTo = async (tx: Tx, entryId: string, id: string, position: number): Promise<void> => {
	const rows = await tx.evidence.findMany({
		where: { entryId, removedAt: null },
		orderBy: [{ position: 'asc' }, { id: 'asc' }],
		select: { id: true, position: true },
	})
	const others = rows.filter((row) => row.id !== id).map((row) => row.id)
	const order = others.toSpliced(Math.max(0, position - 1), 0, id)
	for (const [index, each] of order.entries()) {
		await tx.evidence.update({ where: { id: each }, data: { position: index + 1 } })
	}
}

const tidyCaption = (caption: string): string =>
	caption
		.replace(/[\p{Cc}\p{Cs}]/gu, ' ')
		.normalize('NFC')
		.trim()
		.slice(0, longestCaption)

const signedIn = ({ person }: Viewer): string => {
	if (!person) throw new Refusal({ code: 'not-signed-in' })
	return person.id
}
