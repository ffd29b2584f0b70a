/**
 * Headings of a Word document: set in a heading style, or, as people often do, bold or in capitals on a line of
 * their own, with a number before it or without ("I.", "1.", "Phần II:", "a)").
 */
import { fold, foldedWords } from './folding.ts'
import { wordsOf, type WordBlock, type WordParagraph } from './word-document.ts'

export type WordHeading = {
	text: string
	/** The level of its style; null when it only looks like a heading. */
	level: number | null
	/** How it is numbered: roman, arabic, letter, or not at all. */
	numbering: 'roman' | 'arabic' | 'letter' | 'none'
}

const longest = 160

/** The heading that a block is; null when it is text. */
export const headingOf = (block: WordBlock): WordHeading | null => {
	if (block.type !== 'paragraph') return null
	const text = wordsOf(block).replace(/\s+/gu, ' ').trim()
	if (text === '' || text.length > longest) return null
	const level = levelOf(block.style)
	if (level === null && !looksLikeHeading(block, text)) return null
	return { text, level, numbering: numberingOf(text) }
}

/** "heading 2", "Heading2", "Tiêu đề 2", "Title". */
const levelOf = (style: string): number | null => {
	const words = fold(style)
	if (words === 'title' || words === 'tieu de') return 0
	const level = /^(?:heading|tieu de|de muc|muc) ?([1-9])/.exec(words)?.[1]
	return level === undefined ? null : Number(level)
}

const looksLikeHeading = ({ runs, list }: WordParagraph, text: string): boolean => {
	const written = runs.filter((run) => /[\p{L}\p{N}]/u.test(run.text))
	const isBold = written.length > 0 && written.every(({ bold }) => bold)
	const isCapital = /\p{L}/u.test(text) && text === text.toLocaleUpperCase('vi') && list === null
	return (isBold || isCapital || written.every(({ caps }) => caps)) && !/[.;,]$/u.test(text)
}

const numbers = /^(?:(?:phần|mục|chương)\s+)?(?:([IVXLC]+)|(\d+(?:\.\d+)*)|(\p{L}))\s*[.):/–-]+\s*/iu

const numberingOf = (text: string): WordHeading['numbering'] => {
	const [, romanNumber, arabic, letter] = numbers.exec(text) ?? []
	if (romanNumber !== undefined) return 'roman'
	if (arabic !== undefined) return 'arabic'
	return letter === undefined ? 'none' : 'letter'
}

/** The words of a heading or a label without its number, marks and case: what two of them are compared by. */
export const headingKey = (text: string): string => foldedWords(text.trim().replace(numbers, '')).join(' ')

/** How much two keys share, from 0 to 1 (Dice over words). */
export const likeness = (a: string, b: string): number => {
	const [left, right] = [a.split(' '), b.split(' ')]
	const rest = [...right]
	const shared = left.filter((word) => {
		const at = rest.indexOf(word)
		if (at >= 0) rest.splice(at, 1)
		return at >= 0
	})
	return (2 * shared.length) / (left.length + right.length)
}
