import {
	actorOf,
	attachFile,
	nextPosition,
	onceOnly,
	replaceFile,
	tidyCaption,
} from '#app/data/attaching.server.ts'
import { isUuid, loadEntry, lockEntry, type LoadedEntry } from '#app/data/entries.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { limitsOf, lockAgency, stockOf } from '#app/data/upload-stock.server.ts'
import { evidenceKindOf } from '#app/data/entry-evidence.server.ts'
import { event } from '#app/domain/event.ts'
import type { StoredFile } from '#app/domain/evidence.ts'
import { mayEdit } from '#app/domain/submission.ts'
import { mayAttach, type Stock } from '#app/domain/upload.ts'
import { allowed, ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

type Upload = { uploadKey: string; fileName: string; caption?: string; file: StoredFile }
type Changes = { caption?: string; public?: boolean; position?: number }

/**
 * Attaches a file whose bytes are already safe on disk. The browser names each chosen file once (`uploadKey`):
 * sending it again gives the evidence that is there, so that a retry never attaches twice.
 */
export const addEvidence = (viewer: Viewer, entryId: string, input: Upload, at?: Date): Promise<string> =>
	onceOnly(viewer, entryId, input.uploadKey, () =>
		transact(viewer, at, async (tx, now) => {
			const entry = await lockEntry(tx, entryId)
			const edit = mayEdit(viewer, entry.facts, entry.phases, now)
			await lockAgency(tx, entry.unitId)
			ensure(mayAttach(edit, limitsOf(entry), await stockOf(tx, entry), input.file))
			const { id, event: added } = await attachFile(tx, entry.id, { ...input, byId: actorOf(viewer) }, now)
			return { value: id, events: [added] }
		}),
	)

/** A new file in the place of one: id, caption, place and proofs stay, the version before is kept. */
export const replaceEvidence = (
	viewer: Viewer,
	entryId: string,
	evidenceId: string,
	input: Upload,
	at?: Date,
): Promise<string> =>
	onceOnly(viewer, entryId, input.uploadKey, () =>
		transact(viewer, at, async (tx, now) => {
			const entry = await lockEntry(tx, entryId)
			const edit = mayEdit(viewer, entry.facts, entry.phases, now)
			ensure(edit)
			await lockAgency(tx, entry.unitId)
			const { blob, ...was } = await evidenceIn(tx, entry.id, evidenceId)
			if (was.removedAt !== null) throw new Refusal({ code: 'hidden' })
			const stock = await stockOf(tx, entry, { replacesId: was.id })
			ensure(mayAttach(edit, limitsOf(entry), stock, input.file))
			const { id, event: replaced } = await replaceFile(tx, was, { ...input, byId: actorOf(viewer) }, now)
			return { value: id, events: [replaced] }
		}),
	)

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
		if (evidence.scan === 'infected') throw new Refusal({ code: 'hidden' })
		const entry = await loadEntry(tx, evidence.entryId)
		const { size, sha256 } = blob
		ensure(
			mayAttach(allowed, limitsOf(entry), await restored(tx, entry, size), {
				kind: evidenceKindOf({ ...evidence, kind }).kind,
				size,
			}),
		)
		const position = await nextPosition(tx, evidence.entryId)
		await tx.evidence.update({ where: { id }, data: { removedAt: null, position } })
		return { value: undefined, events: [event('evidence.added', 'evidence', id, { kind, size, sha256 })] }
	})

/** The evidence, its entry standing still; of another's entry there is none. */
const ownEvidence = async (tx: Tx, viewer: Viewer, entryId: string, evidenceId: string, now: Date) => {
	const entry = await lockEntry(tx, entryId)
	ensure(mayEdit(viewer, entry.facts, entry.phases, now))
	return evidenceIn(tx, entry.id, evidenceId)
}

const evidenceIn = async (tx: Tx, entryId: string, evidenceId: string) => {
	const evidence = isUuid(evidenceId)
		? await tx.evidence.findFirst({ where: { id: evidenceId, entryId }, include: { blob: true } })
		: null
	if (!evidence) throw new Refusal({ code: 'hidden' })
	return evidence
}

/** What the entry has without a file that was removed: the agency kept its bytes all along. */
const restored = async (tx: Tx, entry: LoadedEntry, size: number): Promise<Stock> => {
	const stock = await stockOf(tx, entry)
	return { ...stock, agencyBytes: stock.agencyBytes - size }
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
