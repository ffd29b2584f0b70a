/**
 * Every event's name and payload: the vocabulary of the audit trail.
 * A payload holds what happened, never a secret and never how someone voted. Worded in `locales/events.ts`.
 */
import type { CitizenEventPayloads } from './citizen-event.ts'
import type { CouncilEventPayloads } from './council-event.ts'
import type { ScoringEventPayloads } from './scoring-event.ts'

type Others = CitizenEventPayloads & CouncilEventPayloads & ScoringEventPayloads

export type EventPayloads = Others & {
	'installation.prepared': { units: number }
	'sample.marked': { basis: string }
	'sample.loaded': { entries: number; practices: number }
	'movement.created': { slug: string }
	'round.created': { slug: string; phases: number; rubrics: number }
	'round.calendar-changed': { phase: string; opensAt: string; closesAt: string; reason: string }
	'round.deadline-extended': { from: string; until: string; reason: string }
	'round.code-made': { scope: string; uses: number; until: string; reason: string }
	'round.code-undone': { scope: string; uses: number; until: string }
	'round.endorsement-changed': { asksParent: boolean; twoPeople: boolean }
	'round.quota-set': { kind: string | null; subject: string | null; unit: string | null; most: number }
	'round.quota-lifted': { kind: string | null; subject: string | null; unit: string | null }
	'delegation.made': { unit: string; to: string; from: string; until: string; reason: string }
	'delegation.ended': { unit: string; to: string }
	'round.exception-granted': { unit: string; until: string; reason: string }
	'round.upload-limits-set': { fields: readonly string[] }
	'form.begun': { code: string; version: number; name: string }
	'form.edited': { code: string; version: number; act: string; part: string }
	'form.published': { code: string; version: number }
	'form.discarded': { code: string; version: number }
	'form.drafts-moved': { code: string; version: number; drafts: number }
	'unit.added': { slug: string; name: string }
	'unit.renamed': { slug: string; name: string; from: string }
	'unit.succeeded': { slug: string; by: string; on: string }
	'committee.formed': { round: string }
	'person.invited': { email: string; roles: readonly string[] }
	'person.registered': { email: string }
	'person.disabled': { email: string }
	'person.enabled': { email: string }
	'person.signed-in': Record<string, never>
	'person.signed-out': Record<string, never>
	'person.session-ended': { own: boolean }
	'person.reset-requested': Record<string, never>
	'person.password-set': { by: 'invitation' | 'reset' | 'self' }
	'person.reminders-chosen': { choice: 'on' | 'off' }
	'role.granted': { role: string; scope: string | null }
	'role.ended': { role: string; scope: string | null }
	'entry.created': { kind: string; subject: string }
	'entry.copied': { from: string; parts: readonly string[]; evidence: number }
	'entry.word-read': { sha256: string }
	'entry.form-moved': { code: string; version: number; from: number }
	'entry.saved': { version: number; fields: readonly string[] }
	'entry.exception-granted': { until: string; reason: string }
	'round.exception-undone': { unit: string; until: string }
	'entry.exception-undone': { until: string }
	'entry.code-redeemed': { until: string }
	'round.code-redeemed': { unit: string; until: string }
	'entry.reminded': { moment: string; people: number }
	'entry.comment-added': { comment: string }
	'entry.comment-changed': { comment: string }
	'entry.comment-removed': { comment: string }
	'entry.thread-done': { comment: string }
	'entry.thread-reopened': { comment: string }
	'entry.endorsement-requested': Record<string, never>
	'entry.endorsement-recalled': Record<string, never>
	'entry.endorsement-returned': { note: string }
	'entry.twin-explained': { other: string; relation: string }
	'entry.replication-proposed': { original: string }
	'entry.replication-undone': { original: string }
	'entry.twins-dismissed': { other: string }
	'entry.twins-restored': { other: string }
	'entry.endorsed': { to: string; onBehalf: boolean }
	'entry.submitted': { number: string; digest: string }
	'entry.withdrawn': { number: string }
	'entry.checked': { number: string; outcome: string; parts: readonly string[] }
	'import.received': { rows: number; sha256: string }
	'import.taken': { created: number; skipped: number; sha256: string }
	'upload.begun': { size: number }
	'upload.dropped': { why: 'cancelled' | 'refused' | 'expired' }
	'evidence.added': { kind: string; size: number; sha256: string }
	'evidence.replaced': { kind: string; size: number; sha256: string; version: number }
	'file.let-through': Record<string, never>
	'file.withheld': { signature: string }
	'evidence.scanned': { outcome: string; signature: string; version: number }
	'evidence.changed': { fields: readonly string[] }
	'evidence.removed': { sha256: string }
	'evidence.prepared': { widths: readonly number[] }
	'evidence.unreadable': { failure: string }
	/** `claim` and `interest` are ids: who is bound to what is not in the trail of an entry. */
	'interest.declared': { interest: string; kind: string }
	'interest.pinned': { interest: string; kind: string }
	'interest.lifted': { interest: string; how: string; reason: string }
	'interest.claimed': { claim: string; kind: string }
	'interest.claim-answered': { claim: string; outcome: string; bound: number }
	'round.conflicts-changed': { clusterBinds: boolean }
	'round.panel-set': { panel: string; members: number; topics: number }
	'round.panel-removed': { panel: string }
	'round.pair-set': { how: string; reason: string }
	'round.pair-lifted': { how: string }
	'reviewer.profile-changed': { round: string; fields: readonly string[] }
	'reviewer.wishes-changed': { round: string; wishes: number }
	'round.plan-asked': { plan: string; perEntry: number; scope: string }
	'round.plan-applied': { plan: string; pairs: number; entries: number; digest: string }
	'round.plan-dropped': { plan: string }
	'round.reviewers-reminded': { people: number }
	/** Whether somebody was free is told; how far the sheets lie apart is not. */
	'entry.third-called': { bound: number; called: boolean }
	'assignment.made': { reviewerId: string }
	'assignment.ended': { reviewerId: string; kind: string }
	/** `question` and `inquiry` are ids. */
	'question.asked': { question: string }
	'question.declined': { question: string }
	'inquiry.sent': { inquiry: string; questions: number }
	'inquiry.answered': { inquiry: string }
	'review.saved': { version: number }
	/** `note` is an id. */
	'discussion.note-added': { note: string }
	'review.submitted': { digest: string }
	/** `digest` is that of the sheet which is no longer in force. */
	'review.reopened': { digest: string }
	'calibration.adopted': { reason: string }
	'calibration.withdrawn': { reason: string }
	'award-level.publicity-asked': { award: string; days: number | null }
	'publicity.opened': { award: string; entries: number; until: string }
	'publicity.extended': { award: string; from: string; until: string; reason: string }
	'objection.sent': Record<string, never>
	'objection.confirmed': { number: string }
	'objection.file-added': { kind: string; size: number; sha256: string }
	'objection.answered': { number: string }
	/** `kind`: news, announcement or collection. */
	'post.begun': { kind: string }
	'post.saved': { version: number }
	'post.cover-set': { sha256: string }
	'post.cover-removed': Record<string, never>
	'post.published': { slug: string; from: string }
	'post.withdrawn': { slug: string; note: string }
	'mail.sent': { key: string }
	'mail.dropped': { key: string }
}

export type EventName = keyof EventPayloads

export type SubjectType =
	| 'installation'
	| 'movement'
	| 'round'
	| 'form'
	| 'rubric'
	| 'visit'
	| 'unit'
	| 'delegation'
	| 'person'
	| 'entry'
	| 'import'
	| 'evidence'
	| 'assignment'
	| 'award-level'
	| 'publicity'
	| 'objection'
	| 'session'
	| 'ballot'
	| 'decision'
	| 'award'
	| 'post'
	| 'mail'

export type PortalEvent = {
	[Name in EventName]: {
		readonly name: Name
		readonly subject: { readonly type: SubjectType; readonly id: string }
		readonly payload: EventPayloads[Name]
	}
}[EventName]

/** One event about one thing. */
export const event = <Name extends EventName>(
	name: Name,
	type: SubjectType,
	id: string,
	payload: EventPayloads[Name],
) => ({ name, subject: { type, id }, payload })
