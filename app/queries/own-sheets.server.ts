import { ownAssignments, type OwnAssignment } from '#app/data/assignments.server.ts'
import { reader } from '#app/data/database.server.ts'
import { readTitle } from '#app/data/reading.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { mostSideBySide, sortedBy } from '#app/domain/own-sheets.ts'
import { sheetTotal } from '#app/domain/score.ts'
import type { UnitTree } from '#app/domain/unit.ts'
import type { Viewer } from '#app/domain/viewer.ts'

export type SheetsAsked = { chosen: readonly string[]; sort: string | null }

/** The viewer's own sheets beside each other, a table for each rubric; those chosen stand with every remark. */
export const ownSheets = async (viewer: Viewer, { chosen, sort }: SheetsAsked, at?: Date) => {
	const tx = reader()
	const now = at ?? (await databaseClock(tx))
	const tree = await unitTree(tx, now)
	const begun = (await ownAssignments(tx, viewer, tree)).filter(isCompared)
	const sheets = await Promise.all(begun.map((own) => sheetOf(own, viewer, tree, now)))
	const tables = [...new Set(sheets.map(({ rubricId }) => rubricId))].flatMap((rubricId) => {
		const inTable = sheets.filter((sheet) => sheet.rubricId === rubricId)
		const [first] = inTable
		if (!first) return []
		const by = first.rubric.criteria.some(({ id }) => id === sort) ? sort : null
		return [
			{
				id: rubricId,
				round: first.round,
				rubric: first.rubric,
				sortedBy: by,
				sheets: sortedBy(inTable, by).map(listed),
			},
		]
	})
	const picked = [...new Set(chosen)].flatMap((id) => sheets.find((sheet) => sheet.id === id) ?? [])
	const [lead] = picked
	return {
		tables,
		side: lead && {
			rubric: lead.rubric,
			sheets: picked
				.filter(({ rubricId }) => rubricId === lead.rubricId)
				.slice(0, mostSideBySide)
				.map(({ rubric: _, rubricId: __, ...sheet }) => sheet),
		},
	}
}

/** Written on, and neither given up nor taken away by a conflict. */
const isCompared = ({ facts, sheet }: OwnAssignment): boolean =>
	sheet.version > 0 && facts.assignment.recusedAt === null && facts.conflicts.length === 0

const sheetOf = async (own: OwnAssignment, viewer: Viewer, tree: UnitTree, now: Date) => {
	const { entry, sheet, facts } = own
	const { content } = sheet
	const read = await readTitle(reader(), viewer, entry, tree, now)
	return {
		id: own.id,
		rubricId: entry.row.rubricId,
		round: viewer.language === 'vi' ? entry.row.round.nameVi : entry.row.round.nameEn,
		rubric: entry.rubric,
		title: read?.title ?? null,
		number: read?.number ?? null,
		isHandedIn: facts.assignment.handedInAt !== null,
		total: sheetTotal(entry.rubric, content.marks, content.bonus, content.penalty).total,
		marks: content.marks,
		content,
	}
}

const listed = (sheet: Awaited<ReturnType<typeof sheetOf>>) => ({
	...{ id: sheet.id, title: sheet.title, number: sheet.number, isHandedIn: sheet.isHandedIn },
	...{ total: sheet.total, conclusion: sheet.content.conclusion },
	marks: Object.fromEntries(Object.entries(sheet.marks).map(([id, { points }]) => [id, { points }])),
})
