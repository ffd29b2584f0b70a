import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeHref } from '#app/domain/safe-href.ts'

test.each([
	['https://mic.gov.vn', 'https://mic.gov.vn/'],
	['HTTP://Hue.gov.vn/a b?c=d#e', 'http://hue.gov.vn/a%20b?c=d#e'],
	['https://hue.gov.vn/tin-tức', 'https://hue.gov.vn/tin-t%E1%BB%A9c'],
	['https://hue.gov.vn/"onclick', 'https://hue.gov.vn/%22onclick'],
	['https://hue.gov.vn/@tin', 'https://hue.gov.vn/@tin'],
	['  https://hue.gov.vn/  ', 'https://hue.gov.vn/'],
	['mailto:vanthu@hue.gov.vn', 'mailto:vanthu@hue.gov.vn'],
])('%j may be linked', (href, canonical) => expect(safeHref(href)).toBe(canonical))

test.each([
	'',
	'javascript:alert(1)',
	'JaVaScRiPt:alert(1)',
	' javascript:alert(1)',
	'java\tscript:alert(1)',
	'java\nscript:alert(1)',
	'\u0001javascript:alert(1)',
	'data:text/html,<script>',
	'vbscript:x',
	'blob:https://x',
	'file:///etc/passwd',
	'//evil.vn',
	'/duong-dan',
	'https:evil.vn',
	'https:/evil.vn',
	'https:///evil.vn',
	'https:\\\\evil.vn',
	'https://hue.gov.vn\\@evil.vn',
	'https://hue.gov.vn@evil.vn',
	'https://:@evil.vn',
	'https://@evil.vn',
	'https://a:b@evil.vn',
	'https://hue.gov.vn/\u0000',
	'https://hue.gov.vn/\u202egpj',
	'https://hue.gov.vn/\u200b',
	'https://\ud800.vn',
	'https://',
	'https://[::1',
	'mailto:',
	'mailto:a@b.vn?bcc=c@d.vn',
	'mailto:a@b.vn%0aBcc:c@d.vn',
	`https://hue.gov.vn/${'a'.repeat(2000)}`,
])('%j may not be linked', (href) => expect(safeHref(href)).toBeNull())

test('what is linked is a web page or a mailbox, and is its own canonical form', () =>
	fc.assert(
		fc.property(
			fc.oneof(
				fc.webUrl(),
				fc.string(),
				fc.string().map((rest) => `https://${rest}`),
			),
			(href) => {
				const safe = safeHref(href)
				if (safe === null) return
				expect(safe).toMatch(/^(https?:\/\/[^/@]|mailto:[^?]+$)/)
				expect(safeHref(safe)).toBe(safe)
			},
		),
	))
