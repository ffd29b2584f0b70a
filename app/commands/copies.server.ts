import { isUuid, loadEntry, lockEntry } from '#app/data/entries.server.ts'
import { jsonOf } from '#app/data/json.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { mayCopyFrom, type CopyPart } from '#app/domain/copying.ts'
import { event, type PortalEvent } from '#app/domain/event.ts'
import { mayEdit } from '#app/domain/submission.ts'
import { all, ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

type Copy = { fromEntryId: string; parts: readonly CopyPart[] }

/**
 * Notes that a draft comes from an earlier entry of the same agency and, where asked, takes its evidence along: the same
 * blobs under new evidence, no byte copied; what was removed or is in quarantine stays behind. The texts follow by `saveDraft`.
 */
export const copyEntry = (viewer: Viewer, entryId: string, copy: Copy, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const entry = await lockEntry(tx, entryId)
		const source = await loadEntry(tx, copy.fromEntryId)
		ensure(all(mayCopyFrom(viewer, source), mayEdit(viewer, entry.facts, entry.phases, now)))
		if (source.id === entry.id || !viewer.person) throw new Refusal({ code: 'hidden' })
		const personId = viewer.person.id
		const evidence = copy.parts.includes('evidence')
			? await linkEvidence(tx, source.id, entry.id, personId, now)
			: []
		await tx.entryOrigin.create({
			data: {
				entryId: entry.id,
				fromEntryId: source.id,
				parts: [...copy.parts],
				evidence: jsonOf(Object.fromEntries(evidence.map(({ from, to }) => [from, to]))),
				copiedById: personId,
				copiedAt: now,
			},
		})
		const payload = { from: source.id, parts: copy.parts, evidence: evidence.length }
		return {
			value: undefined,
			events: [
				event('entry.copied', 'entry', entry.id, payload),
				...evidence.map(({ to, kind, size, sha256 }): PortalEvent =>
					event('evidence.added', 'evidence', to, { kind, size, sha256 }),
				),
			],
		}
	})

const linkEvidence = async (tx: Tx, fromId: string, entryId: string, personId: string, now: Date) => {
	if (!isUuid(fromId)) return []
	const rows = await tx.evidence.findMany({
		where: {
			entryId: fromId,
			removedAt: null,
			scan: { in: ['unscanned', 'clean'] },
			blob: { removedAt: null },
		},
		orderBy: [{ position: 'asc' }, { id: 'asc' }],
		include: { blob: { select: { size: true, sha256: true } } },
	})
	const linked = []
	for (const [index, { blob, ...row }] of rows.entries()) {
		const { blobId, fileName, kind, caption, public: isPublic, scan, scannedAt } = row
		const { id } = await tx.evidence.create({
			data: {
				entryId,
				blobId,
				fileName,
				kind,
				caption,
				public: isPublic,
				position: index + 1,
				uploadKey: `copy-${row.id}`,
				scan,
				scannedAt,
				addedById: personId,
				addedAt: now,
			},
		})
		linked.push({ from: row.id, to: id, kind, ...blob })
	}
	return linked
}
