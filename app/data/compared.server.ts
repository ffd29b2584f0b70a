import type { EntryContent } from '#app/domain/entry-content.ts'
import type { PracticeContent } from '#app/domain/publication.ts'
import type { FrozenEntry } from '#app/domain/revision.ts'
import { comparedText, type Compared } from '#app/domain/twin.ts'
import { comparedFiles, type ComparedPicture } from './compared-files.server.ts'
import type { Tx } from './transact.server.ts'

/** Which state of an entry: its draft (for its own agency), what was handed in (the secretariat), what is public. */
export type Source = 'draft' | 'submitted' | 'published'
export type ComparedEntry = Compared & { entryId: string; pictures: readonly ComparedPicture[] }

/** What is compared of these entries in one of their states; an entry that has no such state is left out. */
export const comparedEntries = async (
	tx: Tx,
	source: Source,
	entryIds: readonly string[],
): Promise<Map<string, ComparedEntry>> => {
	const states = await statesOf(tx, source, entryIds)
	const files = await comparedFiles(
		tx,
		states.flatMap(({ evidenceIds }) => evidenceIds),
	)
	return new Map(
		states.map(({ entryId, evidenceIds, ...text }) => [
			entryId,
			{ ...text, entryId, ...filesOf(files, evidenceIds) },
		]),
	)
}

type State = Omit<Compared, 'documents'> & { entryId: string; evidenceIds: readonly string[] }
type Written = Pick<EntryContent, 'titleVi' | 'summary' | 'sections' | 'results'>

const statesOf = (tx: Tx, source: Source, entryIds: readonly string[]): Promise<State[]> => {
	if (source === 'draft') return drafts(tx, entryIds)
	return source === 'submitted' ? submissions(tx, entryIds) : practices(tx, entryIds)
}

const drafts = async (tx: Tx, entryIds: readonly string[]): Promise<State[]> => {
	const rows = await tx.entry.findMany({
		where: { id: { in: [...entryIds] } },
		select: { id: true, content: true, evidence: { where: { removedAt: null }, select: { id: true } } },
	})
	return rows.map(({ id, content, evidence }) => stateOf(id, content as unknown as Written, evidence))
}

const submissions = async (tx: Tx, entryIds: readonly string[]): Promise<State[]> => {
	const rows = await tx.submission.findMany({
		where: { entryId: { in: [...entryIds] }, withdrawal: null },
		orderBy: { submittedAt: 'asc' },
		select: { entryId: true, revision: { select: { frozen: true } } },
	})
	const latest = new Map(rows.map((row) => [row.entryId, row.revision.frozen]))
	return [...latest].map(([id, text]) => {
		const { content, evidence } = JSON.parse(text) as Pick<FrozenEntry, 'content' | 'evidence'>
		return stateOf(id, content, evidence)
	})
}

const practices = async (tx: Tx, entryIds: readonly string[]): Promise<State[]> => {
	const rows = await tx.practice.findMany({
		where: { entryId: { in: [...entryIds] } },
		select: { entryId: true, content: true },
	})
	return rows.map(({ entryId, content }) => {
		const practice = content as unknown as PracticeContent
		return stateOf(entryId, practice, practice.evidence)
	})
}

const stateOf = (entryId: string, content: Written, evidence: readonly { id: string }[]): State => ({
	entryId,
	title: content.titleVi,
	summary: content.summary,
	text: comparedText(content),
	evidenceIds: evidence.map(({ id }) => id),
})

const filesOf = (files: Awaited<ReturnType<typeof comparedFiles>>, ids: readonly string[]) => ({
	documents: ids.flatMap((id) => files.texts.get(id) ?? []).join('\n'),
	pictures: ids.flatMap((id) => files.pictures.get(id) ?? []),
})
