import type { OwnAssignment } from '#app/data/assignments.server.ts'
import { reader } from '#app/data/database.server.ts'
import { collectRows, offlineSheet, ownSheetTable, sheetsOffline } from '#app/data/offline-sheets.server.ts'
import { readTitle } from '#app/data/reading.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { readOffline } from '#app/domain/offline-reading.ts'
import { offlineLines } from '#app/domain/offline-sheet.ts'
import { changedReview, missingInReview, type ReviewContent } from '#app/domain/review.ts'
import type { Rubric } from '#app/domain/rubric.ts'
import { sheetTotal } from '#app/domain/score.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** The sheets of a round that the viewer may write on now, as they read the entries: for the page and for the file. */
export const sheetsToTake = async (viewer: Viewer, roundId: string, at?: Date) => {
	const now = at ?? (await databaseClock(reader()))
	const own = await sheetsOffline(reader(), viewer, roundId, now)
	const round = await reader().round.findUniqueOrThrow({ where: { id: roundId } })
	const open = own.filter((each) => offlineSheet(viewer, each, now).refusal === null)
	const titles = await titlesOf(viewer, open, now)
	return {
		now,
		id: round.id,
		slug: round.slug,
		name: viewer.language === 'vi' ? round.nameVi : round.nameEn,
		sheets: open.map(({ id, sheet, entry }) => ({
			...{ id, version: sheet.version, title: titles.get(id) ?? '' },
			lines: offlineLines(entry.rubric, sheet.content),
		})),
	}
}

/** What a table would change, or each cell that is wrong in it. */
export const sentSheets = async (viewer: Viewer, roundId: string, tableId: string, at?: Date) => {
	const now = at ?? (await databaseClock(reader()))
	const own = await sheetsOffline(reader(), viewer, roundId, now)
	const table = await ownSheetTable(reader(), viewer, tableId)
	const read = readOffline(
		table.rows,
		own.map((each) => offlineSheet(viewer, each, now)),
	)
	const titles = await titlesOf(viewer, own, now)
	return {
		...{ now, id: table.id, roundId, fileName: table.fileName },
		...{ takenAt: table.takenAt, taken: table.sheets },
		faults: table.takenAt === null ? read.faults.slice(0, mostShown) : [],
		faultCount: table.takenAt === null ? read.faults.length : 0,
		sheets: read.takes.flatMap(({ id, changes }) => {
			const sheet = own.find((each) => each.id === id)
			if (!sheet) return []
			const { rubric } = sheet.entry
			const after = changedReview(rubric, sheet.sheet.content, changes)
			return [
				{
					...{ id, title: titles.get(id) ?? '', missing: missingInReview(rubric, after).length },
					...{ before: totalOf(rubric, sheet.sheet.content), after: totalOf(rubric, after) },
				},
			]
		}),
	}
}

const mostShown = 200

const totalOf = (rubric: Rubric, { marks, bonus, penalty }: ReviewContent): number =>
	sheetTotal(rubric, marks, bonus, penalty).total

/** What the entries are called for this viewer, by sheet: masked where the round is blind. */
const titlesOf = async (viewer: Viewer, own: readonly OwnAssignment[], now: Date) => {
	const tree = await unitTree(reader(), now)
	const titles = new Map<string, string>()
	for (const { id, entry } of own) {
		const read = await readTitle(reader(), viewer, entry, tree, now)
		if (read) titles.set(id, `${read.number} · ${read.title}`)
	}
	return titles
}

/** The rows of a file that was sent; null when they are more than one reviewer's sheets can be. */
export const rowsSent = (rows: AsyncIterable<readonly string[]>): Promise<string[][] | null> =>
	collectRows(rows)
