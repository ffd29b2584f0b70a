import { conflictsWith, lockEntry, writeStage, type LoadedEntry } from '#app/data/entries.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { checkParts, mayCheck, missingInCheck, type CheckContent } from '#app/domain/eligibility.ts'
import { event } from '#app/domain/event.ts'
import { mayWinAny } from '#app/domain/recognition.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** Accepts a submitted entry, returns it with reasons bound to its parts, or refuses it with a note; never edited. */
export const checkEligibility = (viewer: Viewer, entryId: string, input: CheckContent, at?: Date) =>
	transact(viewer, at, async (tx, now) => {
		const entry = await lockEntry(tx, entryId)
		const conflicts = conflictsWith(viewer, entry, await unitTree(tx, now))
		ensure(mayCheck(viewer, conflicts, entry.facts, entry.phases, now))
		if (input.outcome === 'accepted') ensure(mayWinAny(entry.kind, await awardCodes(tx, entry)))
		const missing = missingInCheck(input, checkParts(entry.form))
		if (missing.length > 0) throw new Refusal({ code: 'incomplete', missing })
		const submission = waitingSubmission(entry)
		const reasons = input.outcome === 'returned' ? input.reasons : []
		await tx.eligibilityCheck.create({
			data: {
				submissionId: submission.id,
				outcome: input.outcome,
				note: input.note.trim(),
				checkedById: viewer.person?.id ?? '',
				checkedAt: now,
				reasons: { create: reasons.map(({ part, text }) => ({ part, text: text.trim() })) },
			},
		})
		const stage = await writeStage(tx, entryId)
		const payload = {
			number: submission.number,
			outcome: input.outcome,
			parts: reasons.map(({ part }) => part),
		}
		return { value: { stage }, events: [event('entry.checked', 'entry', entryId, payload)] }
	})

const awardCodes = async (tx: Tx, { row }: LoadedEntry): Promise<string[]> => {
	const { movementId } = row.round
	return (await tx.awardLevel.findMany({ where: { movementId }, select: { code: true } })).map(
		({ code }) => code,
	)
}

/** The submission that is neither withdrawn nor checked; the rule has said that there is one. */
const waitingSubmission = ({ row }: LoadedEntry) => {
	const waiting = row.submissions.findLast(({ withdrawal, check }) => withdrawal === null && check === null)
	if (!waiting) throw new Refusal({ code: 'already', fact: 'checked' })
	return waiting
}
