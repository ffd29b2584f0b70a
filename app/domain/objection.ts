/**
 * An objection (phản ánh, kiến nghị) to a proposed entry, by anybody who says who they are: it counts once its e-mail
 * address is confirmed by the link sent there, while the names stand on the portal. The secretary answers it on the
 * record; who objected is known to the secretariat alone, and the answer does not say it.
 */
import { namesToldIn } from './interest.ts'
import { isOpenTerm } from './publicity.ts'
import { asClearSecretary } from './secretary.ts'
import { all, allowed, refused, type ConflictRelation, type Verdict } from './verdict.ts'
import type { Language, Viewer } from './viewer.ts'

export const mostObjectionFiles = 3
export const largestObjectionFile = 20 * 1024 * 1024
/** Of one address against one list: enough for whoever means it. */
export const mostObjections = 10

/** One that was never confirmed is erased after so long, with the name and the address that it gives. */
export const unconfirmedObjectionKept = 7 * 24 * 3_600_000

export type ObjectionState = { confirmedAt: Date | null; answeredAt: Date | null }

/** PA-2026-0007. */
export const objectionReference = ({ year, number }: { year: number; number: number }): string =>
	`PA-${year}-${String(number).padStart(4, '0')}`

/** `sent` are those that came from the same address already. */
export const mayObject = (term: { closesAt: Date }, sent: number, now: Date): Verdict =>
	all(
		isOpenTerm(term, now) ? allowed : refused({ code: 'expired' }),
		sent < mostObjections ? allowed : refused({ code: 'already', fact: 'exists' }),
	)

export const mayConfirmObjection = (term: { closesAt: Date }, state: ObjectionState, now: Date): Verdict =>
	all(
		state.confirmedAt === null ? allowed : refused({ code: 'already', fact: 'confirmed' }),
		isOpenTerm(term, now) ? allowed : refused({ code: 'expired' }),
	)

/** Evidence is taken once the address is confirmed, and until the names come down or the answer is there. */
export const mayAddFile = (
	term: { closesAt: Date },
	state: ObjectionState,
	file: { files: number; size: number },
	now: Date,
): Verdict =>
	all(
		state.confirmedAt === null ? refused({ code: 'hidden' }) : allowed,
		state.answeredAt === null ? allowed : refused({ code: 'already', fact: 'answered' }),
		isOpenTerm(term, now) ? allowed : refused({ code: 'expired' }),
		file.files < mostObjectionFiles
			? allowed
			: refused({ code: 'limit', what: 'files', max: mostObjectionFiles }),
		file.size <= largestObjectionFile
			? allowed
			: refused({ code: 'limit', what: 'size', max: largestObjectionFile }),
	)

export const mayAnswerObjection = (
	viewer: Viewer,
	conflicts: readonly ConflictRelation[],
	state: ObjectionState,
): Verdict =>
	all(
		asClearSecretary(viewer, conflicts),
		state.confirmedAt === null ? refused({ code: 'hidden' }) : allowed,
		state.answeredAt === null ? allowed : refused({ code: 'already', fact: 'answered' }),
	)

/** What of the objector an answer gives away, which everybody reads: a name of at least two words, the address. */
export const personalIn = (answer: string, { name, email }: { name: string; email: string }): string[] => [
	...(/\S\s+\S/u.test(name.trim()) ? namesToldIn(answer, [name], '') : []),
	...(answer.toLowerCase().includes(email.toLowerCase()) ? [email] : []),
]

/** What a letter about an objection is made of. */
export type ObjectionLetter = {
	language: Language
	name: string
	title: string
	award: { nameVi: string; nameEn: string }
	publicityId: string
	closesAt: Date
} & (
	| { what: 'confirm'; secret: string }
	| { what: 'confirmed'; reference: string }
	| { what: 'answered'; reference: string; answer: string }
)

export type ComposeObjection = (letter: ObjectionLetter) => { subject: string; text: string }
