/** What citizens did, and what was done with it, in the audit trail: ids and kinds, never words, names or addresses. */
export type CitizenEventPayloads = {
	'note.sent': { note: string; kind: string }
	'note.repeated': { note: string; kind: string }
	'note.confirmed': { note: string; kind: string }
	'note.asked': { note: string; kind: string }
	'note.answered': { note: string; kind: string }
	'note.published': { note: string; kind: string }
	'note.settled': { note: string; kind: string }
	'note.refused': { note: string; kind: string }
	'note.hidden': { note: string; kind: string }
	'note.paper-shown': { note: string }
	'note.paper-taken-back': { note: string }
	'follow.asked': { kind: string }
	'follow.confirmed': { kind: string }
	'follow.ended': { kind: string }
	'follow.told': { practices: number; notes: number; updates?: number }
	'citizens.swept': { notes: number; addresses: number; links: number; objections?: number; follows: number }
	'privacy.link-sent': Record<string, never>
	'privacy.erased': { notes: number; kept: number; follows: number }
}
