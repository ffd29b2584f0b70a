import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parseRichText } from '#app/domain/rich-text-parsing.ts'
import {
	emptyRichText,
	evidenceIdsIn,
	isEmptyRichText,
	plainText,
	withImagesOnly,
	wordCount,
	type RichText,
} from '#app/domain/rich-text.ts'

const text = (words: string, marks: unknown[] = []) => ({ type: 'text', text: words, marks })
const paragraph = (words: string) => ({ type: 'paragraph', content: [text(words)] })
const doc = (...content: unknown[]) => ({ type: 'doc', content })
const image = (evidenceId: string) => ({ type: 'image', attrs: { evidenceId, alt: 'Ảnh' } })
const item = (...content: unknown[]) => ({ type: 'listItem', content })
const cell = (...content: unknown[]) => ({ type: 'tableCell', attrs: { colspan: 2, rowspan: 1 }, content })

const everything = doc(
	{ type: 'heading', attrs: { level: 2 }, content: [text('Bối cảnh')] },
	{
		type: 'paragraph',
		content: [
			text('Người dân ', [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://hue.gov.vn/' } }]),
			{ type: 'hardBreak', marks: [] },
			text('phản ánh', [{ type: 'italic' }, { type: 'underline' }, { type: 'strike' }]),
		],
	},
	{ type: 'bulletList', content: [item(paragraph('một'), image('e1'))] },
	{ type: 'orderedList', attrs: { start: 3 }, content: [item(paragraph('hai'))] },
	{ type: 'blockquote', content: [paragraph('trích'), image('e2')] },
	{ type: 'horizontalRule' },
	{ type: 'table', content: [{ type: 'tableRow', content: [cell(paragraph('ô')), cell(image('e1'))] }] },
)

const parsed = (input: unknown): RichText => {
	const document = parseRichText(input)
	if (document === null) throw new Error('refused')
	return document
}

describe('a document', () => {
	it('is kept whole when every part is known', () => expect(parseRichText(everything)).toEqual(everything))
	it('loses attributes that are not known, and nothing else', () =>
		expect(
			parseRichText({
				type: 'doc',
				onload: 'x',
				content: [
					{ type: 'paragraph', attrs: { textAlign: 'left' }, content: [{ ...text('a'), style: 'x' }] },
					{ type: 'image', attrs: { evidenceId: 'e1', src: 'https://evil.vn/x.png' } },
					{ type: 'orderedList', attrs: { start: '9' }, content: [item({ type: 'paragraph' })] },
					{
						type: 'paragraph',
						content: [text('b', [{ type: 'link', attrs: { href: 'http://a.vn', class: 'x' } }])],
					},
				],
			}),
		).toEqual(
			doc(
				paragraph('a'),
				{ type: 'image', attrs: { evidenceId: 'e1', alt: '' } },
				{ type: 'orderedList', attrs: { start: 1 }, content: [item({ type: 'paragraph', content: [] })] },
				{ type: 'paragraph', content: [text('b', [{ type: 'link', attrs: { href: 'http://a.vn/' } }])] },
			),
		))
	it('has its letters composed and no character that a database refuses', () =>
		expect(plainText(parsed(doc(paragraph(`${'số'.normalize('NFD')}\u0000a\ud800b\tc`))))).toBe('số a b\tc'))
	it('stays as it is when read again', () =>
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 })), (words) => {
				const once = parseRichText(doc(...words.map(paragraph), { type: 'paragraph' }))
				expect(parseRichText(once)).toEqual(once)
			}),
		))
})

test.each<[string, unknown]>([
	['nothing', null],
	['a string', '<p>a</p>'],
	['an array', [everything]],
	['another root', paragraph('a')],
	['no block', doc()],
	['a document in a document', doc(doc(paragraph('a')))],
	['an unknown node', doc({ type: 'iframe' })],
	['a node named like a method', doc({ type: 'constructor' })],
	['a node without a type', doc({ content: [] })],
	['null as a node', doc(null)],
	['text beside blocks', doc(text('a'))],
	['a block in a paragraph', doc({ type: 'paragraph', content: [paragraph('a')] })],
	['a heading of level 1', doc({ type: 'heading', attrs: { level: 1 }, content: [text('a')] })],
	['a heading of level "2"', doc({ type: 'heading', attrs: { level: '2' }, content: [text('a')] })],
	['a paragraph in a list', doc({ type: 'bulletList', content: [paragraph('a')] })],
	['an empty list', doc({ type: 'bulletList', content: [] })],
	['a cell outside a row', doc({ type: 'table', content: [cell(paragraph('a'))] })],
	['an empty text', doc({ type: 'paragraph', content: [text('')] })],
	['a text that is no string', doc({ type: 'paragraph', content: [{ type: 'text', text: { a: 1 } }] })],
	['an unknown mark', doc({ type: 'paragraph', content: [text('a', [{ type: 'textStyle' }])] })],
	[
		'the same mark twice',
		doc({ type: 'paragraph', content: [text('a', [{ type: 'bold' }, { type: 'bold' }])] }),
	],
	['a mark that is no object', doc({ type: 'paragraph', content: [text('a', ['bold'])] })],
	[
		'an unsafe link',
		doc({
			type: 'paragraph',
			content: [text('a', [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }])],
		}),
	],
	['a link to nowhere', doc({ type: 'paragraph', content: [text('a', [{ type: 'link' }])] })],
	['a picture without evidence', doc({ type: 'image', attrs: { src: 'data:image/png;base64,AA' } })],
	['a picture with a path', doc({ type: 'image', attrs: { evidenceId: '../x' } })],
	['content that is no array', doc({ type: 'paragraph', content: 'a' })],
])('%s is refused', (_, input) => expect(parseRichText(input)).toBeNull())

describe('the limits', () => {
	const nested = (levels: number): unknown =>
		levels === 0 ? paragraph('a') : { type: 'blockquote', content: [nested(levels - 1)] }
	const long = (count: number) => doc(paragraph('a'.repeat(count - 1)), paragraph('b'))
	const many = (count: number) => doc(...Array.from({ length: count }, () => ({ type: 'horizontalRule' })))

	test.each([
		['12 levels', doc(nested(10)), true],
		['13 levels', doc(nested(11)), false],
		['10,000 levels', doc(nested(5_000)), false],
		['40,000 characters', long(40_000), true],
		['40,001 characters', long(40_001), false],
		['5,000 nodes', many(5_000), true],
		['5,001 nodes', many(5_001), false],
	])('%s: %#', (_, input, isKept) => expect(parseRichText(input) !== null).toBe(isKept))
})

describe('reading', () => {
	it('gives the words alone', () =>
		expect(plainText(parsed(everything))).toBe('Bối cảnh\nNgười dân \nphản ánh\nmột\n\nhai\ntrích\n\n\nô\t'))
	it('counts syllables', () => expect(wordCount(parsed(doc(paragraph('Chuyển đổi số – 100 %'))))).toBe(4))
	it('names each picture once', () => expect(evidenceIdsIn(parsed(everything))).toEqual(['e1', 'e2']))
	it('leaves out pictures that are not kept, and leaves no empty cell', () => {
		const kept = withImagesOnly(parsed(everything), (id) => id === 'e2')
		expect(evidenceIdsIn(kept)).toEqual(['e2'])
		expect(plainText(kept).replaceAll('\n', '')).toBe(plainText(parsed(everything)).replaceAll('\n', ''))
		expect(parseRichText(kept)).toEqual(kept)
	})
	test.each([
		['the empty document', emptyRichText, true],
		['spaces', parsed(doc(paragraph(' \u00a0 '))), true],
		['a rule', parsed(doc({ type: 'horizontalRule' })), true],
		['a picture', parsed(doc(image('e1'))), false],
		['a word', parsed(doc(paragraph('a'))), false],
	])('%s', (_, document, isEmpty) => expect(isEmptyRichText(document)).toBe(isEmpty))
})
