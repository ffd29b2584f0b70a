/**
 * What a Word document says of an entry: its headings are matched with the parts of the entry's form, what stands under
 * each becomes that part, tables become results and authors by their columns. What finds no place is kept apart with
 * its heading, so that nothing that was written is lost; only our own guidance and empty lines fall away.
 */
import type { Author } from './entry-content.ts'
import { contentLimits } from './entry-content.ts'
import type { EntryForm } from './entry-form.ts'
import { fold } from './folding.ts'
import type { RichText } from './rich-text.ts'
import { guidanceStyle, wordsOf, wordsOfBlocks, type WordBlock, type WordDocument } from './word-document.ts'
import { headingKey, headingOf, likeness, type WordHeading } from './word-heading.ts'
import { authorsIn, resultsIn, type ReadResult, type ReadRows } from './word-tables.ts'
import { richTextOf } from './word-text.ts'

export type WordPlace = { key: string; labels: readonly string[]; isLine: boolean }

export type WordReading = {
	sections: readonly { key: string; heading: string; text: RichText }[]
	/** Title and summary: plain words. */
	lines: readonly { key: 'title' | 'summary'; text: string }[]
	results: ReadRows<ReadResult> | null
	authors: ReadRows<Author> | null
	/** Why it has no place: no part of that name, or more than the part may hold. */
	unplaced: readonly { heading: string; text: string; why: 'no-part' | 'too-long' }[]
	pictures: number
	unknown: number
}

/** The words by which title, summary, results and authors are found; the labels of the form come beside them. */
export type OwnLabels = Readonly<Record<'title' | 'summary' | 'results' | 'authors', readonly string[]>>

/** How our own template names its parts, and the words in it that nobody wrote. */
export type WordWords = { labels: OwnLabels; skipped: readonly string[] }

type Chunk = { key: string | null; heading: string; blocks: WordBlock[] }

export const readWord = (
	document: WordDocument,
	form: Pick<EntryForm, 'sections'>,
	own: OwnLabels,
	skipped: readonly string[],
): WordReading => {
	const isOurs = guidanceTest(form, skipped)
	const tables: { results: ReadRows<ReadResult> | null; authors: ReadRows<Author> | null } = {
		results: null,
		authors: null,
	}
	const kept = document.blocks.filter((block) => {
		if (isOurs(block)) return false
		if (block.type !== 'table') return true
		const results = tables.results === null ? resultsIn(block) : null
		const authors = results === null && tables.authors === null ? authorsIn(block) : null
		if (results) tables.results = results
		if (authors) tables.authors = authors
		return results === null && authors === null
	})
	const chunks = chunksOf(kept, placesOf(form, own)).filter(({ blocks }) => hasWords(blocks))
	return { ...placed(chunks, form), ...tables, pictures: document.pictures, unknown: document.unknown }
}

const hasWords = (blocks: readonly WordBlock[]): boolean => wordsOfBlocks(blocks).trim() !== ''

/** Guidance of our template and the words that stand for "nothing yet": known by what they say, not by style alone. */
const guidanceTest = ({ sections }: Pick<EntryForm, 'sections'>, skipped: readonly string[]) => {
	const known = new Set(
		[...sections.flatMap(({ guidance }) => [guidance.vi, guidance.en]), ...skipped].map(fold).filter(Boolean),
	)
	return (block: WordBlock): boolean => {
		if (block.type !== 'paragraph') return false
		const words = fold(wordsOf(block))
		return known.has(words) || (words === '' && fold(block.style) === fold(guidanceStyle))
	}
}

const placesOf = (form: Pick<EntryForm, 'sections'>, own: OwnLabels): WordPlace[] => [
	...form.sections.map(({ key, label }) => ({
		key: `section-${key}`,
		labels: [label.vi, label.en].map(headingKey),
		isLine: false,
	})),
	...Object.entries(own).map(([key, labels]) => ({ key, labels: labels.map(headingKey), isLine: true })),
]

/** The document in pieces: one for each heading that is a part's, and one for each of the same rank that is none's. */
const chunksOf = (blocks: readonly WordBlock[], places: readonly WordPlace[]): Chunk[] => {
	const found = blocks.map((block) => {
		const heading = headingOf(block)
		return heading && { heading, key: placeOf(heading, places) }
	})
	const ranks = new Set(found.flatMap((each) => (each?.key ? [rankOf(each.heading)] : [])))
	const top = Math.min(
		...found.flatMap((each) => (each?.key && each.heading.level ? [each.heading.level] : [])),
	)
	const chunks: Chunk[] = [{ key: null, heading: '', blocks: [] }]
	blocks.forEach((block, index) => {
		const here = found[index]
		const begins = here && (here.key !== null || isOfRank(here.heading, ranks, top))
		if (begins) chunks.push({ key: here.key, heading: here.heading.text, blocks: [] })
		else chunks.at(-1)?.blocks.push(block)
	})
	return chunks
}

const rankOf = ({ level, numbering }: WordHeading): string =>
	level === null ? `looks ${numbering}` : 'styled'

/** A heading that is nobody's still ends the part before it when it stands as high as those that are somebody's. */
const isOfRank = (heading: WordHeading, ranks: ReadonlySet<string>, top: number): boolean => {
	if (heading.level !== null) return heading.level <= top
	return heading.numbering === 'roman' && ranks.has(rankOf(heading))
}

const alikeEnough = 0.75

const placeOf = (heading: WordHeading, places: readonly WordPlace[]): string | null => {
	const key = headingKey(heading.text)
	if (key === '') return null
	const same = places.find(({ labels }) => labels.includes(key))
	if (same) return same.key
	if (heading.level === null && heading.numbering === 'none') return null
	const scored = places
		.map((place) => ({ place, score: Math.max(...place.labels.map((label) => likeness(key, label))) }))
		.sort((a, b) => b.score - a.score)
	const [best, next] = scored
	return best && best.score >= alikeEnough && best.score > (next?.score ?? 0) ? best.place.key : null
}

type Placed = Pick<WordReading, 'sections' | 'lines' | 'unplaced'>

const placed = (chunks: readonly Chunk[], { sections }: Pick<EntryForm, 'sections'>): Placed => {
	const unplaced: WordReading['unplaced'][number][] = []
	const keep = (chunk: Pick<Chunk, 'heading' | 'blocks'>, why: 'no-part' | 'too-long') =>
		unplaced.push({ heading: chunk.heading, text: wordsOfBlocks(chunk.blocks).trim(), why })
	const read = sections.flatMap(({ key }) => {
		const own = chunks.filter((chunk) => chunk.key === `section-${key}`)
		const [first] = own
		if (!first) return []
		const text = richTextOf(own.flatMap(({ blocks }) => blocks))
		if (text === null) own.forEach((chunk) => keep(chunk, 'too-long'))
		return text === null ? [] : [{ key, heading: first.heading, text }]
	})
	const lines = (['title', 'summary'] as const).flatMap((key) => {
		const own = chunks.filter((chunk) => chunk.key === key)
		const text = own.map(({ blocks }) => wordsOfBlocks(blocks).trim()).join('\n')
		if (text === '') return []
		if (text.length <= contentLimits[key])
			return [{ key, text: key === 'title' ? text.replace(/\s+/gu, ' ') : text }]
		own.forEach((chunk) => keep(chunk, 'too-long'))
		return []
	})
	for (const chunk of chunks) {
		if (chunk.key === null || chunk.key === 'results' || chunk.key === 'authors') keep(chunk, 'no-part')
	}
	return { sections: read, lines, unplaced }
}
