import type { CoachFacts, Hint } from './coach.ts'
import type { Author, Result } from './entry-content.ts'
import { readFigure } from './figure.ts'
import { fold, foldedWords } from './folding.ts'
import { plainText } from './rich-text.ts'

/** What is weak or contradicts itself in the title, the summary and the authors. */
export const storyHints = ({ content, sections }: CoachFacts): Hint[] => [
	...(isAllCapitals(content.titleVi)
		? [{ severity: 'weak', where: 'title', code: 'capitals', values: {} } as const]
		: []),
	...copiedHint(content.summary, sections),
	...numberHints(content.summary, content.results),
	...shareHint(content.authors),
]

/** Four letters or more that have a case, and every one of them large. */
const isAllCapitals = (title: string): boolean => {
	const letters = title.match(/\p{L}/gu) ?? []
	return letters.length >= 8 && letters.every((letter) => letter === letter.toUpperCase())
}

const fewestCopied = 12

/** The summary stands, word for word, at the head of or within a section. */
const copiedHint = (summary: string, sections: CoachFacts['sections']): Hint[] => {
	const words = foldedWords(summary)
	if (words.length < fewestCopied) return []
	const said = ` ${words.join(' ')} `
	const source = sections.find(({ text }) => ` ${foldedWords(plainText(text)).join(' ')} `.includes(said))
	return source
		? [{ severity: 'weak', where: 'summary', code: 'copied-summary', values: { section: source.key } }]
		: []
}

/** Numbers of the summary beside a unit that the results use, which no result with that unit knows. */
const numberHints = (summary: string, results: readonly Result[]): Hint[] => {
	const units = [...new Set(results.map(({ unit }) => fold(unit)).filter((unit) => unit !== ''))]
	return units.flatMap((unit) => {
		const known = results.filter((result) => fold(result.unit) === unit)
		const strange = typedWith(summary, unit).filter((typed) => !readings(typed).some(isKnown(known, results)))
		const label = known[0]?.unit.trim() ?? unit
		return [...new Set(strange)].map((typed): Hint => ({
			severity: 'contradictory',
			where: 'summary',
			code: 'other-number',
			values: { typed, unit: label },
		}))
	})
}

/** The numbers as typed, right before the unit: "4 ngày", "97,5%". */
const typedWith = (summary: string, unit: string): string[] => {
	const word = unit.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}.,])(\\d[\\d.,]*?)[.,]?\\s*${word}(?![\\p{L}\\p{N}])`, 'gu')
	return [...fold(summary).matchAll(pattern)].map((match) => match[1] ?? '')
}

/** "1.234" is a thousand in Vietnamese and little more than one in English: either may be meant. */
const readings = (typed: string): number[] =>
	(['vi', 'en'] as const).flatMap((language) => {
		const separators =
			language === 'vi'
				? ({ thousands: '.', decimal: ',' } as const)
				: ({ thousands: ',', decimal: '.' } as const)
		return readFigure(typed, separators) ?? []
	})

/** A value before or after, the change between them, or (in per cent) a change of any result. */
const isKnown =
	(known: readonly Result[], all: readonly Result[]) =>
	(value: number): boolean => {
		const isNear = (other: number | null) =>
			other !== null && Math.abs(Math.abs(other) - value) <= Math.max(0.05, Math.abs(other) * 0.005)
		const isPercent = known.some(({ unit }) => unit.trim() === '%')
		return (
			known.some(({ before, after }) => [before, after, difference(before, after)].some(isNear)) ||
			(isPercent && all.some(({ before, after }) => isNearPercent(change(before, after), value)))
		)
	}

const difference = (before: number | null, after: number | null): number | null =>
	before === null || after === null ? null : after - before

const change = (before: number | null, after: number | null): number | null =>
	before === null || after === null || before === 0 ? null : ((after - before) / before) * 100

/** Rounded to whole per cent as people do. */
const isNearPercent = (percent: number | null, value: number): boolean =>
	percent !== null && Math.abs(Math.abs(percent) - value) <= 0.5

/** All shares given make the whole; some shares given do not pass it. */
const shareHint = (authors: readonly Author[]): Hint[] => {
	const named = authors.filter(({ name }) => name.trim() !== '')
	const shares = named.flatMap(({ sharePercent }) => sharePercent ?? [])
	if (shares.length === 0) return []
	const sum = Math.round(shares.reduce((total, share) => total + share, 0) * 100) / 100
	const isWhole = shares.length === named.length ? Math.abs(sum - 100) <= 0.1 : sum < 100
	return isWhole ? [] : [{ severity: 'contradictory', where: 'authors', code: 'shares', values: { sum } }]
}
