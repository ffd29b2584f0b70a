import { Refusal } from '#app/domain/verdict.ts'
import { isMemberOf, type Viewer } from '#app/domain/viewer.ts'
import { reader } from './database.server.ts'
import { isUuid, loadEntry, type LoadedEntry } from './entries.server.ts'

/** An entry of the viewer's own agency; another's is not there. */
export const ownEntry = async (viewer: Viewer, entryId: string): Promise<LoadedEntry> => {
	const entry = await loadEntry(reader(), entryId)
	if (!isMemberOf(viewer, entry.unitId)) throw new Refusal({ code: 'hidden' })
	return entry
}

/** The upload that this chosen file is already, on its way or finished; null when it has not been begun. */
export const knownUpload = async (
	viewer: Viewer,
	entryId: string,
	uploadKey: string,
): Promise<string | null> => {
	const entry = await ownEntry(viewer, entryId)
	const row = await reader().upload.findUnique({
		where: { entryId_uploadKey: { entryId: entry.id, uploadKey } },
		select: { id: true },
	})
	return row?.id ?? null
}

/** An upload by its id, in an entry that the caller has opened for the viewer; anything else is not there. */
export const uploadIn = async (entry: LoadedEntry, uploadId: string) => {
	const row = isUuid(uploadId)
		? await reader().upload.findFirst({ where: { id: uploadId, entryId: entry.id } })
		: null
	if (!row) throw new Refusal({ code: 'hidden' })
	return row
}
