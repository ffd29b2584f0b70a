import { lockEntry } from '#app/data/entries.server.ts'
import { jsonOf } from '#app/data/json.server.ts'
import { transact } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import { safeFileName } from '#app/domain/evidence.ts'
import { mayEdit } from '#app/domain/submission.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import type { WordDocument } from '#app/domain/word-document.ts'

type Read = { fileName: string; sha256: string; document: WordDocument }

/** Keeps what a Word file says beside a draft, to be looked at and taken over part by part; the draft stays as it is. */
export const keepWordReading = (viewer: Viewer, entryId: string, read: Read, at?: Date): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		const entry = await lockEntry(tx, entryId)
		ensure(mayEdit(viewer, entry.facts, entry.phases, now))
		if (!viewer.person) throw new Refusal({ code: 'not-signed-in' })
		const { sha256, document } = read
		const { id } = await tx.wordReading.create({
			data: {
				entryId: entry.id,
				fileName: safeFileName(read.fileName),
				sha256,
				document: jsonOf(document),
				readById: viewer.person.id,
				readAt: now,
			},
		})
		return { value: id, events: [event('entry.word-read', 'entry', entry.id, { sha256 })] }
	})
