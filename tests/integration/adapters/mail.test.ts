import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderPost, smtpPost, type Letter, type Post } from '#app/adapters/mail.server.ts'
import { openSmtp } from '#tests/support/smtp.ts'

const from = 'Thi đua số <khong-tra-loi@portal.vn>'
const host = 'portal.vn'
const letter = (changes: Partial<Letter> = {}): Letter => ({
	id: '0199d0a0-0000-7000-8000-000000000001',
	to: 'an@example.vn',
	subject: 'Biên nhận hồ sơ TDS-2025-000123',
	text: 'Kính gửi Nguyễn Văn An,\n\n.một dòng bắt đầu bằng dấu chấm\n\nhttp://portal.vn/co-quan/ho-so/1\n',
	writtenAt: new Date('2025-06-15T03:00:00.000Z'),
	stopLink: null,
	...changes,
})

type Place = { post: Post; letters: () => Promise<string[]>; close: () => Promise<void> }

const folderPlace = async (): Promise<Place> => {
	const folder = await mkdtemp(join(tmpdir(), 'mail-'))
	return {
		post: folderPost(folder, from, host),
		letters: async () =>
			Promise.all((await readdir(folder)).sort().map((name) => readFile(join(folder, name), 'latin1'))),
		close: () => rm(folder, { recursive: true }),
	}
}

const smtpPlace = async (): Promise<Place> => {
	const smtp = await openSmtp()
	return {
		post: smtpPost(smtp.url, from, host),
		letters: async () => smtp.received.splice(0).map(({ data }) => data),
		close: smtp.close,
	}
}

const headersOf = (raw: string) => {
	const [head = ''] = raw.split('\r\n\r\n')
	return new Map(
		head
			.replace(/\r\n[ \t]+/g, ' ')
			.split('\r\n')
			.map((line): [string, string] => {
				const colon = line.indexOf(':')
				return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
			}),
	)
}

/** What the encoded words of a header say. */
const decoded = (text: string) =>
	text.replace(/=\?UTF-8\?([QB])\?(.*?)\?=\s*/gi, (_, how: string, word: string) =>
		how.toUpperCase() === 'B'
			? Buffer.from(word, 'base64').toString()
			: Buffer.from(unquoted(word.replaceAll('_', ' ')), 'latin1').toString(),
	)
const unquoted = (text: string) =>
	text
		.replace(/=\r\n/g, '')
		.replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const bodyOf = (raw: string) => {
	const body = raw.slice(raw.indexOf('\r\n\r\n') + 4)
	const how = headersOf(raw).get('content-transfer-encoding')
	if (how === 'base64') return Buffer.from(body, 'base64').toString()
	return Buffer.from(how === 'quoted-printable' ? unquoted(body) : body, 'latin1').toString()
}

describe.each([
	['folder', folderPlace],
	['SMTP', smtpPlace],
])('post by %s', (_, open) => {
	let place: Place
	beforeAll(async () => void (place = await open()))
	afterAll(async () => {
		place.post.close()
		await place.close()
	})

	test('a Vietnamese letter arrives whole, with the same Message-ID at every try', async () => {
		await place.post.send(letter())
		const [first = ''] = await place.letters()
		await place.post.send(letter())
		const [second = '', ...more] = await place.letters()
		expect(more).toEqual([])
		for (const raw of [first, second]) {
			const headers = headersOf(raw)
			expect(headers.get('message-id')).toBe('<0199d0a0-0000-7000-8000-000000000001@portal.vn>')
			expect(headers.get('to')).toBe('an@example.vn')
			expect(decoded(headers.get('from') ?? '')).toContain('Thi đua số')
			expect(decoded(headers.get('subject') ?? '')).toBe('Biên nhận hồ sơ TDS-2025-000123')
			expect(headers.get('content-type')).toMatch(/^text\/plain; charset=utf-8/i)
			expect(headers.get('date')).toBe('Sun, 15 Jun 2025 03:00:00 +0000')
			expect(bodyOf(raw).replaceAll('\r\n', '\n').trim()).toBe(letter().text.trim())
		}
	})

	test('a line break in a subject makes no header', async () => {
		await place.post.send(letter({ id: 'b', subject: 'Chào\r\nBcc: x@evil.vn\n\nX-Evil: 1\u2028Y' }))
		const raw = (await place.letters()).at(-1) ?? ''
		const headers = headersOf(raw)
		expect(headers.has('bcc')).toBe(false)
		expect(headers.has('x-evil')).toBe(false)
		expect(decoded(headers.get('subject') ?? '')).toBe('Chào Bcc: x@evil.vn X-Evil: 1 Y')
	})

	test.each(['an@example.vn, x@evil.vn', 'an@example.vn\r\nBcc: x@evil.vn', 'An <an@example.vn>', '', 'an'])(
		'%j is no address to send to',
		async (to) => {
			await place.letters()
			await expect(place.post.send(letter({ id: 'c', to }))).rejects.toThrow('without a proper address')
		},
	)

	test('an id is no way out of the folder', async () => {
		await expect(place.post.send(letter({ id: '../x' }))).rejects.toThrow('without a proper address')
	})
})

test('a folder keeps one whole file a letter, for its owner only, and nothing half written', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'mail-'))
	const post = folderPost(join(folder, 'mail'), from, host)
	await Promise.all([post.send(letter()), post.send(letter({ id: 'b' })), post.send(letter({ id: 'c' }))])
	const names = (await readdir(join(folder, 'mail'))).sort()
	expect(names).toEqual(['0199d0a0-0000-7000-8000-000000000001.eml', 'b.eml', 'c.eml'])
	const { mode } = await stat(join(folder, 'mail', 'b.eml'))
	expect((mode & 0o777).toString(8)).toBe('600')
	await rm(folder, { recursive: true })
})

test('a server that refuses the address or is not there is an error, so that it is tried again', async () => {
	const smtp = await openSmtp()
	await expect(smtpPost(smtp.url, from, host).send(letter({ to: 'refuse@example.vn' }))).rejects.toThrow(
		'550',
	)
	await smtp.close()
	await expect(smtpPost(smtp.url, from, host).send(letter())).rejects.toThrow('ECONNREFUSED')
})
