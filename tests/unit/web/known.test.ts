import { expect, test } from 'vitest'
import { isKnown } from '#app/web/http.server.ts'

test.each([
	['"a"', true],
	['W/"a"', true],
	['"b", W/"a" ,"c"', true],
	['*', true],
	['"b"', false],
	['"ab"', false],
	['a', false],
	['', false],
	[null, false],
	[undefined, false],
])('If-None-Match: %s', (header, known) => {
	expect(isKnown(header, '"a"')).toBe(known)
	expect(isKnown(header, 'W/"a"')).toBe(known)
})
