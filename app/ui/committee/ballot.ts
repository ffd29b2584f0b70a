import { choices, type Choice, type Tally, type Threshold } from '#app/domain/ballot.ts'
import type { ConflictRelation } from '#app/domain/verdict.ts'
import { council as m } from '#app/locales/council.ts'
import type { Instant } from '#app/locales/format.ts'
import type { Language, Message, Values } from '#app/locales/message.ts'

/** A ballot as its pages show it; there is no result before it is closed. */
export type Ballot = {
	id: string
	number: number
	award: { nameVi: string; nameEn: string; threshold: Threshold }
	openedAt: Instant
	closedAt: Instant | null
	voted: number
	members: number
	written: { asked: number; answered: number }
	hasVoted: boolean
	result: { tally: Tally; percent: number; outOf: number; passed: boolean } | null
}

export type Conflicted = { title: string; relations: readonly ConflictRelation[] }

export const choiceWords: Readonly<Record<Choice, Message>> = {
	agree: m.agree,
	disagree: m.disagree,
	abstain: m.abstain,
}

/** The award, and which vote on it where there was one before. */
export const awardOf = (
	t: Say,
	language: Language,
	{ award, number }: Pick<Ballot, 'award' | 'number'>,
): string => (number > 1 ? t(m.again, { award: named(language, award), number }) : named(language, award))

type Say = (message: Message, values?: Values) => string

export const named = (language: Language, { nameVi, nameEn }: { nameVi: string; nameEn: string }): string =>
	language === 'en' && nameEn !== '' ? nameEn : nameVi

/** The choice that an answer asks to confirm. */
export const askedIn = (data: unknown): Choice | undefined =>
	typeof data === 'object' && data !== null && 'asked' in data
		? choices.find((choice) => choice === data.asked)
		: undefined
