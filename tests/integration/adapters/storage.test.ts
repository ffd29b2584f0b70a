import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { judgeFile } from '#app/adapters/file-kinds.server.ts'
import { copyPicture, measurePicture } from '#app/adapters/images.server.ts'
import { readUpload } from '#app/adapters/multipart.server.ts'
import {
	blobsOnDisk,
	dropFile,
	keepFile,
	measureFile,
	pathOfBlob,
	receiveFile,
	sweepTemporary,
} from '#app/adapters/storage.server.ts'
import { readEnv, setEnv } from '#app/env.server.ts'
import { makeZip, officeFile, pdfFile, pngBomb } from '#tests/support/sample-files.ts'

let folder = ''
const inFiles = (name: string) => readdir(join(folder, 'files', name)).catch(() => [])
const temporaryFiles = () => inFiles('tmp')

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'storage-'))
	setEnv(readEnv({ NODE_ENV: 'test', DATA_DIR: folder, LOG_LEVEL: 'silent' }))
})
beforeEach(async () => expect(await temporaryFiles()).toEqual([]))
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a file is received, digested, kept under its id and found again', async () => {
	const received = await receiveFile(Readable.from([Buffer.from('xin '), Buffer.from('chào')]))
	expect(received.size).toBe(9)
	const id = await keepFile(received)
	expect(await measureFile(pathOfBlob(id))).toEqual({ size: 9, sha256: received.sha256 })
	expect(await temporaryFiles()).toEqual([])
	await dropFile(id)
	expect(await inFiles(id.slice(0, 2))).toEqual([])
})

test('a stream that breaks leaves nothing on disk', async () => {
	const breaking = Readable.from(
		(async function* () {
			yield Buffer.from('nửa')
			throw new Error('đứt')
		})(),
	)
	await expect(receiveFile(breaking)).rejects.toThrow('đứt')
	expect(await temporaryFiles()).toEqual([])
})

test('no path is made of anything but an id', () => {
	for (const name of ['../../etc/passwd', '..%2f', 'a/b', '', 'C:\\x', `${'0'.repeat(8)}-x`]) {
		expect(() => pathOfBlob(name)).toThrow('not the id of a blob')
	}
})

test('temporary files and blobs are swept by age', async () => {
	const old = await receiveFile(Readable.from([Buffer.from('cũ')]))
	const fresh = await receiveFile(Readable.from([Buffer.from('mới')]))
	const kept = await keepFile(await receiveFile(Readable.from([Buffer.from('giữ')])))
	const before = new Date(Date.now() - 3_600_000)
	const longAgo = new Date(Date.now() - 7_200_000)
	await utimes(old.path, longAgo, longAgo)
	await utimes(pathOfBlob(kept), longAgo, longAgo)
	expect(await sweepTemporary(before)).toBe(1)
	expect(await temporaryFiles()).toEqual([fresh.path.split('/').at(-1)])
	expect(await blobsOnDisk(before)).toEqual([kept])
	await rm(fresh.path)
	await dropFile(kept)
})

const judged = async (bytes: Buffer) => {
	const path = join(folder, 'judged')
	await writeFile(path, bytes)
	const judgement = await judgeFile(path, bytes.length)
	return 'kind' in judgement ? judgement.kind : judgement.problem
}

const picture = (format: 'jpeg' | 'png' | 'webp' | 'gif' | 'tiff' | 'avif') =>
	sharp({ create: { width: 60, height: 40, channels: 3, background: '#9b1c1f' } })
		.toFormat(format)
		.toBuffer()

test('what is taken, by content', async () => {
	expect(await judged(await picture('jpeg'))).toBe('jpeg')
	expect(await judged(await picture('png'))).toBe('png')
	expect(await judged(await picture('webp'))).toBe('webp')
	expect(await judged(await picture('tiff'))).toBe('tiff')
	expect(await judged(await picture('avif'))).toBe('avif')
	expect(await judged(pdfFile())).toBe('pdf')
	expect(await judged(officeFile('docx'))).toBe('docx')
	expect(await judged(officeFile('xlsx'))).toBe('xlsx')
	expect(await judged(officeFile('pptx'))).toBe('pptx')
})

test('what is not taken, each with its own reason', async () => {
	const types = '[Content_Types].xml'
	const cases: [string, Buffer][] = [
		['empty', Buffer.alloc(0)],
		['unknown', randomBytes(5000).fill(1, 0, 8)],
		['unknown', Buffer.from('chỉ là chữ')],
		['unknown', await picture('gif')],
		['unknown', Buffer.from('MZ\x90\0 program')],
		['drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
		['drawing', Buffer.from('<?xml version="1.0"?><!DOCTYPE svg><svg onload="alert(1)"/>')],
		['page', Buffer.from('<!doctype html><script>alert(1)</script>')],
		['page', Buffer.from('\n <HTML><body onload=alert(1)>')],
		['archive', makeZip({ 'a.txt': 'xin chào' })],
		['archive', makeZip({})],
		['archive', Buffer.from('Rar!\x1a\x07\x01\0 rest of it', 'latin1')],
		['archive', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])],
		['old-office', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
		['macro', officeFile('docx', { 'word/vbaProject.bin': 'x' })],
		[
			'macro',
			officeFile('xlsx', { [types]: '<Types>application/vnd.ms-excel.sheet.macroEnabled.main+xml</Types>' }),
		],
		['broken', officeFile('docx', { [types]: '<!DOCTYPE x [<!ENTITY a "b">]><Types/>' })],
		['broken', officeFile('docx', { '../../evil.xml': 'x' })],
		['broken', officeFile('docx').subarray(0, 200)],
		['broken', officeFile('docx', { 'xl/workbook.xml': 'x' })],
		['unpacks-too-large', officeFile('docx', {}, 600 * 1024 * 1024)],
		['broken', Buffer.from('%PDF-1.7\n1 0 obj')],
		['locked', pdfFile('trailer << /Encrypt 5 0 R >>')],
		['broken', (await picture('png')).subarray(0, 20)],
		['broken', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(300)])],
		['too-many-pixels', pngBomb(20_000, 20_000)],
	]
	const found = []
	for (const [, bytes] of cases) found.push(await judged(bytes))
	expect(found).toEqual(cases.map(([problem]) => problem))
})

test('a picture is turned by EXIF, stripped and copied at three widths, none larger than it came', async () => {
	const path = join(folder, 'turned.jpg')
	const exif = {
		IFD0: { Artist: 'CANARY-tac-gia' },
		IFD3: {
			GPSLatitude: '16/1 28/1 0/1',
			GPSLatitudeRef: 'N',
			GPSLongitude: '107/1 0/1 0/1',
			GPSLongitudeRef: 'E',
		},
	}
	await sharp({ create: { width: 1000, height: 500, channels: 3, background: '#1f6b57' } })
		.jpeg()
		.withMetadata({ orientation: 6 })
		.withExifMerge(exif)
		.toFile(path)
	const made = await copyPicture(path, [320, 800, 1600])
	if ('failure' in made) throw new Error(made.failure)
	expect({ width: made.width, height: made.height }).toEqual({ width: 500, height: 1000 })
	expect(made.origin).toEqual({ author: 'CANARY-tac-gia', place: expect.stringContaining('16.46') })
	expect(made.copies.map(({ width, height, format }) => [width, height, format])).toEqual([
		[320, 640, 'webp'],
		[320, 640, 'avif'],
		[800, 1000, 'webp'],
		[800, 1000, 'avif'],
		[1600, 1000, 'webp'],
		[1600, 1000, 'avif'],
	])
	for (const copy of made.copies) {
		const metadata = await sharp(copy.path).metadata()
		expect([metadata.format, metadata.exif, metadata.xmp, metadata.orientation]).toEqual([
			copy.format === 'avif' ? 'heif' : 'webp',
			undefined,
			undefined,
			undefined,
		])
		await rm(copy.path)
	}
})

test('a bomb, a drawing and a broken picture fail in the child and nowhere else', async () => {
	for (const bytes of [
		pngBomb(20_000, 20_000),
		Buffer.from('<svg width="9" height="9"/>'),
		randomBytes(99),
	]) {
		const path = join(folder, 'hostile')
		await writeFile(path, bytes)
		expect(await measurePicture(path)).toEqual({ failure: expect.any(String) })
		expect(await copyPicture(path, [320])).toEqual({ failure: expect.any(String) })
	}
})

const boundary = 'ranh-gioi'
const type = `multipart/form-data; boundary=${boundary}`
const part = (head: string, body: string | Buffer) =>
	Buffer.concat([
		Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
		Buffer.from(body),
		Buffer.from('\r\n'),
	])
const end = Buffer.from(`--${boundary}--\r\n`)
const sent = async function* (...chunks: Buffer[]) {
	for (const chunk of chunks) yield new Uint8Array(chunk)
}
const largest = 50 * 1024 * 1024
const upload = (...chunks: Buffer[]) =>
	readUpload(type, sent(...chunks), new AbortController().signal, largest)

test('a form with a file is read, its Vietnamese name whole', async () => {
	const bytes = randomBytes(300_000)
	const { fields, file } = await upload(
		part('name="uploadKey"', 'khoa-12345'),
		part('name="file"; filename="Báo cáo “đổi mới”.pdf"', bytes),
		end,
	)
	expect([...fields]).toEqual([['uploadKey', 'khoa-12345']])
	expect(file).toMatchObject({ name: 'Báo cáo “đổi mới”.pdf', size: 300_000 })
	await rm(file?.path ?? '')
})

test('a body that is cut, malformed, without boundary or aborted throws and leaves nothing', async () => {
	const file = part('name="file"; filename="a.pdf"', randomBytes(200_000))
	await expect(upload(file.subarray(0, 150_000))).rejects.toThrow()
	await expect(upload(Buffer.from('rác'))).rejects.toThrow()
	await expect(upload(Buffer.alloc(0))).rejects.toThrow()
	await expect(
		readUpload('multipart/form-data', sent(file), new AbortController().signal, largest),
	).rejects.toThrow()
	const abort = new AbortController()
	const slow = async function* () {
		yield new Uint8Array(file.subarray(0, 100_000))
		abort.abort()
		await new Promise(() => {})
	}
	await expect(readUpload(type, slow(), abort.signal, largest)).rejects.toThrow()
	expect(await temporaryFiles()).toEqual([])
})

test('a file past the limit is cut at the limit and dropped', async () => {
	const piece = Buffer.alloc(1024 * 1024, 1)
	let asked = 0
	const endless = async function* () {
		yield new Uint8Array(part('name="file"; filename="a.pdf"', '').subarray(0, -2))
		for (; asked < 200; asked += 1) yield new Uint8Array(piece)
	}
	const { file, isTooLarge } = await readUpload(type, endless(), new AbortController().signal, largest)
	expect([file, isTooLarge]).toEqual([null, true])
	expect(asked).toBeLessThan(60)
	expect(await temporaryFiles()).toEqual([])
})

test('mutated bodies never hang, crash or leave a file', async () => {
	const whole = Buffer.concat([
		part('name="uploadKey"', 'khoa-12345'),
		part('name="file"; filename="a.pdf"', pdfFile()),
		end,
	])
	const mutation = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), {
		minLength: 1,
		maxLength: 8,
	})
	await fc.assert(
		fc.asyncProperty(
			mutation,
			fc.nat(whole.length),
			fc.integer({ min: 1, max: 400 }),
			async (changes, cut, size) => {
				const bytes = Buffer.from(whole)
				for (const [at, value] of changes) bytes[at] = value
				const kept = bytes.subarray(0, Math.max(cut, 1))
				const chunks = Array.from({ length: Math.ceil(kept.length / size) }, (_, n) =>
					kept.subarray(n * size, (n + 1) * size),
				)
				const answer = await upload(...chunks).catch(() => null)
				if (answer?.file) await rm(answer.file.path)
			},
		),
		{ numRuns: 400 },
	)
	expect(await temporaryFiles()).toEqual([])
}, 60_000)

test('a deflated part cannot unpack past what it declares', async () => {
	const bomb = officeFile(
		'docx',
		{ '[Content_Types].xml': deflateRawSync(Buffer.alloc(50_000_000)) },
		undefined,
		100,
	)
	expect(await judged(bomb)).toBe('broken')
})
