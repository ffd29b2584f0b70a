/**
 * What members of an agency say to each other about a part of their draft. Nobody else ever sees it: not reviewers,
 * not the secretariat, not the council, not the public; it is no part of what is handed in.
 */
import { allowed, refused, type Verdict } from './verdict.ts'
import { isMemberOf, type Viewer } from './viewer.ts'

export type CommentFacts = {
	unitId: string
	authorId: string
	at: Date
	removedAt: Date | null
	/** Whether the thread it stands in is done. */
	isDone: boolean
}

export const longestComment = 2000

/** A comment can be mended for a while, so that an answer to it stays an answer to what was said. */
export const editableFor = 30 * 60_000

type CommentRule = (viewer: Viewer, comment: CommentFacts, now: Date) => Verdict

/** Reading and writing: members of the agency. Others are told that there is no such entry. */
export const mayComment = (viewer: Viewer, unitId: string): Verdict =>
	isMemberOf(viewer, unitId) ? allowed : refused({ code: 'hidden' })

export const mayEditComment: CommentRule = (viewer, comment, now) => {
	const own = ofOwn(viewer, comment)
	if (!own.allowed) return own
	if (comment.isDone) return refused({ code: 'already', fact: 'closed' })
	return now.getTime() - comment.at.getTime() <= editableFor ? allowed : refused({ code: 'expired' })
}

/** What one said can be taken back at any time; that something was said stays. */
export const mayRemoveComment: CommentRule = (viewer, comment) => ofOwn(viewer, comment)

/** Any member marks a thread as done, and opens it again. */
export const mayCloseThread = mayComment

const ofOwn = (viewer: Viewer, { unitId, authorId, removedAt }: CommentFacts): Verdict => {
	const member = mayComment(viewer, unitId)
	if (!member.allowed) return member
	if (removedAt !== null) return refused({ code: 'already', fact: 'withdrawn' })
	return viewer.person?.id === authorId ? allowed : refused({ code: 'not-yours' })
}

export type Colleague = { id: string; name: string; email: string }
export type Mentionable = { id: string; label: string }

/** What to write after @ for each colleague: the name, with the start of the address where two have the same. */
export const mentionLabels = (people: readonly Colleague[]): Mentionable[] =>
	people.map(({ id, name, email }) => {
		const isShared = people.some((other) => other.id !== id && folded(other.name) === folded(name))
		return { id, label: isShared ? `${name} (${email.split('@')[0] ?? ''})` : name }
	})

export type TextPart = { text: string; personId: string | null }

/** A comment as plain text and mentions: after each @ the longest name that fits. */
export const partsOf = (text: string, people: readonly Mentionable[]): TextPart[] => {
	const longestFirst = [...people].sort((a, b) => b.label.length - a.label.length)
	const parts: TextPart[] = []
	let plain = ''
	for (let at = 0; at < text.length;) {
		const person = text[at] === '@' && isWordStart(text, at) ? named(text.slice(at + 1), longestFirst) : null
		if (person === null) {
			plain += text[at] ?? ''
			at += 1
			continue
		}
		if (plain !== '') parts.push({ text: plain, personId: null })
		plain = ''
		parts.push({ text: text.slice(at, at + 1 + person.label.length), personId: person.id })
		at += 1 + person.label.length
	}
	return plain === '' ? parts : [...parts, { text: plain, personId: null }]
}

export const mentionsIn = (text: string, people: readonly Mentionable[]): string[] => [
	...new Set(partsOf(text, people).flatMap(({ personId }) => personId ?? [])),
]

const isWordStart = (text: string, at: number): boolean =>
	at === 0 || !/[\p{L}\p{N}.]/u.test(text[at - 1] ?? '')

const named = (after: string, people: readonly Mentionable[]): Mentionable | null =>
	people.find(({ label }) => {
		const said = after.slice(0, label.length)
		const next = after.slice(label.length, label.length + 1)
		return folded(said) === folded(label) && !/[\p{L}\p{N}]/u.test(next)
	}) ?? null

const folded = (text: string): string => text.normalize('NFC').toLowerCase()
