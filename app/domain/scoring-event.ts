/** What happened to the tables of criteria of a round, and to the scoring by them. */
export type ScoringEventPayloads = {
	'round.divergence-bound-set': { bound: number | null }
	'entry.second-round-opened': { effect: string; reviewers: number; dueAt: string; reason: string }
	'round.sheets-received': { rows: number; sha256: string }
	'round.sheets-taken': { sheets: number; sha256: string }
	'rubric.begun': { code: string; version: number; name: string }
	/** `copied`: the round and code whose table it now holds. */
	'rubric.copied': { code: string; version: number; copied: string }
	'rubric.edited': { code: string; version: number; act: string; part: string }
	'rubric.published': { code: string; version: number; entries: number }
	/** `members`: how many. */
	'visit.planned': { startsAt: string; members: number }
	'visit.cancelled': { reason: string }
	'visit.saved': { version: number }
	'visit.photo-added': { sha256: string }
	'visit.photo-removed': { photo: string }
	'visit.signed': { digest: string }
	'visit.recorded': { digest: string; points: number; most: number }
	'rubric.discarded': { code: string; version: number }
}
