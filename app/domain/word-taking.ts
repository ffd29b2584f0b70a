/**
 * Taking over what a Word file says: for each part the drafter keeps what is written, replaces it, or adds to its end.
 * Nothing is replaced that the drafter did not name; a text that would grow too long stays as it is.
 */
import { contentLimits, type DraftChanges, type EntryContent, type Result } from './entry-content.ts'
import { sectionOf, type EntryForm } from './entry-form.ts'
import { parseRichText } from './rich-text-parsing.ts'
import { paragraphsOf } from './plain-section.ts'
import { isEmptyRichText, plainText, type RichText } from './rich-text.ts'
import type { WordReading } from './word-reading.ts'
import type { ReadResult } from './word-tables.ts'

export type WordChoice = 'keep' | 'replace' | 'append'
export const wordChoices: readonly WordChoice[] = ['keep', 'replace', 'append']

/** The parts that a reading has something for, by the name of their field, with what stands there now. */
export const partsRead = (
	reading: WordReading,
	content: EntryContent,
): { part: string; isEmpty: boolean }[] => [
	...reading.lines.map(({ key }) => ({ part: key, isEmpty: lineOf(content, key).trim() === '' })),
	...reading.sections.map(({ key }) => ({
		part: `section-${key}`,
		isEmpty: isEmptyRichText(sectionOf(content, key)),
	})),
	...(reading.results ? [{ part: 'results', isEmpty: content.results.length === 0 }] : []),
	...(reading.authors ? [{ part: 'authors', isEmpty: content.authors.length === 0 }] : []),
]

export const lineOf = (content: EntryContent, key: 'title' | 'summary'): string =>
	key === 'title' ? content.titleVi : content.summary

/** What one save writes, and the parts that would grow past their limit. */
export const wordChanges = (
	reading: WordReading,
	{ form, content }: { form: Pick<EntryForm, 'sections'>; content: EntryContent },
	choices: Readonly<Record<string, WordChoice>>,
): { changes: DraftChanges; tooLong: readonly string[] } => {
	const tooLong: string[] = []
	const asked = (part: string): WordChoice => choices[part] ?? 'keep'
	const sections = reading.sections.flatMap(({ key, text }) => {
		const choice = asked(`section-${key}`)
		if (choice === 'keep') return []
		const isPlain = form.sections.some((part) => part.key === key && part.format === 'plain')
		const read = isPlain ? paragraphsOf(plainText(text)) : text
		const made = choice === 'replace' ? read : joined(sectionOf(content, key), read)
		if (made === null) tooLong.push(`section-${key}`)
		return made === null ? [] : [[key, made] as const]
	})
	const changes: DraftChanges = {
		...linesTaken(reading, asked),
		...(sections.length > 0 ? { sections: Object.fromEntries(sections) } : {}),
		...rowsTaken(reading, content, asked),
	}
	return { changes, tooLong }
}

const joined = (before: RichText, after: RichText): RichText | null =>
	isEmptyRichText(before)
		? after
		: parseRichText({ type: 'doc', content: [...before.content, ...after.content] })

const linesTaken = ({ lines }: WordReading, asked: (part: string) => WordChoice): DraftChanges => {
	const taken = (key: 'title' | 'summary') =>
		asked(key) === 'replace' ? lines.find((line) => line.key === key)?.text : undefined
	const [titleVi, summary] = [taken('title'), taken('summary')]
	return {
		...(titleVi === undefined ? {} : { titleVi }),
		...(summary === undefined ? {} : { summary }),
	}
}

const rowsTaken = (
	{ results, authors }: WordReading,
	content: EntryContent,
	asked: (part: string) => WordChoice,
): DraftChanges => {
	const before = <Row>(part: string, rows: readonly Row[]) => (asked(part) === 'append' ? rows : [])
	return {
		...(results && asked('results') !== 'keep'
			? { results: withIds(before('results', content.results), results.rows) }
			: {}),
		...(authors && asked('authors') !== 'keep'
			? { authors: [...before('authors', content.authors), ...authors.rows].slice(0, contentLimits.authors) }
			: {}),
	}
}

/** Rows of a table have no names of their own: they get some that are not taken. */
const withIds = (before: readonly Result[], rows: readonly ReadResult[]): Result[] => {
	const taken = new Set(before.map(({ id }) => id))
	const named = rows.map((row, index): Result => {
		let id = `w${index + 1}`
		while (taken.has(id)) id = `${id}w`
		taken.add(id)
		return { ...row, id, proofs: [] }
	})
	return [...before, ...named].slice(0, contentLimits.results)
}
