/**
 * An administrative paper (văn bản) before it is ink: head, name, blocks, signatures, recipients, in that order.
 * The parts and their order are those of NĐ 30/2020/NĐ-CP, Phụ lục I; adapters set them as PDF and as DOCX.
 * A paper is made of words alone: a picture is named by its evidence, and nothing here knows a page.
 */
export type Run = {
	text: string
	bold?: boolean
	italic?: boolean
	underline?: boolean
	strike?: boolean
	href?: string
}

export type PaperCell = {
	content: readonly PaperBlock[]
	columns?: number
	rows?: number
	isHead?: boolean
	align?: 'left' | 'right' | 'center'
}

export type PaperBlock =
	| { type: 'heading'; level: 1 | 2 | 3; text: string }
	| { type: 'paragraph'; runs: readonly Run[]; look?: 'body' | 'plain' | 'note' | 'small' }
	| {
			type: 'list'
			ordered: boolean
			start: number
			items: readonly (readonly PaperBlock[])[]
	  }
	| { type: 'quote'; content: readonly PaperBlock[] }
	| { type: 'rule' }
	| { type: 'picture'; evidenceId: string; caption: string }
	| {
			type: 'table'
			/** The share of the width of each column; the columns of a table are as many. */
			widths: readonly number[]
			/** How many rows at the top come again on every page. */
			headRows: number
			rows: readonly (readonly PaperCell[])[]
	  }

/** Issuing body on the left, national name and motto on the right. */
export type PaperHead = {
	parent: string | null
	issuer: string
	number: string | null
	nation: string
	motto: string
	placeAndDate: string
}

export type PaperSignature = { capacity: string; note: string; name: string }

export type Paper = {
	language: 'vi' | 'en'
	/** What the file says of itself: never a name that its reader may not know. */
	title: string
	/** Everything dated in the file is this instant, so that the same paper is always the same bytes. */
	at: Date
	/** Null on a template, which is no paper yet. */
	head: PaperHead | null
	/** BÁO CÁO THÀNH TÍCH, QUYẾT ĐỊNH, BIÊN BẢN … */
	name: string
	about: string
	addressee: string | null
	blocks: readonly PaperBlock[]
	recipients: { label: string; lines: readonly string[] } | null
	signatures: readonly PaperSignature[]
	/** What follows on a page of its own, after the signatures: a list. */
	annex?: { title: string; note: string; blocks: readonly PaperBlock[] }
	/** Small words at the foot of every page: what vouches for the paper. */
	foot: string
	/** Written across every page of what is not final: BẢN NHÁP. */
	mark: string | null
}

export const textRun = (text: string): Run => ({ text })
export const paragraph = (text: string, look: 'body' | 'plain' | 'note' | 'small' = 'body'): PaperBlock => ({
	type: 'paragraph',
	runs: [textRun(text)],
	look,
})

/** A cell of plain words. */
export const cell = (text: string, fields: Omit<PaperCell, 'content'> = {}): PaperCell => ({
	...fields,
	content: [paragraph(text, 'plain')],
})

/** Upper Roman numerals, with which the parts of a paper are numbered. */
export const roman = (number: number): string => {
	const steps = [
		[10, 'X'],
		[9, 'IX'],
		[5, 'V'],
		[4, 'IV'],
		[1, 'I'],
	] as const
	const [value, sign] = steps.find(([value]) => value <= number) ?? [0, '']
	return value === 0 ? '' : sign + roman(number - value)
}

/** Day, month and year as papers write them: a 0 before days under 10 and before months 1 and 2; the day of GMT+7. */
export const paperDay = (at: Date): { day: string; month: string; year: string } => {
	const [year = '', month = '', day = ''] = new Date(at.getTime() + 7 * 3_600_000)
		.toISOString()
		.slice(0, 10)
		.split('-')
	return { day, month: Number(month) > 2 ? String(Number(month)) : month, year }
}

/** Every picture a paper shows, each once. */
export const picturesIn = ({ blocks }: Pick<Paper, 'blocks'>): string[] => [
	...new Set(blocks.flatMap(picturesOf)),
]

const picturesOf = (block: PaperBlock): string[] => {
	switch (block.type) {
		case 'picture':
			return [block.evidenceId]
		case 'quote':
			return block.content.flatMap(picturesOf)
		case 'list':
			return block.items.flat().flatMap(picturesOf)
		case 'table':
			return block.rows.flat().flatMap(({ content }) => content.flatMap(picturesOf))
		default:
			return []
	}
}

/** Where the part begins that stands with the signatures: the last heading when little follows it, else the last words. */
export const lastPartOf = (blocks: readonly PaperBlock[]): number => {
	const heading = blocks.findLastIndex(({ type }) => type === 'heading')
	const part = heading === -1 ? [] : blocks.slice(heading)
	if (part.length > 0 && part.length <= 3 && part.every(isShort)) return heading
	const last = blocks.at(-1)
	return last?.type === 'paragraph' && isShort(last) ? blocks.length - 1 : blocks.length
}

const isShort = (block: PaperBlock): boolean => {
	if (block.type === 'table') return block.rows.length <= 6
	if (block.type === 'paragraph') return block.runs.reduce((sum, { text }) => sum + text.length, 0) < 600
	return block.type === 'heading'
}
