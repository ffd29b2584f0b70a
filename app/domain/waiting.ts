/**
 * What waits, and for whom: the secretariat's list begins with what is its own to do, longest wait first.
 * A complete and orderly procedure checks within a month of receipt (NĐ 13/2012/NĐ-CP Điều 6).
 */
import { activeAssignments, submissionInForce, type EntryFacts, type EntryStage } from './entry.ts'

export type WaitsFor = 'secretariat' | 'reviewers' | 'agency' | 'council' | 'publication' | 'nobody'

/** Who is to act next. */
export const waitsFor = (stage: EntryStage, facts: EntryFacts, sheets: number): WaitsFor => {
	const active = activeAssignments(facts)
	switch (stage) {
		case 'draft':
		case 'endorsement':
		case 'returned':
			return 'agency'
		case 'submitted':
			return 'secretariat'
		case 'accepted':
		case 'review':
			if (active.length < sheets) return 'secretariat'
			return active.some(({ handedInAt }) => handedInAt === null) ? 'reviewers' : 'council'
		case 'decided':
			if (facts.decision?.isPublic !== true) return 'publication'
			return facts.decision.isOpen === true ? 'council' : 'nobody'
		case 'refused':
		case 'published':
			return 'nobody'
	}
}

/** Since when the entry stands where it stands: the latest of its facts. */
export const waitingSince = (facts: EntryFacts): Date | null => {
	const submission = submissionInForce(facts)
	const moments = [
		submission?.submittedAt,
		submission?.check?.checkedAt,
		...facts.assignments.flatMap(({ recusedAt, handedInAt }) => [recusedAt, handedInAt]),
		facts.decision?.decidedAt,
		facts.publication?.publishedAt,
	].filter((moment): moment is Date => moment instanceof Date)
	return moments.reduce<Date | null>((last, moment) => (last === null || moment > last ? moment : last), null)
}

const order: readonly WaitsFor[] = ['secretariat', 'reviewers', 'council', 'publication', 'agency', 'nobody']

type Waiting = { waitsFor: WaitsFor; since: Date | null }

/** The secretariat's own first, then by how long it has waited. */
export const compareWaiting = (a: Waiting, b: Waiting): number =>
	order.indexOf(a.waitsFor) - order.indexOf(b.waitsFor) ||
	(a.since?.getTime() ?? 0) - (b.since?.getTime() ?? 0)
