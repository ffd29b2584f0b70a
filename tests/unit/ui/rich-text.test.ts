import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { parseRichText } from '#app/domain/rich-text-parsing.ts'
import type { Block, Mark, RichText as RichTextDocument } from '#app/domain/rich-text.ts'
import { RichText } from '#app/ui/rich-text/RichText.tsx'

const text = (words: string, ...marks: Mark[]) => ({ type: 'text' as const, text: words, marks })
const paragraph = (words: string, ...marks: Mark[]): Block => ({
	type: 'paragraph',
	content: [text(words, ...marks)],
})
const picture = { src: '/tep/1/anh/800', srcSet: '/tep/1/anh/320 320w', width: 800, height: 600 }
const rendered = (...content: Block[]) =>
	renderToStaticMarkup(
		createElement(RichText, {
			document: { type: 'doc', content } satisfies RichTextDocument,
			pictureUrl: (id) => (id === 'seen' ? picture : null),
		}),
	).replace(/^<div class="prose">|<\/div>$/g, '')

test('words, marks, lists, quotes and rules', () => {
	expect(rendered(paragraph('đậm và nghiêng', { type: 'bold' }, { type: 'italic' }))).toBe(
		'<p><strong><em>đậm và nghiêng</em></strong></p>',
	)
	const item = { type: 'listItem' as const, content: [paragraph('một')] }
	expect(rendered({ type: 'bulletList', content: [item] })).toBe('<ul><li><p>một</p></li></ul>')
	expect(rendered({ type: 'orderedList', attrs: { start: 3 }, content: [item] })).toBe(
		'<ol start="3"><li><p>một</p></li></ol>',
	)
	expect(rendered({ type: 'blockquote', content: [paragraph('lời')] }, { type: 'horizontalRule' })).toBe(
		'<blockquote><p>lời</p></blockquote><hr/>',
	)
})

test('headings stand under the heading of their section', () => {
	const heading = (level: 2 | 3): Block => ({ type: 'heading', attrs: { level }, content: [text('Ý')] })
	expect(rendered(heading(2), heading(3))).toBe('<h3>Ý</h3><h4>Ý</h4>')
})

test('markup in a text is words', () => {
	expect(rendered(paragraph('<img src=x onerror=alert(1)>'))).toBe(
		'<p>&lt;img src=x onerror=alert(1)&gt;</p>',
	)
})

test('a link leads to the web or nowhere, whatever was stored', () => {
	const link = (href: string) => rendered(paragraph('đây', { type: 'link', attrs: { href } }))
	expect(link('https://example.vn/a')).toBe(
		'<p><a href="https://example.vn/a" rel="noopener noreferrer nofollow ugc">đây</a></p>',
	)
	for (const href of ['javascript:alert(1)', 'data:text/html,x', ' java\nscript:alert(1)', '//example.vn']) {
		expect(link(href)).toBe('<p>đây</p>')
	}
})

test('a picture is shown to those who may see it, with its words', () => {
	const image = (evidenceId: string): Block => ({
		type: 'image',
		attrs: { evidenceId, alt: 'Trước cải cách' },
	})
	expect(rendered(image('hidden'))).toBe('')
	expect(rendered(image('seen'))).toContain('alt="Trước cải cách"')
})

test('a table keeps its spans and says which cells are heads', () => {
	const cell = (type: 'tableCell' | 'tableHeader', words: string, colspan = 1) => ({
		type,
		attrs: { colspan, rowspan: 1 },
		content: [paragraph(words)],
	})
	const table: Block = {
		type: 'table',
		content: [
			{ type: 'tableRow', content: [cell('tableHeader', 'Chỉ số', 2)] },
			{ type: 'tableRow', content: [cell('tableHeader', 'a'), cell('tableCell', 'b')] },
		],
	}
	expect(rendered(table)).toContain(
		'<tr><th colSpan="2" scope="col"><p>Chỉ số</p></th></tr><tr><th scope="row"><p>a</p></th><td><p>b</p></td></tr>',
	)
})

test('whatever the parser lets through can be rendered', () => {
	const parsed = parseRichText({
		type: 'doc',
		content: [
			{ type: 'paragraph' },
			{ type: 'paragraph', content: [{ type: 'hardBreak' }, { type: 'text', text: 'a\0b' }] },
		],
	})
	expect(rendered(...(parsed?.content ?? []))).toBe('<p></p><p><br/>a b</p>')
})
