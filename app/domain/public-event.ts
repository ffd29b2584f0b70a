import type { EventName } from './event.ts'

/** After these a public page may read differently: they empty the page cache. */
const publicEvents: ReadonlySet<EventName> = new Set<EventName>([
	'movement.created',
	'round.created',
	'round.calendar-changed',
	'round.deadline-extended',
	'unit.added',
	'unit.renamed',
	'unit.succeeded',
	'publicity.opened',
	'publicity.extended',
	'objection.confirmed',
	'objection.answered',
	'decision.published',
	'award.revoked',
	'certificate.reissued',
	'practice.corrected',
	'practice.updated',
	'practice.update-taken-back',
	'practice.focal-point-named',
	'practice.focal-point-taken-back',
	'practice.file-read',
	'post.published',
	'post.withdrawn',
	'file.withheld',
	'note.published',
	'note.hidden',
	'note.paper-shown',
	'note.paper-taken-back',
	'privacy.erased',
])

export const changesPublicPages = (name: EventName): boolean => publicEvents.has(name)
