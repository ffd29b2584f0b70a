import { expect, test } from 'vitest'
import { say } from '#app/locales/message.ts'

/** Words that are the same in both languages. */
const sameInBoth = new Set([
	'CSV',
	'DOCX',
	'E-mail',
	'Email',
	'English',
	'JSON',
	'OK',
	'PDF',
	'SHA-256',
	'Thi đua số',
	'Tiếng Việt',
	'XLSX',
])

type Found = { path: string; message: Record<string, unknown> }

const messagesIn = (value: unknown, path: string): Found[] => {
	if (Array.isArray(value)) return value.flatMap((item, index) => messagesIn(item, `${path}[${index}]`))
	if (typeof value !== 'object' || value === null) return []
	if ('vi' in value || 'en' in value) return [{ path, message: { ...value } }]
	return Object.entries(value).flatMap(([key, inner]) => messagesIn(inner, `${path} ${key}`))
}

const files = import.meta.glob<Record<string, unknown>>('/app/locales/**/*.ts', { eager: true })
const found = Object.entries(files).flatMap(([file, module]) => messagesIn(module, file))

const wrong = (isWrong: (message: { vi: string; en: string }) => boolean) =>
	found
		.filter(({ message: { vi, en } }) => isWrong({ vi: String(vi), en: String(en) }))
		.map(({ path, message }) => ({ path, message }))

const placeholder = /\{(\w+)(?::[^{}|]+\|[^{}|]+)?\}/g
const placeholdersOf = (text: string) =>
	[...new Set(Array.from(text.matchAll(placeholder), ([, name]) => name))].sort().join()
const wordless = (text: string) => !/\p{L}/u.test(text.replace(placeholder, ''))

test('the catalogue holds messages', () => {
	expect(found.length).toBeGreaterThan(0)
})

test('a message is two texts, Vietnamese and English, and nothing else', () => {
	const bad = found.filter(({ message }) => {
		const { vi, en, ...rest } = message
		return typeof vi !== 'string' || typeof en !== 'string' || !vi || !en || Object.keys(rest).length > 0
	})
	expect(bad).toEqual([])
})

test('a message has the same placeholders in both languages', () => {
	expect(wrong(({ vi, en }) => placeholdersOf(vi) !== placeholdersOf(en))).toEqual([])
})

test('a brace in a message opens or closes a placeholder', () => {
	expect(wrong(({ vi, en }) => /[{}]/.test(`${vi}${en}`.replace(placeholder, '')))).toEqual([])
})

test('a message is translated', () => {
	expect(wrong(({ vi, en }) => vi === en && !sameInBoth.has(vi) && !wordless(vi))).toEqual([])
})

test('a message is composed Unicode (NFC) without broken characters or space at its ends', () => {
	const isClean = (text: string) => text === text.trim().normalize('NFC') && !/[\0\uFFFD]/.test(text)
	expect(wrong(({ vi, en }) => !isClean(vi) || !isClean(en))).toEqual([])
})

test('an English word goes by its number, in Vietnamese there is nothing to choose', () => {
	const message = {
		vi: '{count} hồ sơ chờ',
		en: '{count} {count:entry|entries} {count:waits|wait}',
	}
	expect(['0', '1', '2', '1,001'].map((count) => say('en', message, { count }))).toEqual([
		'0 entries wait',
		'1 entry waits',
		'2 entries wait',
		'1,001 entries wait',
	])
	expect([say('en', message, { count: 1 }), say('vi', message, { count: 1 })]).toEqual([
		'1 entry waits',
		'1 hồ sơ chờ',
	])
	expect(say('en', message)).toBe('{count} entries wait')
})
