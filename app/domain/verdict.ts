/**
 * Whether an act is allowed, and if not, why: one answer for the button, the error page, the API and the test.
 * A rule is a pure function named `may…` that returns a Verdict; a command calls `ensure(rule)`.
 */

/** Why an act was refused: a code with the facts that a sentence about it needs. Worded in `locales/reasons.ts`. */
export type Reason =
	| { code: 'not-signed-in' }
	| { code: 'hidden' }
	| { code: 'not-yours' }
	| { code: 'conflict'; relation: ConflictRelation }
	| { code: 'phase'; needs: PhaseName; opensAt: Date | null; closesAt: Date | null }
	| { code: 'stage'; is: string; needs: string }
	| { code: 'already'; fact: AlreadyFact }
	| { code: 'incomplete'; missing: readonly string[] }
	| { code: 'not-applied' }
	| { code: 'not-taken'; parts: readonly { where: string; why: string }[] }
	/** A replication proposal cannot win as something new. */
	| { code: 'replication' }
	/** One’s own practice is not replicated but continued. */
	| { code: 'own-practice' }
	/** So many entries look like this very one, and nobody said how they stand to each other. */
	| { code: 'twins'; count: number }
	| { code: 'stale'; version: number; crossings?: readonly Crossing[] }
	| { code: 'quorum'; present: number; needs: number }
	| { code: 'two-people' }
	/** Whoever scores an entry without knowing whose it is does not go and see it. */
	| { code: 'blind-visit' }
	/** Nor does whoever was to see it, and so knows whose it is, score it without knowing. */
	| { code: 'visited-blind' }
	| {
			code: 'limit'
			what: 'files' | 'size' | 'entry-bytes' | 'agency-bytes' | 'claims' | 'questions'
			max: number
	  }
	/** As many are handed in as the round allows: to the agency, or to the unit above with all below it. */
	| { code: 'quota'; whose: 'own' | 'parent'; most: number; used: number }
	/** A file waits for the virus scanner. */
	| { code: 'awaiting-scan' }
	| { code: 'expired' }
	/** An answer to an agency names people who judge. */
	| { code: 'names-told'; names: readonly string[] }
	/** Names proposed for an award were not made public, still stand on the portal, or objections wait for an answer. */
	| { code: 'publicity'; is: 'missing' | 'open' | 'objections'; until: Date | null; waiting: number }
	/** A plan would pass limits that somebody set. */
	| { code: 'over-limits' }
	/** A plan was made of other facts than those of now. */
	| { code: 'plan-outdated' }
	/** A moment that had to come later than this, or at the latest then. */
	| { code: 'too-early'; least: Date | null }
	| { code: 'too-late'; last: Date | null }
	/** A day that has to lie within these; yyyy-mm-dd. */
	| { code: 'day'; from: string; until: string }
	| { code: 'code'; is: CodeTrouble }

/** Two texts for one field of a draft: what the later writer sent, and what somebody else saved before, who and when. */
export type Crossing = { field: string; mine: unknown; theirs: unknown; by: string | null; at: Date }

export type PhaseName = 'open' | 'screening' | 'review' | 'deliberation' | 'publication'

export type ConflictRelation =
	| 'same-unit'
	| 'parent-unit'
	| 'child-unit'
	| 'predecessor-unit'
	| 'successor-unit'
	| 'same-cluster'
	| 'author'
	| 'contributor'
	| 'declared'
	| 'claimed'
	| 'pinned'

export type AlreadyFact =
	| 'submitted'
	| 'withdrawn'
	| 'adopted'
	| 'replicating'
	| 'checked'
	| 'assigned'
	| 'recused'
	| 'handed-in'
	| 'reopened'
	| 'sheet-begun'
	| 'visit-planned'
	| 'second-opened'
	| 'signed'
	| 'same-file'
	| 'recorded'
	| 'voted'
	| 'in-the-room'
	| 'replaced'
	| 'closed'
	| 'answered'
	| 'reminded'
	| 'decided'
	| 'published'
	| 'taken-down'
	| 'revoked'
	| 'superseded'
	| 'confirmed'
	| 'used'
	| 'address-taken'
	| 'exists'

/** Why a code that moves a deadline is not taken. */
export type CodeTrouble = 'unknown' | 'over' | 'used-up' | 'used-here'

export type Verdict = { allowed: true } | { allowed: false; reasons: readonly Reason[] }

export const allowed: Verdict = { allowed: true }

export const refused = (...reasons: [Reason, ...Reason[]]): Verdict => ({ allowed: false, reasons })

/** Every reason of every refused verdict; allowed when there is none. */
export const all = (...verdicts: Verdict[]): Verdict => {
	const reasons = verdicts.flatMap((verdict) => (verdict.allowed ? [] : verdict.reasons))
	return reasons.length === 0 ? allowed : { allowed: false, reasons }
}

/** Thrown by commands and queries; only `web/refusal.server.ts` turns it into a status. */
export class Refusal extends Error {
	readonly reasons: readonly Reason[]
	constructor(...reasons: readonly Reason[]) {
		super(`refused: ${reasons.map((reason) => reason.code).join(', ')}`)
		this.name = 'Refusal'
		this.reasons = reasons
	}
}

/** There is no such thing, or whoever asks may not know of it: the answer is the same. */
export const hide = (): never => {
	throw new Refusal({ code: 'hidden' })
}

export const ensure = (verdict: Verdict): void => {
	if (!verdict.allowed) throw new Refusal(...verdict.reasons)
}
