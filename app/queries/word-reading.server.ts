import { reader } from '#app/data/database.server.ts'
import { isUuid, loadEntry, visibleTo, type LoadedEntry } from '#app/data/entries.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import type { EntryForm } from '#app/domain/entry-form.ts'
import { mayEdit } from '#app/domain/submission.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { isMemberOf, type Viewer } from '#app/domain/viewer.ts'
import type { WordDocument } from '#app/domain/word-document.ts'
import { readWord, type WordReading, type WordWords } from '#app/domain/word-reading.ts'

/** The page where a Word file is read into a draft. */
export const wordPage = async (viewer: Viewer, entryId: string) => {
	const { entry, now } = await ownEntry(viewer, entryId)
	return {
		id: entry.id,
		title: entry.row.titleVi,
		savedAt: entry.row.savedAt,
		form: entry.form,
		content: entry.content,
		mayEdit: mayEdit(viewer, entry.facts, entry.phases, now),
		earlier: await reader().wordReading.findMany({
			where: { entryId: entry.id },
			orderBy: { readAt: 'desc' },
			take: 10,
			select: { id: true, fileName: true, readAt: true },
		}),
	}
}

/** What one Word file says of an own entry, and what stands in the entry now. */
export const wordPreview = async (
	viewer: Viewer,
	entryId: string,
	readingId: string,
	wordsOf: (form: EntryForm) => WordWords,
) => {
	const { entry, now } = await ownEntry(viewer, entryId)
	const row = isUuid(readingId)
		? await reader().wordReading.findFirst({ where: { id: readingId, entryId: entry.id } })
		: null
	if (!row) throw new Refusal({ code: 'hidden' })
	const words = wordsOf(entry.form)
	const reading: WordReading = readWord(documentOf(row.document), entry.form, words.labels, words.skipped)
	return {
		id: entry.id,
		readingId: row.id,
		title: entry.row.titleVi,
		fileName: row.fileName,
		readAt: row.readAt,
		version: entry.version,
		form: entry.form,
		content: entry.content,
		mayEdit: mayEdit(viewer, entry.facts, entry.phases, now),
		reading,
	}
}

const ownEntry = async (viewer: Viewer, entryId: string): Promise<{ entry: LoadedEntry; now: Date }> => {
	const now = await databaseClock(reader())
	const entry = await loadEntry(reader(), entryId)
	const groups = visibleTo(viewer, entry, await unitTree(reader(), now), now)
	if (!isMemberOf(viewer, entry.unitId) || !groups.has('full-content')) throw new Refusal({ code: 'hidden' })
	return { entry, now }
}

/** The column as `keepWordReading` alone wrote it. */
const isDocument = (value: unknown): value is WordDocument =>
	typeof value === 'object' && value !== null && 'blocks' in value && Array.isArray(value.blocks)

const documentOf = (value: unknown): WordDocument => {
	if (!isDocument(value)) throw new Error('not a word document')
	return value
}
