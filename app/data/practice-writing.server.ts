import { jsonOf } from './json.server.ts'
import type { ProjectedPractice } from './practice-projection.server.ts'
import { writeSearch } from './search-index.server.ts'
import type { Tx } from './transact.server.ts'

/** Writes the rows, all with the one moment of the publication, and what is searched of them. */
export const writePractices = async (
	tx: Tx,
	publicationId: string,
	publishedAt: Date,
	practices: readonly ProjectedPractice[],
): Promise<void> => {
	const written = []
	for (const { content, ...row } of practices) {
		const { ordinal } = await tx.practice.create({
			data: { ...row, content: jsonOf(content), publicationId, publishedAt },
			select: { ordinal: true },
		})
		written.push({ ordinal, content, searchText: row.searchText })
	}
	await writeSearch(tx, written)
}
