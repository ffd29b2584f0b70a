import { reader } from '#app/data/database.server.ts'
import { handedInSheets, pointsOn } from '#app/data/sheets.server.ts'
import { isDifficultArea, partingMeans } from '#app/domain/ranking.ts'
import type { CouncilEntry } from './council-round.server.ts'

/** What the written rules part by, of each of the entries. */
export const partingOf = async (entries: readonly CouncilEntry[]) => {
	const points = await pointsOn(
		reader(),
		entries.flatMap(({ entry }) => handedInSheets(entry.row)),
	)
	return new Map(
		entries.map(({ entry: { id, row, rubric } }) => {
			const sheets = handedInSheets(row).flatMap(({ assignmentId }) => points.get(assignmentId) ?? [])
			return [
				id,
				{
					means: partingMeans(
						rubric,
						sheets.map(({ marks }) => marks),
					),
					difficultArea: isDifficultArea(sheets.map(({ bonus }) => bonus)),
				},
			]
		}),
	)
}
