import type { Deadline } from '#app/domain/deadline.ts'
import type { EndorsementOutcome, EntryFacts } from '#app/domain/entry.ts'
import { leavesOpen, type Outcome } from '#app/domain/outcome.ts'
import { graceUntil, uploadLimitsOf } from '#app/domain/upload.ts'
import type { JudgedRow } from './entries.server.ts'
import { phasesOf } from './phases.server.ts'

/** What happened to an entry, from its row, in the domain's words. */
export const factsOf = (row: JudgedRow): EntryFacts => ({
	unitId: row.unitId,
	createdById: row.createdById,
	rules: { asksParent: row.round.asksParent, twoPeople: row.round.twoPeople },
	endorsementRequests: row.endorsementRequests.map((request) => ({
		requestedAt: request.requestedAt,
		outcome: request.outcome as EndorsementOutcome | null,
		askedUnitId: request.askedUnitId,
		requestedById: request.requestedById,
		closedById: request.closedById,
	})),
	submissions: row.submissions.map((submission) => ({
		submittedAt: submission.submittedAt,
		withdrawnAt: submission.withdrawal?.withdrawnAt ?? null,
		check: sentBackAfter(row, submission) ?? checkOf(submission),
	})),
	assignments: row.assignments.map(({ personId, recusal, review }) => ({
		reviewerId: personId,
		recusedAt: recusal?.recusedAt ?? null,
		handedInAt: review?.submission?.submittedAt ?? null,
	})),
	decision: decisionOf(row),
	sentBackAt: sentBackAt(row),
	publication: publicationOf(row),
})

type Submission = JudgedRow['submissions'][number]

const checkOf = ({ check }: Submission) =>
	check && { outcome: check.outcome as 'accepted' | 'returned' | 'refused', checkedAt: check.checkedAt }

/** What the council sends back is a returned dossier, once the agency may know of it. */
const sentBackAfter = ({ decisionItems }: JudgedRow, { submittedAt }: Submission) => {
	const at = decisionItems
		.filter(({ outcome }) => outcome === 'sent-back')
		.map(({ decision }) => decision.publication?.publishedAt)
		.find((published) => published !== undefined && published >= submittedAt)
	return at ? { outcome: 'returned' as const, checkedAt: at } : null
}

/** When the council's last sending back became public: what was voted on before is not what is voted on since. */
export const sentBackAt = ({ decisionItems }: Pick<JudgedRow, 'decisionItems'>): Date | null =>
	decisionItems
		.filter(({ outcome }) => outcome === 'sent-back')
		.flatMap(({ decision }) => decision.publication?.publishedAt ?? [])
		.at(-1) ?? null

const decisionOf = ({ decisionItems }: JudgedRow): EntryFacts['decision'] => {
	const last = decisionItems.at(-1)
	if (!last) return null
	const isPublic = last.decision.publication !== null
	if (isPublic && last.outcome === 'sent-back') return null
	return {
		decidedAt: last.decision.recordedAt,
		isPublic,
		isOpen: isPublic && leavesOpen(last.outcome as Outcome),
	}
}

/** Of the award in force: public, not revoked, and no other that is public took its place. */
const publicationOf = ({ awards, decisionItems }: JudgedRow): EntryFacts['publication'] => {
	const given = awards.flatMap((award) => {
		const item = decisionItems.find(({ decisionId }) => decisionId === award.decisionId)
		return item?.decision.publication ? [{ award, publication: item.decision.publication }] : []
	})
	const inForce = given.find(
		({ award }) => award.revocation === null && given.every((each) => each.award.supersedesId !== award.id),
	)
	return inForce ? { publishedAt: inForce.publication.publishedAt } : null
}

/** Until when it may be handed in although its own deadline has come; null as a rule. */
export const graceOf = ({ round, uploads }: JudgedRow, { at }: Deadline): Date | null => {
	const screening = phasesOf(round.phases).find(({ name }) => name === 'screening')
	return graceUntil(at, uploadLimitsOf(round.uploadLimits), uploads, screening?.closesAt ?? null)
}
