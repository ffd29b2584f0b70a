import { blobFor } from '#app/data/blobs.server.ts'
import { lockObjectionOf } from '#app/data/objections.server.ts'
import { transact } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import { fileNameAs, type StoredFile } from '#app/domain/evidence.ts'
import { mayAddFile } from '#app/domain/objection.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

type Sent = { file: StoredFile; fileName: string }

/** Adds evidence to a confirmed objection; the same bytes a second time are there already. */
export const addObjectionFile = (
	viewer: Viewer,
	secret: string,
	{ file, fileName }: Sent,
	at?: Date,
): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		const row = await lockObjectionOf(tx, secret)
		if (!row) throw new Refusal({ code: 'hidden' })
		ensure(mayAddFile(row.publicity, row, { files: row.files.length, size: file.size }, now))
		const { id } = await tx.objectionFile.create({
			data: {
				objectionId: row.id,
				blobId: await blobFor(tx, file, now),
				fileName: fileNameAs(file.kind, fileName),
				kind: file.kind,
				addedAt: now,
			},
		})
		const { kind, size, sha256 } = file
		return { value: id, events: [event('objection.file-added', 'objection', row.id, { kind, size, sha256 })] }
	})
