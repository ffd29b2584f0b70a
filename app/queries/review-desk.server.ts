import { ownAssignments, type OwnAssignment } from '#app/data/assignments.server.ts'
import { reader } from '#app/data/database.server.ts'
import { readTitle } from '#app/data/reading.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { answersSince } from '#app/domain/inquiry.ts'
import { inDeskOrder, paceOf } from '#app/domain/review-pace.ts'
import { missingInReview } from '#app/domain/review.ts'
import { phaseVerdict } from '#app/domain/round.ts'
import type { UnitTree } from '#app/domain/unit.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** What a reviewer has left, and by when; what is done. An entry that conflicts by now is named no more. */
export const reviewDesk = async (viewer: Viewer, at?: Date) => {
	const tx = reader()
	const now = at ?? (await databaseClock(tx))
	const tree = await unitTree(tx, now)
	const assignments = await ownAssignments(tx, viewer, tree)
	const answered = await answeredIn(assignments)
	const items = await Promise.all(assignments.map((own) => itemOf(own, viewer, tree, now, answered)))
	const left = items.filter(({ state }) => state === 'new' || state === 'started')
	return {
		now,
		rounds: await roundsReviewed(viewer),
		pace: paceOf(left, now),
		left: inDeskOrder(left).map(({ sheetsIn: _, ...item }) => item),
		done: items
			.filter(({ state }) => state === 'handed-in')
			.sort((a, b) => +(b.handedInAt ?? 0) - +(a.handedInAt ?? 0))
			.map(({ sheetsIn: _, ...item }) => item),
		ended: items
			.filter(({ state }) => state === 'recused' || state === 'conflict')
			.map(({ sheetsIn: _, ...item }) => item),
	}
}

/** The rounds that the person reviews in, for what they say of themselves there. */
const roundsReviewed = async (viewer: Viewer) => {
	const rounds = await reader().round.findMany({
		where: { id: { in: viewer.reviewing.map(({ roundId }) => roundId) } },
		orderBy: { createdAt: 'desc' },
		select: { id: true, nameVi: true, nameEn: true },
	})
	return rounds.map(({ id, nameVi, nameEn }) => ({ id, name: viewer.language === 'vi' ? nameVi : nameEn }))
}

type Answered = { entryId: string; answeredAt: Date | null }

/** When agencies answered what they were asked about these entries. */
const answeredIn = (assignments: readonly OwnAssignment[]): Promise<Answered[]> =>
	reader().inquiry.findMany({
		where: { entryId: { in: assignments.map(({ entry }) => entry.id) }, answeredAt: { not: null } },
		select: { entryId: true, answeredAt: true },
	})

const itemOf = async (
	own: OwnAssignment,
	viewer: Viewer,
	tree: UnitTree,
	now: Date,
	answered: readonly Answered[],
) => {
	const { entry, facts, sheet } = own
	const state = stateOf(own)
	const isOpen = state !== 'recused' && state !== 'conflict'
	const read = isOpen ? await readTitle(reader(), viewer, entry, tree, now) : null
	const parts = missingInReview(entry.rubric, sheet.content)
	const steps = stepsOf(own)
	const { round, assignments } = entry.row
	return {
		id: own.id,
		state,
		title: read?.title ?? null,
		agency: read?.agency ?? null,
		number: read?.number ?? null,
		kind: entry.kind,
		round: viewer.language === 'vi' ? round.nameVi : round.nameEn,
		isSecond: own.turn === 2,
		dueAt: own.dueAt,
		handedInAt: facts.assignment.handedInAt,
		recusedAt: facts.assignment.recusedAt,
		total: own.handedIn?.total ?? null,
		progress: { done: steps - new Set(parts.map(({ part, id }) => `${part} ${id}`)).size, of: steps },
		/** Answers of the agency that came after the sheet was last written. */
		news: isOpen
			? answersSince(
					answered.filter(({ entryId }) => entryId === entry.id),
					facts.assignment.handedInAt ?? sheet.savedAt,
				).length
			: 0,
		isPhaseOpen: phaseVerdict(entry.phases, 'review', now).allowed,
		sheetsIn: assignments.filter(({ review }) => review?.submission).length,
	}
}

const stateOf = ({ facts, sheet }: OwnAssignment) => {
	if (facts.assignment.recusedAt !== null) return 'recused' as const
	if (facts.conflicts.length > 0) return 'conflict' as const
	if (facts.assignment.handedInAt !== null) return 'handed-in' as const
	return sheet.version === 0 ? ('new' as const) : ('started' as const)
}

/** The answers a sheet asks for: conditions, criteria, strengths, limits, conclusion. */
const stepsOf = ({ entry: { rubric } }: OwnAssignment): number =>
	rubric.gates.length + rubric.criteria.length + 3
