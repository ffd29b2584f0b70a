import { actorOf, nextPosition } from '#app/data/attaching.server.ts'
import { blobFor } from '#app/data/blobs.server.ts'
import { lockEntry } from '#app/data/entries.server.ts'
import { transact } from '#app/data/transact.server.ts'
import { limitsOf, lockAgency, stockOf } from '#app/data/upload-stock.server.ts'
import { event } from '#app/domain/event.ts'
import type { EvidenceLink } from '#app/domain/evidence-link.ts'
import type { StoredFile } from '#app/domain/evidence.ts'
import { mayEdit } from '#app/domain/submission.ts'
import { mayAttach } from '#app/domain/upload.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

type Input = { uploadKey: string; link: EvidenceLink; file: StoredFile }

/**
 * Attaches a link. What was named (address, title, day) lies on disk like any other evidence, so that its digest is
 * frozen with the entry; the page itself is never fetched. Sent again with the same key it is the same evidence.
 */
export const addLink = (viewer: Viewer, entryId: string, input: Input, at?: Date): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		const entry = await lockEntry(tx, entryId)
		const { link, file, uploadKey } = input
		const edit = mayEdit(viewer, entry.facts, entry.phases, now)
		await lockAgency(tx, entry.unitId)
		ensure(mayAttach(edit, limitsOf(entry), await stockOf(tx, entry), file))
		if (await tx.evidence.findFirst({ where: { entryId: entry.id, uploadKey }, select: { id: true } }))
			throw new Refusal({ code: 'already', fact: 'exists' })
		const { id } = await tx.evidence.create({
			data: {
				entryId: entry.id,
				blobId: await blobFor(tx, file, now),
				fileName: link.title,
				kind: 'link',
				href: link.href,
				openedOn: new Date(`${link.openedOn}T00:00:00Z`),
				position: await nextPosition(tx, entry.id),
				uploadKey,
				addedById: actorOf(viewer),
				addedAt: now,
			},
		})
		const facts = { kind: 'link', size: file.size, sha256: file.sha256 }
		return { value: id, events: [event('evidence.added', 'evidence', id, facts)] }
	})
