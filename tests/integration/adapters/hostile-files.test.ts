import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync, gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askWorker } from '#app/adapters/child-worker.server.ts'
import { prepareOffice, preparePdf } from '#app/adapters/documents.server.ts'
import { judgeFile } from '#app/adapters/file-kinds.server.ts'
import { copyPicture } from '#app/adapters/images.server.ts'
import type { FileProblem } from '#app/domain/evidence.ts'
import { readEnv, setEnv } from '#app/env.server.ts'
import { fileProblems } from '#app/locales/agency.ts'
import {
	amplifiedEntities,
	avifFile,
	deepPdf,
	jpegBomb,
	openDocument,
	tarFile,
	tiffBomb,
} from '#tests/support/hostile-files.ts'
import { mp3File, mp4File, webmFile } from '#tests/support/media-files.ts'
import { makeZip, officeFile, pdfFile, pngBomb } from '#tests/support/sample-files.ts'

let folder = ''
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'portal-hostile-'))
	setEnv(readEnv({ NODE_ENV: 'test', DATA_DIR: folder }))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

let count = 0
const saved = async (bytes: Buffer) => {
	const path = join(folder, `file-${(count += 1)}`)
	await writeFile(path, bytes)
	return path
}
const judged = async (bytes: Buffer) => {
	const judgement = await judgeFile(await saved(bytes), bytes.length)
	return 'kind' in judgement ? judgement.kind : judgement.problem
}

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
const png = () =>
	sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
		.png()
		.toBuffer()
const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
const contentTypes = (type: string) => `<Types><Override ContentType="application/${type}"/></Types>`
const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000)])

const refusals: [FileProblem, string, Buffer][] = [
	['macro', 'a Word file with a macro', officeFile('docx', { 'word/vbaProject.bin': 'x' })],
	['macro', 'a workbook with a macro', officeFile('xlsx', { 'xl/vbaProject.bin': 'x' })],
	[
		'macro',
		'a workbook with a sheet of old macros',
		officeFile('xlsx', { 'xl/macrosheets/sheet1.xml': '<x/>' }),
	],
	['macro', 'slides with a control that runs', officeFile('pptx', { 'ppt/activeX/activeX1.bin': 'x' })],
	[
		'macro',
		'a docm that calls itself docx',
		makeZip({
			'[Content_Types].xml': contentTypes('vnd.ms-word.document.macroEnabled.main+xml'),
			'word/document.xml': '<document/>',
		}),
	],
	['macro', 'an OpenDocument text with Basic', openDocument({ 'Basic/Standard/Module1.xml': 'x' })],
	['drawing', 'an SVG', Buffer.from(svg)],
	[
		'drawing',
		'an SVG after a prologue and a remark',
		Buffer.from(`\ufeff<?xml version="1.0"?>\n<!-- x -->${svg}`),
	],
	['drawing', 'an SVG in UTF-16', utf16(svg)],
	['page', 'a web page', Buffer.from('<!doctype html><script>alert(1)</script>')],
	['page', 'a web page after a remark', Buffer.from(`<!-- ${'x'.repeat(900)} -->\n<HTML><body>`)],
	['page', 'a web page that turns into a PDF', Buffer.concat([Buffer.from('<html>\n'), pdfFile()])],
	['page', 'a web page in UTF-16', utf16('<html><script>alert(1)</script>')],
	['archive', 'a zip', makeZip({ 'a.pdf': 'x' })],
	['archive', 'a program in a jar', makeZip({ 'META-INF/MANIFEST.MF': 'Main-Class: A', 'A.class': 'x' })],
	['archive', 'an empty zip', makeZip({})],
	['archive', 'a gzip, as svgz and tgz are', gzipSync(svg)],
	['archive', 'a tar', tarFile('a.pdf', pdfFile())],
	['archive', 'a RAR', Buffer.from('526172211a0701003392b5e50a01050600050101808000', 'hex')],
	['archive', 'a 7-Zip', Buffer.from(`377abcaf271c0004${'00'.repeat(40)}`, 'hex')],
	['archive', 'a Zstandard', Buffer.from('28b52ffd0458290000', 'hex')],
	['archive', 'a cabinet', Buffer.from(`4d534346${'00'.repeat(40)}`, 'hex')],
	['archive', 'an OpenDocument template', openDocument({}, 'text-template')],
	['old-office', 'an old Word file, or one with a password', ole],
	[
		'phone-picture',
		'a picture as iPhones keep it',
		Buffer.from('0000001c66747970686569630000000068656963', 'hex'),
	],
	['phone-film', 'a film as iPhones keep it', mp4File('x', 'qt  ')],
	['locked', 'a PDF with a password', pdfFile('trailer << /Root 1 0 R /Size 5 /Encrypt 4 0 R >>')],
	[
		'locked',
		'an OpenDocument text with a password',
		openDocument({ 'META-INF/manifest.xml': '<m:encryption-data xmlns:m="x"/>' }),
	],
	['broken', 'a PDF cut short', pdfFile().subarray(0, 200)],
	['broken', 'a PDF of rubbish', Buffer.from('%PDF-1.4\nrác\n%%EOF\n')],
	['broken', 'a Word file without its directory', officeFile('docx').subarray(0, -30)],
	['broken', 'a Word file that is a workbook too', officeFile('docx', { 'xl/workbook.xml': '<x/>' })],
	['broken', 'a Word file whose part climbs out', officeFile('docx', { '../../etc/cron.d/x': 'x' })],
	[
		'broken',
		'a Word file that declares entities',
		officeFile('docx', { 'word/footnotes.xml': amplifiedEntities }),
	],
	[
		'broken',
		'slides that declare entities in UTF-16',
		officeFile('pptx', { 'ppt/slides/slide1.xml': deflateRawSync(utf16(amplifiedEntities)) }),
	],
	[
		'broken',
		'a Word file that reads a file of the server',
		officeFile('docx', { 'customXml/item1.xml': '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>' }),
	],
	[
		'broken',
		'an OpenDocument text that declares entities',
		openDocument({ 'content.xml': amplifiedEntities }),
	],
	['broken', 'a film with a page behind it', Buffer.concat([mp4File('x'), Buffer.from('<html>')])],
	['broken', 'a film that is cut', mp4File('x').subarray(0, -20)],
	['broken', 'a WebM that is cut', webmFile('x').subarray(0, 60)],
	[
		'broken',
		'a sound without sound',
		Buffer.concat([
			Buffer.from('ID3\x03\0\0\0\0\0\x05', 'latin1'),
			Buffer.from('<html><script>'),
			Buffer.alloc(900),
		]),
	],
	['unknown', 'a Matroska film', webmFile('x', 'matroska')],
	['unknown', 'a sound in an MP4', mp4File('x', 'M4A ')],
	['unknown', 'a program', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1')],
	['unknown', 'a PostScript', Buffer.from('%!PS-Adobe-3.0\n')],
	['unknown', 'a script', Buffer.from('#!/bin/sh\nrm -rf /\n')],
	['unknown', 'words', Buffer.from('Báo cáo kết quả')],
	['too-many-pixels', 'a PNG of 400 million pixels in 48 kB', pngBomb(20_000, 20_000)],
	['too-many-pixels', 'a JPEG that says it is 65,000 × 65,000', jpegBomb(65_000, 65_000)],
	['too-many-pixels', 'a TIFF that says it is 100,000 × 100,000', tiffBomb(100_000, 100_000)],
	[
		'unpacks-too-large',
		'a Word file that says it unpacks to more',
		officeFile('docx', {}, 400 * 1024 * 1024),
	],
	[
		'unpacks-too-large',
		'a Word file that hides that it unpacks to more',
		officeFile('docx', { 'word/media/a.xml': deflateRawSync(Buffer.alloc(400 * 1024 * 1024)) }),
	],
	['empty', 'nothing', Buffer.alloc(0)],
]

test.each(refusals)('%s: %s', async (problem, _what, bytes) => {
	expect(await judged(bytes)).toBe(problem)
	expect(fileProblems[problem].vi).toMatch(/\. ?(Hãy|Nội dung)|Hãy/)
})

test('every refusal has words of its own in both languages', () => {
	const words = Object.values(fileProblems)
	for (const language of ['vi', 'en'] as const)
		expect(new Set(words.map((each) => each[language])).size).toBe(words.length)
})

test('a picture that is a page or an archive as well is a picture, and its copies are nothing else', async () => {
	const page = Buffer.from('<html><script>alert(1)</script>')
	for (const behind of [page, makeZip({ 'a.js': 'x' })]) {
		const bytes = Buffer.concat([await png(), behind])
		expect(await judged(bytes)).toBe('png')
		const made = await copyPicture(await saved(bytes), [320])
		if ('failure' in made) throw new Error(made.failure)
		for (const { path } of made.copies) {
			const copy = await sharp(path).metadata()
			expect([copy.width, copy.height]).toEqual([9, 9])
		}
	}
	const reversed = Buffer.concat([Buffer.from('<html>'), await png()])
	expect(await judged(reversed)).toBe('page')
})

test('a PDF that nests as deep as it can is opened or refused within its limits, and the next one is read', async () => {
	const round = Buffer.from(pdfFile().toString('latin1').replace('[3 0 R]', '[2 0 R]'), 'latin1')
	const deep = [deepPdf.pages(5000), deepPdf.arrays(5000), deepPdf.forms(500), round]
	for (const bytes of deep) {
		const path = await saved(bytes)
		expect(['pdf', 'broken']).toContain(await judged(bytes))
		const words = ['prepare', path, join(folder, 'deep'), '320']
		const reply = await askWorker('pdf', words, { seconds: 5, megabytes: 1500 })
		if ('failure' in reply) expect(reply.failure).toMatch(/^[\w :,()]+$/)
	}
	const next = await preparePdf(await saved(pdfFile()), [320])
	expect('failure' in next ? next.failure : next.pages).toBe(1)
}, 180_000)

test('what was let in before it was looked into so closely is not unpacked without end either', async () => {
	const bomb = officeFile('docx', {
		'word/footnotes.xml': deflateRawSync(Buffer.alloc(400 * 1024 * 1024, 32)),
	})
	const entities = officeFile('docx', { 'word/footnotes.xml': amplifiedEntities })
	const [large, declared] = [
		await prepareOffice(await saved(bomb)),
		await prepareOffice(await saved(entities)),
	]
	expect('failure' in large).toBe(true)
	expect('failure' in declared ? [] : declared.texts).toEqual([])
}, 120_000)

test('what is well made of each kind is still taken', async () => {
	const taken: [string, Buffer][] = [
		['pdf', pdfFile()],
		['png', await png()],
		['avif', await avifFile()],
		['docx', officeFile('docx')],
		['xlsx', officeFile('xlsx')],
		['pptx', officeFile('pptx')],
		['odt', openDocument({})],
		['mp4', mp4File('x')],
		['webm', webmFile('x')],
		['mp3', mp3File('x')],
	]
	const found = []
	for (const [, bytes] of taken) found.push(await judged(bytes))
	expect(found).toEqual(taken.map(([kind]) => kind))
}, 120_000)
