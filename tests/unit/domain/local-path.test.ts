import { expect, test } from 'vitest'
import { localPath } from '#app/domain/local-path.ts'

test.each([
	['/co-quan', '/co-quan'],
	['/en/tham-dinh/1?x=2', '/en/tham-dinh/1?x=2'],
	['/thu-vien?q=chuyển', '/thu-vien?q=chuy%E1%BB%83n'],
	['/a/../quan-tri', '/quan-tri'],
	['/co-quan#minh-chung', '/co-quan'],
])('%s is a path of the portal', (text, path) => {
	expect(localPath(text)).toBe(path)
})

test.each([
	'',
	'co-quan',
	'//evil.example',
	'/\\evil.example',
	'\\\\evil.example',
	'/a//evil.example',
	'https://evil.example/',
	'javascript:alert(1)',
	'/\t/evil.example',
	'/\r\nSet-Cookie: a=b',
	'/\u200b/evil.example',
	' /co-quan',
	`/${'a'.repeat(600)}`,
	null,
	undefined,
])('%j leads nowhere', (text) => {
	expect(localPath(text)).toBeNull()
})
