import { blindVisitors } from '#app/data/blind-visitors.server.ts'
import { conflictsWith, isUuid, lockEntry, writeStage } from '#app/data/entries.server.ts'
import { reviewerOfRound } from '#app/data/judges.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { dueAt, mayAssign } from '#app/domain/assignment.ts'
import { mayBeAssigned } from '#app/domain/conflict.ts'
import { event } from '#app/domain/event.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** Gives an entry to one reviewer of its round; a reviewer bound to the entry is refused with the reason. */
export const assignReviewer = async (
	viewer: Viewer,
	entryId: string,
	reviewerPersonId: string,
	at?: Date,
) => {
	const [id] = await assignReviewers(viewer, entryId, [reviewerPersonId], at)
	return id ?? ''
}

/** The same for several at once: all of them or, when one is refused, none. */
export const assignReviewers = (viewer: Viewer, entryId: string, personIds: readonly string[], at?: Date) =>
	transact(viewer, at, async (tx, now) => {
		const entry = await lockEntry(tx, entryId)
		const tree = await unitTree(tx, now)
		ensure(mayAssign(viewer, conflictsWith(viewer, entry, tree), entry.phases, now))
		const visitorIds = await blindVisitors(tx, entryId)
		const given: { id: string; personId: string }[] = []
		for (const personId of new Set(personIds)) {
			const reviewer = await namedReviewer(tx, entry.roundId, personId)
			ensure(
				mayBeAssigned(
					reviewer,
					{
						...{ ...entry.interests, visitorIds, stage: entry.stage, isVotedOn: entry.isVotedOn },
						assignments: entry.facts.assignments,
					},
					tree,
				),
			)
			const data = {
				entryId,
				personId,
				assignedById: viewer.person?.id ?? '',
				assignedAt: now,
				dueAt: dueAt(entry.phases) ?? now,
			}
			given.push(await tx.assignment.create({ data, select: { id: true, personId: true } }))
		}
		await writeStage(tx, entryId)
		const [first, ...rest] = given.map(({ id, personId }) =>
			event('assignment.made', 'assignment', id, { reviewerId: personId }),
		)
		if (!first) throw new Refusal({ code: 'incomplete', missing: ['reviewers'] })
		return { value: given.map(({ id }) => id), events: [first, ...rest] }
	})

const namedReviewer = async (tx: Tx, roundId: string, personId: string) => {
	const reviewer = isUuid(personId) ? await reviewerOfRound(tx, roundId, personId) : null
	if (!reviewer) throw new Refusal({ code: 'hidden' })
	return reviewer
}
