import { expect, test } from 'vitest'
import { lastPartOf, paragraph, type PaperBlock } from '#app/domain/paper.ts'

const heading: PaperBlock = { type: 'heading', level: 1, text: 'XIII. KÝ DUYỆT' }
const table = (rows: number): PaperBlock => ({
	...{ type: 'table', widths: [1], headRows: 1 },
	rows: Array.from({ length: rows }, () => [{ content: [paragraph('a')] }]),
})
const long = paragraph('a'.repeat(600))

test.each<[string, readonly PaperBlock[], number]>([
	['nothing', [], 0],
	['a heading with a short table', [long, heading, table(3)], 1],
	['a heading with a table of a page', [heading, table(7)], 2],
	['a heading with much below it', [heading, long], 2],
	['many parts below one heading', [heading, paragraph('a'), paragraph('b'), paragraph('c')], 3],
	['last words without a heading', [long, paragraph('a')], 1],
	['a picture', [{ type: 'picture', evidenceId: 'a', caption: '' }], 1],
])('what stands with the signatures of a paper that ends with %s', (_, blocks, from) => {
	expect(lastPartOf(blocks)).toBe(from)
})
