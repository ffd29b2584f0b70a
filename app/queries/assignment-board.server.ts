import { reader } from '#app/data/database.server.ts'
import { blindVisitors } from '#app/data/blind-visitors.server.ts'
import { conflictsWith, loadEntry, type LoadedEntry } from '#app/data/entries.server.ts'
import { reviewersOfRound, type RoundReviewer } from '#app/data/judges.server.ts'
import { readEntry } from '#app/data/reading.server.ts'
import { staffScope } from '#app/data/staff-scope.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitName, unitTree } from '#app/data/units.server.ts'
import { dueAt, mayAssign, reviewersMissing } from '#app/domain/assignment.ts'
import { conflictsOf, mayBeAssigned } from '#app/domain/conflict.ts'
import { Refusal } from '#app/domain/verdict.ts'
import type { UnitTree } from '#app/domain/unit.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** Everybody who could review one entry, with what they have already and what stands against it. */
export const assignmentBoard = async (viewer: Viewer, entryId: string, at?: Date) => {
	const tx = reader()
	const now = at ?? (await databaseClock(tx))
	const entry = await loadEntry(tx, entryId)
	const tree = await unitTree(tx, now)
	const conflicts = conflictsWith(viewer, entry, tree)
	if (conflicts.length > 0) throw new Refusal({ code: 'hidden' })
	const { visible, reading } = await readEntry(tx, viewer, entry, tree, now)
	if (!visible.has('reviewer-names')) throw new Refusal({ code: 'not-yours' })
	const verdict = mayAssign(viewer, conflicts, entry.phases, now)
	const reviewers = await reviewersOfRound(tx, entry.roundId)
	const loads = await loadsIn(entry.roundId, viewer, tree)
	const visitorIds = await blindVisitors(tx, entry.id)
	const { round, assignments } = entry.row
	return {
		now,
		id: entry.id,
		title: reading.content.titleVi,
		stage: entry.stage,
		sheets: round.sheets,
		missing: reviewersMissing(
			round.sheets,
			assignments.map(({ recusal }) => ({ recusedAt: recusal?.recusedAt ?? null })),
		),
		dueAt: dueAt(entry.phases),
		mayAssign: verdict,
		reviewers: reviewers
			.map((reviewer) => lineOf(reviewer, { ...entry, visitorIds }, tree, viewer, now, loads))
			.sort((a, b) => Number(b.verdict.allowed) - Number(a.verdict.allowed) || a.load - b.load),
	}
}

const lineOf = (
	reviewer: RoundReviewer,
	entry: LoadedEntry & { visitorIds: readonly string[] },
	tree: UnitTree,
	viewer: Viewer,
	now: Date,
	loads: ReadonlyMap<string, number>,
) => {
	const own = entry.row.assignments.find(({ personId }) => personId === reviewer.personId)
	return {
		personId: reviewer.personId,
		name: reviewer.name,
		unit: reviewer.unit ? unitName(reviewer.unit, now, viewer.language) : '',
		load: loads.get(reviewer.personId) ?? 0,
		conflicts: conflictsOf(reviewer, entry.interests, tree),
		verdict: mayBeAssigned(
			reviewer,
			{
				...{
					...entry.interests,
					visitorIds: entry.visitorIds,
					stage: entry.stage,
					isVotedOn: entry.isVotedOn,
				},
				assignments: entry.facts.assignments,
			},
			tree,
		),
		assignment: own
			? {
					id: own.id,
					assignedAt: own.assignedAt,
					handedInAt: own.review?.submission?.submittedAt ?? null,
					recusal: own.recusal && { kind: own.recusal.kind, reason: own.recusal.reason },
				}
			: null,
	}
}

/** Sheets each person still owes in the round, among the entries that exist for the viewer. */
const loadsIn = async (
	roundId: string,
	viewer: Viewer,
	tree: UnitTree,
): Promise<ReadonlyMap<string, number>> => {
	const rows = await reader().assignment.groupBy({
		by: ['personId'],
		where: {
			recusal: null,
			OR: [{ review: null }, { review: { submission: null } }],
			entry: { AND: [{ roundId }, staffScope(viewer, tree)] },
		},
		_count: { _all: true },
	})
	return new Map(rows.map(({ personId, _count }) => [personId, _count._all]))
}
