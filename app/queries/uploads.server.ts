import { reader } from '#app/data/database.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { limitsOf, stockOf } from '#app/data/upload-stock.server.ts'
import { ownEntry, uploadIn } from '#app/data/uploads.server.ts'
import { mayEdit } from '#app/domain/submission.ts'
import { largestByForm, largestOf, mayFinishUpload } from '#app/domain/upload.ts'
import { ensure } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** An upload of an own entry that the viewer may go on with now. */
export const uploadUnderWay = async (viewer: Viewer, entryId: string, uploadId: string) => {
	const entry = await ownEntry(viewer, entryId)
	const row = await uploadIn(entry, uploadId)
	const now = await databaseClock(reader())
	const edit = mayEdit(viewer, entry.facts, entry.phases, now)
	if (row.finishedAt === null) ensure(mayFinishUpload(edit, limitsOf(entry), row, now))
	const { id, uploadKey, size, finishedAt } = row
	return { id, uploadKey, size, isFinished: finishedAt !== null }
}

/** The largest file that the entry's round takes, for a form that sends one; the entry must be the viewer's own. */
export const largestUploadOf = async (viewer: Viewer, entryId: string): Promise<number> =>
	Math.min(largestByForm, largestOf(limitsOf(await ownEntry(viewer, entryId))))

/** What an own entry may still get, and the files that were begun and not finished, the newest first. */
export const uploadsOf = async (viewer: Viewer, entryId: string) => {
	const entry = await ownEntry(viewer, entryId)
	const rows = await reader().upload.findMany({
		where: { entryId: entry.id, finishedAt: null },
		orderBy: { begunAt: 'desc' },
		select: {
			id: true,
			uploadKey: true,
			fileName: true,
			size: true,
			modifiedAt: true,
			replacesId: true,
			begunAt: true,
			begunBy: { select: { name: true } },
		},
	})
	return {
		limits: limitsOf(entry),
		stock: await stockOf(reader(), entry),
		unfinished: rows.map(({ begunBy, modifiedAt, ...row }) => ({
			...row,
			modifiedAt: modifiedAt === null ? null : modifiedAt.getTime(),
			begunBy: begunBy.name,
		})),
	}
}
