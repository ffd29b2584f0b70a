/**
 * A Word document as far as the portal understands it: paragraphs with their styles, lists and tables, in order.
 * Read by an adapter in a process of its own; what it means for an entry is found by `word-reading.ts`.
 */
export type WordRun = {
	text: string
	bold?: boolean
	italic?: boolean
	underline?: boolean
	strike?: boolean
	caps?: boolean
	href?: string
}

export type WordParagraph = {
	type: 'paragraph'
	/** The name of its style: heading 1, Tiêu đề 2, Hướng dẫn … */
	style: string
	list: { ordered: boolean; level: number } | null
	runs: readonly WordRun[]
	pictures: number
}

export type WordCell = { columns: number; rows: number; content: readonly WordBlock[] }
export type WordTable = { type: 'table'; rows: readonly (readonly WordCell[])[] }
export type WordBlock = WordParagraph | WordTable

export type WordDocument = {
	blocks: readonly WordBlock[]
	pictures: number
	/** Drawings, formulas and the like, of which nothing could be read. */
	unknown: number
}

/** Why a Word file is not read; worded in `locales/word.ts`. */
export type WordProblem = 'not-word' | 'unreadable' | 'too-large'

/** The style of guidance in our own template, by which it is told from what people wrote. */
export const guidanceStyle = 'Hướng dẫn'

export const wordsOf = ({ runs }: Pick<WordParagraph, 'runs'>): string =>
	runs.map(({ text }) => text).join('')

/** The words of blocks: a line for each paragraph, cells parted by tabs. */
export const wordsOfBlocks = (blocks: readonly WordBlock[]): string =>
	blocks
		.map((block) =>
			block.type === 'paragraph'
				? wordsOf(block)
				: block.rows
						.map((row) => row.map(({ content }) => wordsOfBlocks(content).replaceAll('\n', ' ')).join('\t'))
						.join('\n'),
		)
		.join('\n')
