import { reader } from '#app/data/database.server.ts'
import { conflictsWith, entryOf, withFacts, type LoadedEntry } from '#app/data/entries.server.ts'
import { phasesOf } from '#app/data/phases.server.ts'
import { entriesUnderReview } from '#app/data/review-progress.server.ts'
import { firstRoundOf, secondFacts } from '#app/data/second-rounds.server.ts'
import { isFirstReplaced, secondEffectOf } from '#app/data/sheets.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { mayAssign } from '#app/domain/assignment.ts'
import { leftOpen, mayOpenSecond } from '#app/domain/second-round.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { roundNamed } from './round-assignments.server.ts'

/** What the first round left open, what a second may be opened for besides, and the second rounds there are. */
export const secondRoundPage = async (viewer: Viewer, roundId: string, at?: Date) => {
	const round = await roundNamed(viewer, roundId)
	const now = at ?? (await databaseClock(reader()))
	const tree = await unitTree(reader(), now)
	const known = await entriesUnderReview(reader(), viewer, round.id, tree)
	const rows = await reader().entry.findMany({
		where: { id: { in: known.map(({ id }) => id) } },
		orderBy: { id: 'asc' },
		include: withFacts,
	})
	const entries = rows.map(entryOf).filter((entry) => conflictsWith(viewer, entry, tree).length === 0)
	const phases = phasesOf(await reader().phase.findMany({ where: { roundId: round.id } }))
	const choices = entries
		.filter((entry) => mayOpenSecond(viewer, secondFacts(entry, []), entry.phases, now).allowed)
		.map((entry) => ({
			...{ id: entry.id, title: entry.row.titleVi },
			found: leftOpen(firstRoundOf(entry), now),
			sheetsIn: firstRoundOf(entry).sheets.filter((sheet) => sheet.handedInAt !== null).length,
		}))
		.sort((a, b) => b.found.length - a.found.length)
	return {
		now,
		id: round.id,
		name: round.name,
		mayOpen: mayAssign(viewer, [], phases, now),
		last: phases.find(({ name }) => name === 'review')?.closesAt ?? null,
		choices,
		opened: entries.flatMap((entry) => openedOf(entry)),
	}
}

const openedOf = ({ id, row }: LoadedEntry) => {
	const effect = secondEffectOf(row)
	if (!row.secondRound || !effect) return []
	const { reason, dueAt, openedAt } = row.secondRound
	const own = row.assignments.filter(({ turn, recusal }) => turn === 2 && recusal === null)
	return [
		{
			...{ id, title: row.titleVi, effect, reason, dueAt, openedAt },
			sheets: own.length,
			sheetsIn: own.filter(({ review }) => review?.submission).length,
			isReplaced: isFirstReplaced(row),
		},
	]
}
