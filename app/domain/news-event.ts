import type { EventName } from './event.ts'

/** Events that somebody is written to about: only these are dispatched once they happened. */
export const newsEvents = [
	'round.deadline-extended',
	'round.exception-granted',
	'entry.exception-granted',
	'round.exception-undone',
	'entry.exception-undone',
	'entry.comment-added',
	'entry.endorsement-requested',
	'entry.endorsement-returned',
	'entry.endorsed',
	'delegation.made',
	'entry.submitted',
	'entry.checked',
	'evidence.scanned',
	'entry.third-called',
	'assignment.made',
	'assignment.ended',
	'round.plan-applied',
	'visit.planned',
	'visit.cancelled',
	'inquiry.sent',
	'inquiry.answered',
	'note.asked',
	'note.published',
	'note.settled',
	'note.refused',
	'note.hidden',
	'discussion.note-added',
	'review.reopened',
	'objection.confirmed',
	'ballot.opened',
	'decision.signed-paper-scanned',
	'decision.published',
	'practice.updated',
	'award.revoked',
] as const satisfies readonly EventName[]

export type NewsName = (typeof newsEvents)[number]

export const isNews = (name: string): name is NewsName => newsEvents.some((news) => news === name)
