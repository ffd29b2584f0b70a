import { blindVisitors } from '#app/data/blind-visitors.server.ts'
import { conflictsWith, isUuid, lockEntry, writeStage, type LoadedEntry } from '#app/data/entries.server.ts'
import { reviewerOfRound } from '#app/data/judges.server.ts'
import { substitutesFor } from '#app/data/substitutes.server.ts'
import { transact } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { dueAt, mayAssign } from '#app/domain/assignment.ts'
import { mayBeAssigned } from '#app/domain/conflict.ts'
import { event } from '#app/domain/event.ts'
import { mayFill } from '#app/domain/substitute.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import { signedIn, type Viewer } from '#app/domain/viewer.ts'

/** How many are offered, and so kept as those among whom one was taken. */
const offered = 1000

/**
 * Gives the place of who stepped back, or is late, to somebody who was offered for it, with the grounds of the offer. The
 * late sheet ends with it and is kept; who was offered and may not have it any more is refused with the reason.
 */
export const giveSubstitute = (
	viewer: Viewer,
	entryId: string,
	{ personId, insteadOfId }: { personId: string; insteadOfId: string },
	at?: Date,
): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		const entry = await lockEntry(tx, entryId)
		const tree = await unitTree(tx, now)
		ensure(mayAssign(viewer, conflictsWith(viewer, entry, tree), entry.phases, now))
		const place = placeIn(entry, insteadOfId)
		ensure(mayFill(place, now))
		const reviewer = isUuid(personId) ? await reviewerOfRound(tx, entry.roundId, personId) : null
		if (!reviewer) throw new Refusal({ code: 'hidden' })
		const { interests, stage, facts, isVotedOn } = entry
		const { assignments } = facts
		const visitorIds = await blindVisitors(tx, entryId)
		ensure(mayBeAssigned(reviewer, { ...interests, stage, assignments, visitorIds, isVotedOn }, tree))
		const offers = await substitutesFor(tx, viewer, entry.roundId, new Set([entryId]), offered, now)
		const taken = offers.get(entryId)?.free.find((each) => each.personId === personId)
		const { match = 0, wish = 0, load = 0, among = 0 } = taken ?? {}
		const isLate = place.recusedAt === null
		if (isLate) {
			const data = { assignmentId: insteadOfId, kind: 'late', reason: '', recusedAt: now }
			await tx.recusal.create({ data })
		}
		const { id } = await tx.assignment.create({
			data: {
				...{ entryId, personId, insteadOfId, cause: 'substitute', assignedById: signedIn(viewer) },
				...{ assignedAt: now, dueAt: dueAt(entry.phases) ?? now },
				...(taken ? { grounds: { match, wish, load, among } } : {}),
			},
			select: { id: true },
		})
		await writeStage(tx, entryId)
		const made = event('assignment.made', 'assignment', id, { reviewerId: personId })
		const ended = { reviewerId: place.personId, kind: 'late' }
		return {
			value: id,
			events: [made, ...(isLate ? [event('assignment.ended', 'assignment', insteadOfId, ended)] : [])],
		}
	})

const placeIn = ({ row }: LoadedEntry, id: string) => {
	const found = row.assignments.find((assignment) => assignment.id === id)
	if (!found) throw new Refusal({ code: 'hidden' })
	return {
		personId: found.personId,
		dueAt: found.dueAt,
		recusedAt: found.recusal?.recusedAt ?? null,
		handedInAt: found.review?.submission?.submittedAt ?? null,
		isFilled: row.assignments.some(({ insteadOfId }) => insteadOfId === id),
	}
}
