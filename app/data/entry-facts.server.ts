import type { Deadline } from '#app/domain/deadline.ts'
import type { EndorsementOutcome, EntryFacts } from '#app/domain/entry.ts'
import { graceUntil, uploadLimitsOf } from '#app/domain/upload.ts'
import type { EntryRow } from './entries.server.ts'
import { phasesOf } from './phases.server.ts'

/** What happened to an entry, from its row, in the domain's words. */
export const factsOf = (row: EntryRow): EntryFacts => ({
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
	submissions: row.submissions.map(({ submittedAt, withdrawal, check }) => ({
		submittedAt,
		withdrawnAt: withdrawal?.withdrawnAt ?? null,
		check: check && {
			outcome: check.outcome as 'accepted' | 'returned' | 'refused',
			checkedAt: check.checkedAt,
		},
	})),
	assignments: row.assignments.map(({ personId, recusal, review }) => ({
		reviewerId: personId,
		recusedAt: recusal?.recusedAt ?? null,
		handedInAt: review?.submission?.submittedAt ?? null,
	})),
	decision: row.decisionItem && { decidedAt: row.decisionItem.decision.recordedAt },
	publication:
		row.award && row.award.revocation === null && row.decisionItem?.decision.publication
			? { publishedAt: row.decisionItem.decision.publication.publishedAt }
			: null,
})

/** Until when it may be handed in although its own deadline has come; null as a rule. */
export const graceOf = ({ round, uploads }: EntryRow, { at }: Deadline): Date | null => {
	const screening = phasesOf(round.phases).find(({ name }) => name === 'screening')
	return graceUntil(at, uploadLimitsOf(round.uploadLimits), uploads, screening?.closesAt ?? null)
}
