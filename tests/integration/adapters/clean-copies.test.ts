import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { deflateSync, inflateRawSync, inflateSync } from 'node:zlib'
import { Document, ImageRun, InsertedTextRun, Packer, Paragraph, TextRun } from 'docx'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askWorker } from '#app/adapters/child-worker.server.ts'
import { prepareOffice, preparePdf } from '#app/adapters/documents.server.ts'
import { judgeFile } from '#app/adapters/file-kinds.server.ts'
import { readMedia } from '#app/adapters/media-files.server.ts'
import { patched } from '#app/adapters/patched-stream.server.ts'
import { readEnv, setEnv } from '#app/env.server.ts'
import { mp3File, mp4File, webmFile } from '#tests/support/media-files.ts'
import { makeZip, officeFile, pdfFile, pdfOf } from '#tests/support/sample-files.ts'

/** Author, camera and place, as they stand in the files below. */
const canary = 'Hoang Yen Vang'
const camera = 'CANARYCAM'

let folder = ''
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'portal-clean-'))
	setEnv(readEnv({ NODE_ENV: 'test', DATA_DIR: folder }))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const saved = async (bytes: Buffer) => {
	const path = join(folder, `file-${Math.abs(bytes.length * 31 + (bytes[bytes.length - 9] ?? 0))}`)
	await writeFile(path, bytes)
	return path
}
const judged = async (bytes: Buffer) => {
	const judgement = await judgeFile(await saved(bytes), bytes.length)
	return 'kind' in judgement ? judgement.kind : judgement.problem
}

const photo = () =>
	sharp({ create: { width: 40, height: 30, channels: 3, background: '#1f6b57' } })
		.jpeg()
		.withExif({
			IFD0: { Artist: canary, Make: camera },
			IFD3: {
				GPSLatitude: '16/1 28/1 0/1',
				GPSLatitudeRef: 'N',
				GPSLongitude: '107/1 0/1 0/1',
				GPSLongitudeRef: 'E',
			},
		})
		.toBuffer()

/** The bytes, and those of every stream and part inside that unpacks. */
const everything = (bytes: Buffer): string => {
	const inside = [bytes]
	for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
		const end = bytes.indexOf('endstream', at)
		try {
			inside.push(inflateSync(bytes.subarray(at + 7, end), { finishFlush: 2 }))
		} catch {
			continue
		}
	}
	for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4)) {
		const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
		const packed = bytes.subarray(from, from + bytes.readUInt32LE(at + 18))
		if (bytes.readUInt16LE(at + 8) === 8) inside.push(inflateRawSync(packed))
	}
	return inside.map((each) => each.toString('latin1')).join('\n')
}
const leaks = (bytes: Buffer) => [canary, camera, 'Exif'].filter((name) => everything(bytes).includes(name))

const stream = (facts: string, body: Buffer) =>
	`<< ${facts} /Length ${body.length} >>\nstream\n${body.toString('latin1')}\nendstream`

/** A PDF that names its maker in every place that there is. */
const tellingPdf = async () => {
	const image = await photo()
	const content = Buffer.from('BT /F 12 Tf 20 100 Td (Bao cao ket qua) Tj ET q 40 0 0 30 20 20 cm /I Do Q')
	const script = `/OpenAction << /S /JavaScript /JS (app.alert\\("${canary}"\\)) >>`
	return pdfOf(
		[
			'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Annots [6 0 R 8 0 R] /PieceInfo << /X << /Private (Hoang Yen Vang) >> >> /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> /XObject << /I 5 0 R >> >> >>',
			stream('/Filter /FlateDecode', deflateSync(content)),
			stream(
				'/Type /XObject /Subtype /Image /Width 40 /Height 30 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Metadata 7 0 R',
				image,
			),
			`<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /T (${canary}) /Contents (Xem lai) >>`,
			stream(
				'/Type /Metadata /Subtype /XML /Filter /FlateDecode',
				deflateSync(`<x:xmpmeta><dc:creator>${canary}</dc:creator></x:xmpmeta>`),
			),
			`<< /Type /Annot /Subtype /Widget /FT /Sig /Rect [0 0 9 9] /T (ky) /V << /Type /Sig /Name (${canary}) /ByteRange [0 1 2 3] /Contents <00> >> >>`,
			`<< /Author (${canary}) /Creator (${camera}) >>`,
			`<< /Type /EmbeddedFile /Note (${canary}) >>`,
		],
		'trailer << /Root 1 0 R /Info 9 0 R /Size 11 >>',
		`/Metadata 7 0 R ${script} /Names << /EmbeddedFiles << /Names [(a) << /F (${canary}) /EF << /F 10 0 R >> >>] >> >>`,
	)
}

test('a PDF is given out with its page and words, and without its maker in any byte', async () => {
	const bytes = await tellingPdf()
	expect(leaks(bytes)).toEqual([canary, camera, 'Exif'])
	expect(await judged(bytes)).toBe('pdf')
	const made = await preparePdf(await saved(bytes), [320])
	if ('failure' in made || !made.clean) throw new Error('failure' in made ? made.failure : 'not cleaned')
	expect(made.origin).toMatchObject({ author: canary, program: camera })
	expect(made.texts).toEqual([{ part: 1, text: 'Bao cao ket qua' }])
	expect(made.copies.map(({ width, format }) => [width, format])).toEqual([
		[320, 'webp'],
		[320, 'avif'],
	])
	expect(made.clean.how).toBe('rewritten')
	const clean = await readFile(made.clean.path)
	expect(leaks(clean)).toEqual([])
	for (const word of ['JavaScript', 'EmbeddedFile', '/Info', 'xmpmeta'])
		expect(everything(clean)).not.toContain(word)
	expect(await judged(clean)).toBe('pdf')
	const again = await preparePdf(await saved(clean), [320])
	if ('failure' in again) throw new Error(again.failure)
	expect([again.pages, again.texts, again.hash, again.origin]).toEqual([1, made.texts, made.hash, null])
})

test('an earlier version inside a PDF does not come along', async () => {
	const old = pdfFile(`trailer << /Root 1 0 R /Size 4 /Info << /Author (${canary}) >> >>`)
	const update = `4 0 obj\n<< /Title (sau) >>\nendobj\nxref\n4 1\n${String(old.length).padStart(10, '0')} 00000 n \n`
	const start = old.lastIndexOf('xref\n0')
	const trailer = `trailer << /Root 1 0 R /Size 5 /Info 4 0 R /Prev ${start} >>\nstartxref\n`
	const at = old.length + update.indexOf('xref')
	const bytes = Buffer.concat([old, Buffer.from(`${update}${trailer}${at}\n%%EOF\n`)])
	const made = await preparePdf(await saved(bytes), [320])
	if ('failure' in made || !made.clean) throw new Error('not cleaned')
	expect(leaks(await readFile(made.clean.path))).toEqual([])
})

test('a Word file keeps its words and changes, and loses properties, names and what its camera wrote', async () => {
	const document = new Document({
		creator: canary,
		lastModifiedBy: canary,
		comments: {
			children: [{ id: 0, author: canary, initials: canary, children: [new Paragraph('Ý kiến')] }],
		},
		sections: [
			{
				children: [
					new Paragraph({
						children: [
							new TextRun('Nội dung & kết quả'),
							new InsertedTextRun({ id: 1, author: canary, date: '2025-01-01T00:00:00Z', text: ' bổ sung' }),
							new ImageRun({ type: 'jpg', data: await photo(), transformation: { width: 40, height: 30 } }),
						],
					}),
				],
			},
		],
	})
	const bytes = await Packer.toBuffer(document)
	expect(leaks(bytes)).toEqual([canary, camera, 'Exif'])
	const made = await prepareOffice(await saved(bytes))
	if ('failure' in made || !made.clean) throw new Error('failure' in made ? made.failure : 'not cleaned')
	expect(made.origin).toMatchObject({ author: canary })
	expect(made.texts).toEqual([{ part: 1, text: 'Nội dung & kết quả bổ sung' }])
	const clean = await readFile(made.clean.path)
	expect(leaks(clean)).toEqual([])
	expect(everything(clean)).toContain('w:ins ')
	expect(await judged(clean)).toBe('docx')
})

const people = {
	'xl/comments1.xml': `<comments><authors><author>${canary}</author></authors><comment authorId="0"><t>${canary}: xem lại</t></comment></comments>`,
	'xl/persons/person.xml': `<personList><person displayName="${canary}" id="{1}" userId="${canary}"/></personList>`,
	'xl/sharedStrings.xml': '<sst><si><t>Trước</t></si><si><t>Sau</t></si></sst>',
	'xl/worksheets/sheet1.xml':
		'<worksheet><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"><v>12.5</v></c><pageSetup orientation="portrait" r:id="rId1"/></worksheet>',
	'xl/worksheets/_rels/sheet1.xml.rels':
		'<Relationships><Relationship Id="rId1" Type="http://x/relationships/printerSettings" Target="../printerSettings/p.bin"/></Relationships>',
	'xl/printerSettings/p.bin': `\\\\MAY-IN-${camera}`,
	'xl/tables/table1.xml': '<table displayName="Bang1" name="Bang1"/>',
	'docProps/core.xml': `<cp:coreProperties><dc:creator>${canary}</dc:creator></cp:coreProperties>`,
	'docProps/app.xml': `<Properties><Company>${canary}</Company></Properties>`,
	'customXml/item1.xml': `<p>${canary}</p>`,
}

test('a workbook keeps its cells and the names of its tables, and loses people, printers and files of others', async () => {
	const bytes = officeFile('xlsx', people)
	const made = await prepareOffice(await saved(bytes))
	if ('failure' in made || !made.clean) throw new Error('failure' in made ? made.failure : 'not cleaned')
	expect(made.texts).toEqual([{ part: 1, text: 'Trước Sau 12.5' }])
	expect(made.origin).toEqual({ author: canary, agency: canary })
	const clean = await readFile(made.clean.path)
	expect(leaks(clean)).toEqual([])
	expect(everything(clean)).toContain('displayName="Bang1"')
	expect(everything(clean)).toContain('<t>: xem')
	expect(everything(clean)).not.toMatch(/printerSettings|r:id=/)
	expect(await judged(clean)).toBe('xlsx')
})

const openFile = (kind: string, more: Record<string, string> = {}) =>
	makeZip({
		mimetype: `application/vnd.oasis.opendocument.${kind}`,
		'content.xml': `<office:document-content><office:body><office:text><office:annotation><dc:creator>${canary}</dc:creator><text:p>ghi chú</text:p></office:annotation><text:p>Báo cáo</text:p><text:p>Kết quả</text:p></office:text></office:body></office:document-content>`,
		'meta.xml': `<office:document-meta><meta:initial-creator>${canary}</meta:initial-creator><meta:generator>${camera}</meta:generator></office:document-meta>`,
		'META-INF/manifest.xml': '<manifest:manifest/>',
		...more,
	})

test('an OpenDocument file keeps its words and loses who wrote it', async () => {
	const made = await prepareOffice(await saved(openFile('text')))
	if ('failure' in made || !made.clean) throw new Error('failure' in made ? made.failure : 'not cleaned')
	expect(made.texts).toEqual([{ part: 1, text: 'Báo cáo Kết quả' }])
	expect(made.origin).toEqual({ author: canary, program: camera })
	const clean = await readFile(made.clean.path)
	expect(leaks(clean)).toEqual([])
	expect(await judged(clean)).toBe('odt')
})

test('films and sounds are judged by their structure, and sent without what they say of their makers', async () => {
	const films = { mp4: mp4File(canary), webm: webmFile(canary), mp3: mp3File(canary) } as const
	const seconds = { mp4: 10, webm: 4, mp3: 0 }
	for (const kind of ['mp4', 'webm', 'mp3'] as const) {
		const bytes = films[kind]
		expect([kind, await judged(bytes)]).toEqual([kind, kind])
		const made = await readMedia(await saved(bytes), kind)
		if ('failure' in made) throw new Error(made.failure)
		expect([kind, made.seconds]).toEqual([kind, seconds[kind]])
		expect(Object.values(made.origin ?? {}).join(' ')).toContain(canary)
		const sent = await buffer(patched(Readable.from([bytes]), 0, made.patches))
		expect([kind, sent.length, leaks(sent)]).toEqual([kind, bytes.length, []])
		expect(sent.includes(canary.slice(0, 12))).toBe(false)
		expect([kind, await judged(sent)]).toEqual([kind, kind])
	}
})

test('what looks like one of the new kinds and is none has its own refusal', async () => {
	const film = mp4File(canary)
	const encrypted = { 'META-INF/manifest.xml': '<manifest:encryption-data/>' }
	const cases: [string, Buffer][] = [
		['broken', film.subarray(0, film.length - 20)],
		['broken', Buffer.concat([film, Buffer.from('<html>')])],
		['phone-film', mp4File(canary, 'qt  ')],
		['unknown', mp4File(canary, 'M4A ')],
		['unknown', webmFile(canary, 'matroska')],
		['broken', webmFile(canary).subarray(0, 60)],
		['broken', Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0\x05'), Buffer.alloc(900)])],
		['macro', openFile('text', { 'Basic/Standard/Module1.xml': 'x' })],
		['locked', openFile('text', encrypted)],
		['archive', openFile('text-template')],
		['unpacks-too-large', officeFile('docx', {}, 60 * 1024 * 1024)],
		['broken', Buffer.from('%PDF-1.4\nrác\n%%EOF\n')],
	]
	const found = []
	for (const [, bytes] of cases) found.push(await judged(bytes))
	expect(found).toEqual(cases.map(([problem]) => problem))
})

test('a worker that loops, eats memory or dies is ended, and says so; the next one works', async () => {
	const path = await saved(pdfFile())
	expect(
		await askWorker('pdf', ['prepare', path, join(folder, 'x'), '320'], { seconds: 0.05, megabytes: 900 }),
	).toEqual({ failure: 'took too long' })
	expect(
		await askWorker('pdf', ['prepare', path, join(folder, 'y'), '320'], { seconds: 30, megabytes: 1 }),
	).toEqual({
		failure: 'needs too much memory',
	})
	expect(await askWorker('pdf', ['nothing', path], { seconds: 30, megabytes: 900 })).toEqual({
		failure: expect.any(String),
	})
	expect(await askWorker('pdf', ['open', path], { seconds: 30, megabytes: 900 })).toEqual({
		ok: { pages: 1 },
	})
})
