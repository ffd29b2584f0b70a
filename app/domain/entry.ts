/**
 * An entry (hồ sơ): an initiative, or a model example, that an agency puts forward in a round.
 * Its stage is never stored by hand: it follows from the facts — requests, submissions, checks, assignments,
 * decision, publication — each a row with who and when. A withdrawn submission counts as never sent.
 * Initiative: Luật 06/2022/QH15, Điều 3 khoản 4. Model example: Điều 17 khoản 4.
 */

/** A solution or idea (giải pháp, ý tưởng) is not applied yet, and can win, but not as an initiative. */
export type EntryKind = 'initiative' | 'solution' | 'model'
/** Enterprises, cooperatives and teams are collectives in law (Điều 2); the portal names enterprises apart. */
export type Subject = 'individual' | 'collective' | 'household' | 'enterprise'

export const entryKinds: readonly EntryKind[] = ['initiative', 'solution', 'model']
export const subjects: readonly Subject[] = ['collective', 'individual', 'household', 'enterprise']

export type CheckOutcome = 'accepted' | 'returned' | 'refused'

/** Endorsed and sent in by the head, returned by the head with a note, recalled by the drafter. */
export type EndorsementOutcome = 'endorsed' | 'returned' | 'recalled'

/** `askedUnitId`: the unit above that is asked; null while it is the agency's own head. */
export type EndorsementRequest = {
	requestedAt: Date
	outcome: EndorsementOutcome | null
	askedUnitId: string | null
	requestedById: string
	closedById: string | null
}

/** What the round asks of an endorsement. */
export type EndorsementRules = { asksParent: boolean; twoPeople: boolean }

export type Submission = {
	submittedAt: Date
	withdrawnAt: Date | null
	check: { outcome: CheckOutcome; checkedAt: Date } | null
}

export type AssignmentFact = { reviewerId: string; recusedAt: Date | null; handedInAt: Date | null }

export type EntryFacts = {
	unitId: string
	createdById: string
	rules: EndorsementRules
	endorsementRequests: readonly EndorsementRequest[]
	submissions: readonly Submission[]
	assignments: readonly AssignmentFact[]
	/** The last one; null once the council's sending back is public. `isOpen`: it is public, and left the entry open. */
	decision: { decidedAt: Date; isPublic?: boolean; isOpen?: boolean } | null
	/** When the council's last sending back became public. */
	sentBackAt?: Date | null
	/** Null again once the award was revoked: from then on the public reads nothing of it here. */
	publication: { publishedAt: Date } | null
}

export type EntryStage =
	| 'draft'
	| 'endorsement'
	| 'submitted'
	| 'returned'
	| 'refused'
	| 'accepted'
	| 'review'
	| 'decided'
	| 'published'

/** In the order in which an entry comes to them. */
export const entryStages: readonly EntryStage[] = [
	'draft',
	'endorsement',
	'submitted',
	'returned',
	'refused',
	'accepted',
	'review',
	'decided',
	'published',
]

export const stageOf = (facts: EntryFacts): EntryStage => {
	if (facts.publication !== null) return 'published'
	if (facts.decision !== null) return 'decided'
	const submission = submissionInForce(facts)
	if (submission === null) return isEndorsementWaiting(facts) ? 'endorsement' : 'draft'
	if (submission.check === null) return 'submitted'
	if (submission.check.outcome !== 'accepted') return submission.check.outcome
	return activeAssignments(facts).length === 0 ? 'accepted' : 'review'
}

/** The latest submission that was not withdrawn. */
export const submissionInForce = (facts: Pick<EntryFacts, 'submissions'>): Submission | null =>
	latest(
		facts.submissions.filter((submission) => submission.withdrawnAt === null),
		(submission) => submission.submittedAt,
	)

/** Whether a head, the agency's or the one above, has been asked and has not answered. */
export const isEndorsementWaiting = (facts: Pick<EntryFacts, 'endorsementRequests'>): boolean =>
	waitingRequest(facts) !== null

export const waitingRequest = (facts: Pick<EntryFacts, 'endorsementRequests'>): EndorsementRequest | null =>
	facts.endorsementRequests.find((request) => request.outcome === null) ?? null

export const activeAssignments = (facts: Pick<EntryFacts, 'assignments'>): AssignmentFact[] =>
	facts.assignments.filter((assignment) => assignment.recusedAt === null)

/** Sheets are opened to each other only when all of them are in, and there is at least one. */
export const isEverySheetIn = (facts: Pick<EntryFacts, 'assignments'>): boolean => {
	const active = activeAssignments(facts)
	return active.length > 0 && active.every((assignment) => assignment.handedInAt !== null)
}

const latest = <T>(facts: readonly T[], at: (fact: T) => Date): T | null =>
	facts.reduce<T | null>((last, fact) => (last === null || at(fact) >= at(last) ? fact : last), null)
