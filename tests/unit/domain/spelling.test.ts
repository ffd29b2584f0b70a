import { expect, test } from 'vitest'
import { distance, nearest } from '#app/domain/spelling.ts'

test.each([
	['doi', 'doi', 0],
	['dio', 'doi', 1],
	['chuyn', 'chuyen', 1],
	['chueyn', 'chuyen', 1],
	['abc', '', 3],
	['so', 'khac', 4],
])('from %j to %j is %i', (a, b, far) => expect([distance(a, b), distance(b, a)]).toEqual([far, far]))

test('of near words the nearest, then the most frequent, each once', () => {
	const known = [
		{ written: 'đôi', folded: 'doi', practices: 3 },
		{ written: 'đổi', folded: 'doi', practices: 9 },
		{ written: 'dài', folded: 'dai', practices: 50 },
		{ written: 'xa', folded: 'xa', practices: 99 },
	]
	expect(nearest({ folded: 'dio', written: 'dio' }, known, 3).map(({ written }) => written)).toEqual(['đổi'])
	expect(nearest({ folded: 'doii', written: 'doii' }, known, 3).map(({ written }) => written)).toEqual([
		'đổi',
	])
})

test('a word of two letters, as an abbreviation is, is not taken for another', () => {
	const known = [
		{ written: 'an', folded: 'an', practices: 9 },
		{ written: 'số', folded: 'so', practices: 9 },
	]
	expect(nearest({ folded: 'ai', written: 'AI' }, known, 3)).toEqual([])
	expect(nearest({ folded: 'sso', written: 'sso' }, known, 3).map(({ folded }) => folded)).toEqual(['so'])
})
