/**
 * What a citizen says of a published practice (ý kiến của người dân): that they used it here and whether it worked, a
 * question to its agency, or that a claim is wrong. It counts only once its e-mail address is confirmed, and others read it
 * only once the secretary published it; a question with its answer, an objection with what was found. Nothing is added up
 * to a score. The public may propose and object (Luật 06/2022/QH15, Điều 5); what is kept of the person is the least
 * (Luật 91/2025/QH15).
 */
import type { ScanState, StoredFile } from './evidence.ts'
import type { Letter } from './access-letter.ts'
import { asClearSecretary } from './secretary.ts'
import { all, allowed, refused, type ConflictRelation, type Verdict } from './verdict.ts'
import { isMemberOf, type Language, type Viewer } from './viewer.ts'

export const noteKinds = ['confirmation', 'question', 'objection'] as const
export type NoteKind = (typeof noteKinds)[number]

export type NoteStage =
	/** Its letter waits for an answer. */
	| 'unconfirmed'
	/** Before the secretary. */
	| 'waiting'
	| 'asked'
	| 'answered'
	| 'published'
	/** An objection that was dealt with, of which only the person is told. */
	| 'settled'
	| 'refused'
	| 'hidden'

export const longestNote = 1500
export const longestNoteName = 60
export const longestPlace = 160
export const longestRuling = 2000
export const longestAsked = 3000
export const longestNoteAnswer = 5000
export const largestNotePicture = 12 * 1024 * 1024

const hour = 3_600_000
const day = 24 * hour
/** How long the link of the letter works; what is not confirmed by then is erased. */
export const confirmingTime = 48 * hour
/** How long an address is kept after all is done. */
export const addressKept = 180 * day

/** What is sent; `picture` is already made anew, or the PDF that proves an objection. */
export type NoteInput = {
	text: string
	name: string
	email: string
	picture: StoredFile | null
} & (
	| { kind: 'confirmation'; worked: boolean; place: string; usedOn: Date }
	| { kind: 'question' }
	| { kind: 'objection'; href: string | null }
)

/** The letter with the link that makes a note count; `secret` is null when the same person's words are there already. */
export type ComposeNoteLetter = (facts: {
	language: Language
	kind: NoteKind
	title: string
	secret: string | null
	until: Date
}) => Letter

export type NoteAct = 'publish' | 'ask' | 'settle' | 'refuse' | 'hide'

const open: readonly NoteStage[] = ['waiting', 'asked', 'answered']

/** From which stages the secretary can do what with which kind. */
const acts: Readonly<Record<NoteKind, Readonly<Record<NoteAct, readonly NoteStage[]>>>> = {
	confirmation: {
		publish: ['waiting', 'hidden'],
		ask: [],
		settle: [],
		refuse: ['waiting'],
		hide: ['published'],
	},
	question: {
		publish: ['answered', 'hidden'],
		ask: ['waiting'],
		settle: [],
		refuse: open,
		hide: ['published'],
	},
	objection: { publish: open, ask: ['waiting'], settle: open, refuse: ['waiting'], hide: ['published'] },
}

/** Whether the kind and stage admit the act at all: which buttons there are. */
export const canRule = (act: NoteAct, note: { kind: NoteKind; stage: NoteStage }): boolean =>
	acts[note.kind][act].includes(note.stage)

/** Its picture would appear without anybody having looked at it: it waits for the virus scanner. */
export const isUnseen = (kind: NoteKind, scan: ScanState | null): boolean =>
	kind === 'confirmation' && scan === 'waiting'

/** What the secretary does with a note; nothing appears on, or is asked about, a practice that is public no more. */
export const mayRule = (
	viewer: Viewer,
	conflicts: readonly ConflictRelation[],
	act: NoteAct,
	note: { kind: NoteKind; stage: NoteStage; isPublished: boolean; scan: ScanState | null },
): Verdict =>
	all(
		asClearSecretary(viewer, conflicts),
		canRule(act, note) ? allowed : refused({ code: 'already', fact: 'closed' }),
		act === 'publish' && isUnseen(note.kind, note.scan) ? refused({ code: 'awaiting-scan' }) : allowed,
		note.isPublished || act === 'refuse' || act === 'hide' ? allowed : refused({ code: 'hidden' }),
	)

/** Any member of the agency, once, as long as the practice is public. */
export const mayAnswerNote = (
	viewer: Viewer,
	note: { unitId: string; stage: NoteStage; isPublished: boolean },
): Verdict => {
	if (!isMemberOf(viewer, note.unitId) || !note.isPublished) return refused({ code: 'hidden' })
	return note.stage === 'asked' ? allowed : refused({ code: 'already', fact: 'answered' })
}

/** The link of a letter works until then. */
export const confirmableUntil = (sentAt: Date): Date => new Date(+sentAt + confirmingTime)

/** A published note as the public reads it: who wrote it only by the name they chose. */
export type PublicNote = {
	id: string
	kind: NoteKind
	/** In which language it was written; the agency and the secretariat answer in Vietnamese. */
	language: Language
	text: string
	/** Empty: "một người dân". */
	name: string
	worked: boolean | null
	place: string | null
	/** The page of the place, when it is a unit that the public knows. */
	placeSlug: string | null
	/** yyyy-mm-dd */
	usedOn: string | null
	/** An instant. */
	saidAt: string
	/** The day the agency answered, and what it said. */
	answer: string | null
	answeredAt: string | null
	/** Of an objection: what was found. */
	ruling: string | null
	picture: { width: number; height: number } | null
	/** Of an objection: how large its PDF is, where the secretary published that as well. */
	paper: { size: number } | null
}

/** How many stand on the page of the practice; the rest has a page of its own. */
export const notesOnPractice = 4
