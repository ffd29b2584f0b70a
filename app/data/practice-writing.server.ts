import { isTermOf, searchText, type PracticeContent } from '#app/domain/publication.ts'
import { jsonOf } from './json.server.ts'
import type { ProjectedPractice } from './practice-projection.server.ts'
import { rewriteSearch, writeSearch } from './search-index.server.ts'
import type { Tx } from './transact.server.ts'

/**
 * Writes the rows, all with the one moment of the publication, and what is searched of them. What stands in the gallery
 * already is said anew where it stands, since when it stands there.
 */
export const writePractices = async (
	tx: Tx,
	publicationId: string,
	publishedAt: Date,
	practices: readonly ProjectedPractice[],
): Promise<void> => {
	const written = []
	for (const { content, ...row } of practices) {
		const data = { ...row, content: jsonOf(content), publicationId }
		if (await tx.practice.count({ where: { entryId: row.entryId } })) {
			const { ordinal } = await tx.practice.update({
				where: { entryId: row.entryId },
				data,
				select: { ordinal: true },
			})
			await rewriteSearch(tx, { ordinal, content, searchText: row.searchText })
			continue
		}
		const { ordinal } = await tx.practice.create({
			data: { ...data, publishedAt },
			select: { ordinal: true },
		})
		written.push({ ordinal, content, searchText: row.searchText })
	}
	await writeSearch(tx, written)
}

/** What an award is given for was put right: its practice says so, and is found by it. */
export const restateCitation = (tx: Tx, entryId: string, citationVi: string): Promise<void> =>
	restate(tx, entryId, (content) => ({ ...content, award: { ...content.award, citationVi } }))

/** A practice that reads otherwise from now on, perhaps at another address: its card and what is searched follow. */
export const restate = async (
	tx: Tx,
	entryId: string,
	change: (content: PracticeContent) => PracticeContent,
	moved: { slug?: string } = {},
): Promise<void> => {
	const row = await tx.practice.findUnique({
		where: { entryId },
		include: { entry: { select: { round: { select: { movement: { include: { terms: true } } } } } } },
	})
	if (!row) return
	const content = change(row.content as unknown as PracticeContent)
	const words = row.entry.round.movement.terms
		.filter((term) => isTermOf(content, term))
		.flatMap(({ nameVi, nameEn }) => [nameVi, nameEn])
	const text = searchText(content, words)
	const data = { ...wordsOnCard(content), ...moved, content: jsonOf(content), searchText: text }
	await tx.practice.update({ where: { entryId }, data })
	await rewriteSearch(tx, { ordinal: row.ordinal, content, searchText: text })
}

/** The columns that say what the content says. */
export const wordsOnCard = ({ titleVi, titleEn, summary }: PracticeContent) => ({
	...{ titleVi, summary },
	titleEn: titleEn.trim() || titleVi,
})
