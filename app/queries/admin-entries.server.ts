import { reader } from '#app/data/database.server.ts'
import { entryOf, withFacts } from '#app/data/entries.server.ts'
import { submissionInForceOf } from '#app/data/revisions.server.ts'
import { staffScope } from '#app/data/staff-scope.server.ts'
import { unitName, unitTree } from '#app/data/units.server.ts'
import { activeAssignments, entryStages, type EntryKind, type EntryStage } from '#app/domain/entry.ts'
import { compareVietnamese, foldedWords } from '#app/domain/folding.ts'
import { isSecretary, type Viewer } from '#app/domain/viewer.ts'
import { compareWaiting, waitingSince, waitsFor } from '#app/domain/waiting.ts'

export type EntrySort = 'waiting' | 'newest' | 'title'
export type EntryFilters = {
	roundId?: string
	stage?: EntryStage
	unitId?: string
	kind?: EntryKind
	search: string
	sort: EntrySort
	page: number
}

export const entriesOnPage = 25

/** The secretariat's list: what waits for it first. Entries in which the viewer has an interest are not there at all. */
export const adminEntries = async (viewer: Viewer, filters: EntryFilters, onPage = entriesOnPage) => {
	const all = await entriesOf(viewer)
	const words = foldedWords(filters.search)
	const matching = all.filter(
		(entry) =>
			(filters.roundId === undefined || entry.roundId === filters.roundId) &&
			(filters.unitId === undefined || entry.unitId === filters.unitId) &&
			(filters.kind === undefined || entry.kind === filters.kind) &&
			words.every((word) => entry.folded.includes(word)),
	)
	const found = matching
		.filter((entry) => filters.stage === undefined || entry.stage === filters.stage)
		.sort(orders[filters.sort])
	const pages = Math.max(1, Math.ceil(found.length / onPage))
	const page = Math.min(filters.page, pages)
	return {
		items: found.slice((page - 1) * onPage, page * onPage).map(({ folded: _, ...entry }) => entry),
		found: found.length,
		page,
		pages,
		waiting: matching.filter((entry) => entry.waitsFor === 'secretariat').length,
		stages: entryStages.flatMap((stage) => {
			const count = matching.filter((entry) => entry.stage === stage).length
			return count > 0 || stage === filters.stage ? [{ stage, count }] : []
		}),
		rounds: unique(all.map(({ roundId, round }) => ({ id: roundId, name: round }))),
		units: unique(
			all
				.filter(({ roundId }) => filters.roundId === undefined || roundId === filters.roundId)
				.map(({ unitId, agency }) => ({ id: unitId, name: agency })),
		),
	}
}

type Listed = Awaited<ReturnType<typeof entriesOf>>[number]

const entriesOf = async (viewer: Viewer) => {
	const tx = reader()
	const rows = await tx.entry.findMany({
		where: staffScope(viewer, await unitTree(tx)),
		omit: { content: true },
		include: { ...withFacts, rubric: false, unit: { include: { names: true } } },
	})
	return Promise.all(
		rows.map(async (row) => {
			const { facts } = entryOf({ ...row, content: {}, rubric: noRubric })
			const submission = row.submissions.findLast(({ withdrawal }) => withdrawal === null)
			const title = row.stage === 'returned' ? await frozenTitle(row.id) : row.titleVi
			const stage = stageIn(row.stage)
			const agency = unitName(row.unit, submission?.submittedAt ?? row.createdAt, viewer.language)
			const number = submission?.number ?? ''
			return {
				id: row.id,
				number,
				title,
				stage,
				kind: kindIn(row.kind),
				roundId: row.roundId,
				round: viewer.language === 'vi' ? row.round.nameVi : row.round.nameEn,
				unitId: row.unitId,
				agency,
				submittedAt: submission?.submittedAt ?? null,
				since: waitingSince(facts),
				waitsFor: waitsFor(stage, facts, row.round.sheets),
				sheets: sheetsFor(viewer, row.assignments, facts, row.round.sheets),
				folded: ` ${foldedWords(`${title} ${number} ${agency}`).join(' ')} `,
			}
		}),
	)
}

const noRubric = {
	...{ id: '', roundId: '', code: '', version: 0, document: {} },
	...{ createdAt: new Date(0), createdById: null, publishedAt: null },
}

/** How many sheets are in, for a secretary who does not review the entry. */
const sheetsFor = (
	viewer: Viewer,
	assignments: readonly { personId: string }[],
	facts: Parameters<typeof activeAssignments>[0],
	needed: number,
) => {
	const isReviewer = assignments.some(({ personId }) => personId === viewer.person?.id)
	if (!isSecretary(viewer) || isReviewer) return null
	const active = activeAssignments(facts)
	return { in: active.filter(({ handedInAt }) => handedInAt !== null).length, given: active.length, needed }
}

/** What was handed in, while the agency mends its draft. */
const frozenTitle = async (entryId: string): Promise<string> =>
	(await submissionInForceOf(reader(), entryId))?.frozen.content.titleVi ?? ''

const stageIn = (text: string): EntryStage => entryStages.find((stage) => stage === text) ?? 'submitted'
const kindIn = (text: string): EntryKind => (text === 'model' ? 'model' : 'initiative')

const orders: Record<EntrySort, (a: Listed, b: Listed) => number> = {
	waiting: (a, b) => compareWaiting(a, b) || (a.id < b.id ? -1 : 1),
	newest: (a, b) =>
		(b.submittedAt?.getTime() ?? 0) - (a.submittedAt?.getTime() ?? 0) || (a.id < b.id ? -1 : 1),
	title: (a, b) => compareVietnamese(a.title, b.title) || (a.id < b.id ? -1 : 1),
}

const unique = (items: readonly { id: string; name: string }[]) =>
	[...new Map(items.map((item) => [item.id, item])).values()].sort((a, b) =>
		compareVietnamese(a.name, b.name),
	)
