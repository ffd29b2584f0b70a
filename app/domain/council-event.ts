import type { PracticeState } from './practice-update.ts'

/** What happens in the council and after it: sessions, ballots, decisions, awards; never how someone voted. */
export type CouncilEventPayloads = {
	'session.called': { items: number; startsAt: string }
	/** `seat` is an id. */
	'session.arrived': { seat: string }
	'session.left': { seat: string }
	'session.begun': Record<string, never>
	'session.ended': Record<string, never>
	'session.item-taken-up': { position: number }
	'session.item-noted': { position: number }
	'session.item-left': { position: number; seat: string }
	'ballot.opened': { award: string }
	/** `seats` are ids: whom. */
	'ballot.asked-in-writing': { people: number; seats: readonly string[]; until: string }
	'ballot.cast': Record<string, never>
	'ballot.closed': { agree: number; disagree: number; abstain: number; passed: boolean }
	'decision.recorded': { number: string; awards: number }
	'entry.sent-back': { decision: string }
	'entry.referred': { decision: string }
	'entry.suspended': { decision: string }
	/** Recorded by another: `by` is its number. */
	'decision.superseded': { number: string; by: string }
	'decision.papers-numbered': { number: string; papers: number }
	/** `number` is of the decision, `paper` one of its kinds of papers. */
	'decision.signed-paper-added': {
		number: string
		paper: string
		version: number
		size: number
		sha256: string
	}
	/** `signedPaper` is an id. */
	'decision.signed-paper-scanned': {
		signedPaper: string
		paper: string
		version: number
		outcome: string
		signature: string
	}
	'decision.published': { number: string; practices: number }
	'award.revoked': { number: string; cause: string; decision: string }
	/** Of an entry that is public: what its agency said of it since. */
	'practice.updated': { update: string; state: PracticeState }
	'practice.update-taken-back': { update: string; reason: string }
	/** What it says stands on the page alone. */
	'practice.focal-point-named': { focalPoint: string }
	'practice.focal-point-taken-back': { focalPoint: string; reason: string }
	/** Which of its words, and where it stood and stands. */
	'practice.corrected': { fields: readonly string[]; from: string; slug: string; reason: string }
	/** A file that a public practice shows was read, or may be read no more. */
	'practice.file-read': { sha256: string }
	'certificate.reissued': { edition: number; reason: string }
}
