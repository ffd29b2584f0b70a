/**
 * A reviewer of a round (người thẩm định) as assignments see them: what they know and wish, how much they take, in which
 * languages, when they are away. They keep it themselves; the secretary may amend it. Nobody is given what they could
 * not do: of the time to review, at least five days or the whole of it, if shorter, must be theirs.
 */
import type { Expertise } from './assignment-costs.ts'
import { refused, allowed, type Verdict } from './verdict.ts'
import { isSecretary, reviewsIn, type Viewer } from './viewer.ts'

export const expertiseLevels: readonly Expertise[] = ['expert', 'knows', 'aware']
export const reviewLanguages = ['vi', 'en'] as const
export type ReviewLanguage = (typeof reviewLanguages)[number]

export type Wish = -1 | 0 | 1

/** The most that anybody may say they take. */
export const mostLoad = 1000

export type ReviewerProfile = {
	maxLoad: number | null
	languages: readonly ReviewLanguage[]
	topics: readonly { topic: string; level: Expertise | null; wish: Wish }[]
	absences: readonly { startsAt: Date; endsAt: Date; note: string }[]
}

/** The reviewer themselves, or the secretary. */
export const mayKeepProfile = (viewer: Viewer, roundId: string, personId: string): Verdict =>
	isSecretary(viewer) || (viewer.person?.id === personId && reviewsIn(viewer, roundId))
		? allowed
		: refused({ code: 'hidden' })

/** Only their own: nobody wishes for somebody else. */
export const mayWish = (viewer: Viewer, roundId: string): Verdict =>
	reviewsIn(viewer, roundId) ? allowed : refused({ code: 'hidden' })

const leastDays = 5
const day = 86_400_000

/** Whether too little of the time from `from` until `until` is left beside the absences. */
export const isAway = (
	absences: readonly { startsAt: Date; endsAt: Date }[],
	from: Date,
	until: Date,
): boolean => {
	const whole = Math.max(0, +until - +from)
	const spans = absences
		.map(({ startsAt, endsAt }) => [Math.max(+startsAt, +from), Math.min(+endsAt, +until)] as const)
		.filter(([start, end]) => end > start)
		.sort(([a], [b]) => a - b)
	let away = 0
	let reached = +from
	for (const [start, end] of spans) {
		away += Math.max(0, end - Math.max(start, reached))
		reached = Math.max(reached, end)
	}
	return whole - away < Math.min(leastDays * day, whole)
}

/** The language a text is written in: Vietnamese shows its marks. */
export const languageOf = (text: string): ReviewLanguage => {
	const letters = text.normalize('NFC').toLowerCase().match(/\p{L}/gu) ?? []
	const marked = letters.filter((letter) => /[à-ỹđ]/u.test(letter)).length
	return letters.length > 0 && marked / letters.length < 0.02 ? 'en' : 'vi'
}

/** What is wished of an entry: as said of it, else the mean of what is said of its topics. */
export const wishFor = (
	own: number | undefined,
	topics: readonly string[],
	wishes: ReadonlyMap<string, number>,
): number => {
	if (own !== undefined) return own
	const said = topics.flatMap((topic) => wishes.get(topic) ?? [])
	return said.length === 0 ? 0 : said.reduce((sum, wish) => sum + wish, 0) / said.length
}
