import { reader } from '#app/data/database.server.ts'
import { phasesOf } from '#app/data/phases.server.ts'
import { reviewersWithProfile } from '#app/data/reviewer-profiles.server.ts'
import { staffScope } from '#app/data/staff-scope.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitName, unitTree } from '#app/data/units.server.ts'
import { mayKeepPanels } from '#app/domain/panel.ts'
import { topicKey } from '#app/domain/topic.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { roundNamed } from './round-assignments.server.ts'
import { topicWords } from './reviewer-profile.server.ts'

/** Who reviews in a round, what they said of themselves and how much they have; panels and pairs. */
export const roundReviewers = async (viewer: Viewer, roundId: string, at?: Date) => {
	const { id, name, movementId } = await roundNamed(viewer, roundId)
	const now = at ?? (await databaseClock(reader()))
	const phases = phasesOf(await reader().phase.findMany({ where: { roundId: id } }))
	const panels = await reader().panel.findMany({
		where: { roundId: id },
		include: { members: true },
		orderBy: { name: 'asc' },
	})
	const pairs = await reader().reviewerPair.findMany({ where: { roundId: id }, orderBy: { id: 'asc' } })
	const reviewers = await reviewersWithProfile(reader(), id, phases, now, panels)
	const loads = await loadsIn(viewer, id, now)
	const nameOf = new Map(reviewers.map((each) => [each.reviewerId, each.name]))
	return {
		id,
		name,
		now,
		mayKeep: mayKeepPanels(viewer, phases, now),
		groups: await topicWords(viewer, movementId),
		keys: ['initiative', 'solution', 'model'].map((kind) => topicKey('kind', kind)),
		subjects: ['collective', 'individual', 'household', 'enterprise'].map((each) =>
			topicKey('subject', each),
		),
		reviewers: reviewers.map((each) => ({
			reviewerId: each.reviewerId,
			personId: each.personId,
			name: each.name,
			unit: each.unit ? unitName(each.unit, now, viewer.language) : '',
			topics: Object.entries(each.topics).map(([topic, level]) => ({ topic, level })),
			wishes: each.entryWishes.size,
			languages: each.languages,
			maxLoad: each.maxLoad,
			load: loads.get(each.personId) ?? 0,
			isAway: each.isAway,
			absences: each.absences,
		})),
		panels: panels.map(({ id: panelId, name: panel, topics, members }) => ({
			id: panelId,
			name: panel,
			topics,
			members: members.map(({ reviewerId, isHead }) => ({
				reviewerId,
				name: nameOf.get(reviewerId) ?? '–',
				isHead,
			})),
		})),
		pairs: pairs.map(({ id: pairId, firstId, secondId, how, reason }) => ({
			id: pairId,
			names: [firstId, secondId].map((each) => nameOf.get(each) ?? '–'),
			how: how === 'together' ? ('together' as const) : ('apart' as const),
			reason,
		})),
	}
}

/** Entries that each person has to review in the round, among those that exist for the viewer. */
const loadsIn = async (viewer: Viewer, roundId: string, now: Date): Promise<ReadonlyMap<string, number>> => {
	const scope = staffScope(viewer, await unitTree(reader(), now))
	const rows = await reader().assignment.groupBy({
		by: ['personId'],
		where: { recusal: null, entry: { AND: [{ roundId }, scope] } },
		_count: { _all: true },
	})
	return new Map(rows.map(({ personId, _count }) => [personId, _count._all]))
}
