/**
 * The decision to award: what the vote said, recorded by the secretary with the council's minutes; never edited.
 * Each award needs a closed ballot that reached its threshold (NĐ 98/2023/NĐ-CP: the dossier holds the minutes with the
 * result of the vote), and one achievement is not rewarded twice (Luật 06/2022/QH15, Điều 5). Nobody with a conflict
 * records it. A decision may hold several awards: each entry is asked about.
 */
import { phaseVerdict, type Phase } from './round.ts'
import { asClearSecretary } from './secretary.ts'
import { all, allowed, refused, type ConflictRelation, type Verdict } from './verdict.ts'
import type { Viewer } from './viewer.ts'

export type DecisionFacts = {
	/** The ballot on the award in question; null when none was opened. */
	ballot: { closedAt: Date | null; passed: boolean } | null
	/** What was decided of the entry before. */
	award: StandingDecision
}

export type StandingDecision = { decidedAt: Date; isOpen?: boolean } | null

export const mayDecide = (
	viewer: Viewer,
	conflicts: readonly ConflictRelation[],
	facts: DecisionFacts,
	phases: readonly Phase[],
	now: Date,
): Verdict =>
	all(
		asClearSecretary(viewer, conflicts),
		isUndecided(facts.award),
		hasPassed(facts.ballot),
		isTimeToDecide(phases, now),
	)

/** Decided once; again only after a public decision that left the entry open. */
export const isUndecided = (decision: StandingDecision): Verdict =>
	decision === null || decision.isOpen ? allowed : refused({ code: 'already', fact: 'decided' })

export type DeclineFacts = {
	/** Every ballot on the entry, of whatever award. */
	ballots: readonly { closedAt: Date | null; passed: boolean }[]
	/** Every sheet is in, or the review phase is over: for an entry that never came to a vote. */
	areSheetsOpen: boolean
	award: { decidedAt: Date } | null
}

/** Minutes (biên bản) of the meeting; results of the ballots are read from the ballots themselves. */
export type Minutes = {
	/** Names, one each. */
	present: readonly string[]
	absent: readonly string[]
	chair: string
	secretary: string
	discussion: string
	place?: string
	conclusion?: string
}

/** Laws, decrees and circulars are the grounds of an award; programmes and strategies of a movement are not. */
export const isGroundOfAward = (number: string): boolean =>
	/\/(?:QH\d+|NĐ-CP|TT-\p{Lu}+)$/u.test(number.trim())

/** "Nguyễn Văn A, Chủ tịch Hội đồng": the name, and the title that stands above it on the paper. */
export const signatureOf = (signerVi: string): { name: string; title: string } => {
	const [name = '', ...title] = signerVi.split(',')
	return { name: name.trim(), title: title.join(',').trim() }
}

export const hasPassed = (ballot: DecisionFacts['ballot']): Verdict => {
	if (ballot === null) return refused({ code: 'stage', is: 'no-ballot', needs: 'ballot-passed' })
	if (ballot.closedAt === null) return refused({ code: 'stage', is: 'ballot-open', needs: 'ballot-passed' })
	return ballot.passed ? allowed : refused({ code: 'stage', is: 'ballot-failed', needs: 'ballot-passed' })
}

/** The paper may be signed after the last meeting, until publication closes. */
export const isTimeToDecide = (phases: readonly Phase[], now: Date): Verdict => {
	const deliberation = phaseVerdict(phases, 'deliberation', now)
	const isPublication = phaseVerdict(phases, 'publication', now).allowed
	return isPublication ? allowed : deliberation
}
