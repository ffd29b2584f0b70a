import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askWorker } from '#app/adapters/child-worker.server.ts'
import { readWordFile } from '#app/adapters/word-files.server.ts'
import { readEnv, setEnv } from '#app/env.server.ts'
import { amplifiedEntities } from '#tests/support/hostile-files.ts'
import { officeFile } from '#tests/support/sample-files.ts'

let folder = ''
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'portal-word-'))
	setEnv(readEnv({ NODE_ENV: 'test', DATA_DIR: folder }))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

let count = 0
const saved = async (bytes: Buffer) => {
	const path = join(folder, `${(count += 1)}.docx`)
	await writeFile(path, bytes)
	return path
}

const relations = (inside: string) =>
	`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A Word file with this in its body, and other parts. */
const word = (body: string, more: Record<string, string | Buffer> = {}) => {
	const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}"><w:body>${body}</w:body></w:document>`
	return officeFile('docx', {
		'_rels/.rels': relations(
			`<Relationship Id="r" Type="${office}/officeDocument" Target="word/document.xml"/>`,
		),
		...more,
		'word/document.xml': document,
	})
}

const paragraph = (text: string, inside = '') => `<w:p><w:r><w:t>${text}</w:t></w:r>${inside}</w:p>`
const table = `<w:tbl><w:tr><w:tc>${paragraph('ô')}</w:tc></w:tr></w:tbl>`

const read = async (bytes: Buffer) => {
	const found = await readWordFile(await saved(bytes))
	return 'problem' in found ? found.problem : found.document.blocks
}

test('what a Word file says is read: words, tables, and where a link leads', async () => {
	const body = paragraph('Tên sáng kiến') + table
	const blocks = await read(word(body))
	expect(blocks).toMatchObject([
		{ type: 'paragraph', runs: [{ text: 'Tên sáng kiến' }] },
		{ type: 'table', rows: [[{ columns: 1, rows: 1, content: [{ runs: [{ text: 'ô' }] }] }]] },
	])
})

test.each([
	['broken', 'entities in its text', word(paragraph('x'), { 'word/footnotes.xml': amplifiedEntities })],
	[
		'broken',
		'a file of the server',
		word('', { 'word/comments.xml': '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>' }),
	],
	['too-large', '100,000 tables', word(table.repeat(100_000))],
	[
		'too-large',
		'a table of 100,000 cells',
		word(`<w:tbl><w:tr>${`<w:tc>${paragraph('ô')}</w:tc>`.repeat(100_000)}</w:tr></w:tbl>`),
	],
	['too-large', 'three million letters', word(paragraph('x'.repeat(3_000_000)))],
	[
		'unpacks-too-large',
		'a part that hides its size',
		word('', { 'word/a.xml': deflateRawSync(Buffer.alloc(400 * 1024 * 1024)) }),
	],
	['macro', 'a macro', word('', { 'word/vbaProject.bin': 'x' })],
	['unreadable', 'rubbish for a text', officeFile('docx', { 'word/document.xml': '<w:document><w:body>' })],
])(
	'%s: %s, without a delay or a crash of the portal',
	async (problem, _what, bytes) => {
		const before = process.memoryUsage().rss
		expect(await read(bytes)).toBe(problem)
		expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(200)
	},
	60_000,
)

test('what lies outside the file is not opened: pictures of other places, templates, files of the server', async () => {
	const outside = (id: string, type: string, target: string) =>
		`<Relationship Id="${id}" Type="${office}/${type}" Target="${target}" TargetMode="External"/>`
	const drawn = (id: string) =>
		`<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
	const body =
		paragraph('Trước') + `<w:p><w:r>${drawn('p1')}</w:r><w:r>${drawn('p2')}</w:r></w:p>` + paragraph('Sau')
	const blocks = await read(
		word(body, {
			'word/_rels/document.xml.rels': relations(
				outside('p1', 'image', 'file:///etc/passwd') +
					outside('p2', 'image', 'http://127.0.0.1:9/x.png') +
					outside('t', 'attachedTemplate', 'http://127.0.0.1:9/x.dotm'),
			),
		}),
	)
	const words = JSON.stringify(blocks)
	expect([words.includes('Trước'), words.includes('Sau'), words.includes('root:')]).toEqual([
		true,
		true,
		false,
	])
})

test('paragraphs in each other without end, and a note that names itself, are ended', async () => {
	const deep = word('<w:tbl><w:tr><w:tc>'.repeat(20_000) + '</w:tc></w:tr></w:tbl>'.repeat(20_000))
	expect(['too-large', 'unreadable']).toContain(await read(deep))
	const note =
		'<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p></w:footnote></w:footnotes>'
	const looped = word('<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>', {
		'word/footnotes.xml': note,
		'word/_rels/document.xml.rels': relations(
			`<Relationship Id="f" Type="${office}/footnotes" Target="footnotes.xml"/>`,
		),
	})
	expect(['too-large', 'unreadable']).toContain(await read(looped))
}, 60_000)

test('a reader that takes too long or too much memory is ended', async () => {
	const path = await saved(word(paragraph('x').repeat(10_000)))
	expect(await askWorker('word', ['read', path], { seconds: 0.05, megabytes: 700 })).toEqual({
		failure: 'took too long',
	})
	expect(await askWorker('word', ['read', path], { seconds: 30, megabytes: 1 })).toEqual({
		failure: 'needs too much memory',
	})
})
