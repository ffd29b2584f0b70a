/**
 * A question about an entry (đề nghị làm rõ): a reviewer asks the secretary; the secretary puts it to the agency in the
 * secretariat's own words and name, joined with others or with none behind it, or declines it with a note. The agency
 * answers the secretariat. It learns neither who asked nor how many, nor when, nor whether a reviewer asked at all: an
 * inquiry has an id, a text and a day of its own. Every reviewer of the entry reads inquiry and answer, as blind as the
 * round, so that all judge by the same facts (openness and fairness, Luật 06/2022/QH15, Điều 5).
 */
import type { EntryStage } from './entry.ts'
import { withoutConflict } from './conflict.ts'
import type { ReviewFacts } from './review.ts'
import { hasClosed, phaseVerdict, type Phase } from './round.ts'
import { asClearSecretary } from './secretary.ts'
import { all, allowed, refused, type ConflictRelation, type Verdict } from './verdict.ts'
import { isMemberOf, type Viewer } from './viewer.ts'

/** The most questions of one reviewer on one entry that wait at once. */
export const mostQuestions = 5
/** The most days that an agency may be given; the end of the review ends them sooner. */
export const mostDays = 30
export const usualDays = 3

const day = 86_400_000

/** Whoever reviews the entry, before and after handing in, while the review is open. */
export const mayAsk = (viewer: Viewer, facts: ReviewFacts, waiting: number, now: Date): Verdict =>
	facts.assignment.reviewerId === viewer.person?.id
		? all(
				facts.assignment.recusedAt === null ? allowed : refused({ code: 'already', fact: 'recused' }),
				withoutConflict(facts.conflicts),
				phaseVerdict(facts.phases, 'review', now),
				waiting < mostQuestions ? allowed : refused({ code: 'limit', what: 'questions', max: mostQuestions }),
			)
		: refused({ code: 'hidden' })

/** While it is with reviewers, or about to be, and somebody can still use the answer. */
export const maySendInquiry = (
	viewer: Viewer,
	conflicts: readonly ConflictRelation[],
	entry: { stage: EntryStage; phases: readonly Phase[] },
	now: Date,
): Verdict =>
	all(asClearSecretary(viewer, conflicts), isUnderReview(entry.stage), isInTime(entry.phases, now))

export const mayDecline = (
	viewer: Viewer,
	conflicts: readonly ConflictRelation[],
	question: { outcome: string | null },
): Verdict => all(asClearSecretary(viewer, conflicts), isWaiting(question.outcome))

/** Any member of the agency, once; late as well, as long as the entry is under review. */
export const mayAnswerInquiry = (
	viewer: Viewer,
	entry: { unitId: string; stage: EntryStage; phases: readonly Phase[] },
	inquiry: { answeredAt: Date | null },
	now: Date,
): Verdict =>
	isMemberOf(viewer, entry.unitId)
		? all(
				inquiry.answeredAt === null ? allowed : refused({ code: 'already', fact: 'answered' }),
				isUnderReview(entry.stage),
				isInTime(entry.phases, now),
			)
		: refused({ code: 'hidden' })

/** So many days from now, but not beyond the review. */
export const inquiryDue = (days: number, phases: readonly Phase[], now: Date): Date => {
	const asked = new Date(+now + Math.min(mostDays, Math.max(1, days)) * day)
	const closes = phases.find(({ name }) => name === 'review')?.closesAt
	return closes !== undefined && closes < asked ? closes : asked
}

/** Answers that came after a sheet was saved, or handed in: it was written without them. */
export const answersSince = <Asked extends { answeredAt: Date | null }>(
	inquiries: readonly Asked[],
	writtenAt: Date | null,
): Asked[] =>
	writtenAt === null
		? []
		: inquiries.filter(({ answeredAt }) => answeredAt !== null && answeredAt > writtenAt)

const isWaiting = (outcome: string | null): Verdict =>
	outcome === null ? allowed : refused({ code: 'already', fact: 'closed' })

const isUnderReview = (stage: EntryStage): Verdict =>
	stage === 'accepted' || stage === 'review'
		? allowed
		: refused({ code: 'stage', is: stage, needs: 'review' })

const isInTime = (phases: readonly Phase[], now: Date): Verdict => {
	if (!hasClosed(phases, 'review', now)) return allowed
	const { opensAt = null, closesAt = null } = phases.find(({ name }) => name === 'review') ?? {}
	return refused({ code: 'phase', needs: 'review', opensAt, closesAt })
}
