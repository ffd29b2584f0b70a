/**
 * Following by e-mail (theo dõi qua thư): whoever asks for it is written to when something new of a practice, an agency, a
 * pillar or theme, or of the whole gallery is public, at once or once a week. It counts only once the address is
 * confirmed, ends by one click, and nobody is told who follows. What is kept is the least (Luật 91/2025/QH15).
 */
import type { Letter } from './access-letter.ts'
import { confirmingTime } from './citizen-note.ts'
import type { PracticeState } from './practice-update.ts'
import type { Language } from './viewer.ts'

export const followKinds = ['gallery', 'practice', 'unit', 'topic'] as const
export type FollowKind = (typeof followKinds)[number]

export const paces = ['at-once', 'weekly'] as const
export type Pace = (typeof paces)[number]

/** What is followed: `key` is the slug of a practice or agency, or the code of a pillar or theme. */
export type FollowSubject = { kind: FollowKind; key: string }

/** What an address of the form names. */
export const followFields = { practice: 'dien-hinh', unit: 'co-quan', topic: 'noi-dung' } as const

/** The link of the letter works until then; what is not confirmed by then is erased. */
export const followUntil = (askedAt: Date): Date => new Date(+askedAt + confirmingTime)

/** How long a weekly follower is left in peace. */
export const week = 7 * 24 * 3_600_000

/** One letter names so many; it says how many more there are. */
export const mostTold = 20

/** What a follower is told of a practice: only what the public reads. */
export type ToldPractice = { slug: string; title: string; agency: string }

export type ComposeFollowLetter = (facts: {
	language: Language
	subject: FollowSubject & { name: string }
	pace: Pace
	secret: string
	until: Date
}) => Letter

export type ComposeDigest = (facts: {
	language: Language
	subject: FollowSubject & { name: string }
	practices: readonly ToldPractice[]
	/** How many practices there are beyond those that are named. */
	more: number
	/** Of a practice: how many words of citizens were published. */
	notes: number
	/** Of a practice: what its agency said of it, the oldest first. */
	updates: readonly { state: PracticeState; at: Date }[]
	secret: string
}) => Letter & { stopLink: string }
