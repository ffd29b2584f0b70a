import { expect, test } from 'vitest'
import { mayWinAsNew } from '#app/domain/replication.ts'
import { alikeAspects, likenessOf, pairOf, scoreOf, strongScore, twinVerdict } from '#app/domain/twin.ts'

const none = { title: 0, brief: 0, text: 0, documents: 0, pictures: 0 }

test.each([
	[none, [], 0],
	[{ ...none, title: 0.4 }, [], 0],
	[{ ...none, title: 1 }, ['title'], 80],
	[{ ...none, text: 0.5 }, ['text'], 50],
	[{ ...none, pictures: 1 }, ['pictures'], 50],
	[
		{ title: 1, brief: 1, text: 1, documents: 1, pictures: 2 },
		['title', 'brief', 'text', 'documents', 'pictures'],
		100,
	],
])('%j is alike in %j and scores %i', (likeness, aspects, score) => {
	expect(alikeAspects(likeness)).toEqual(aspects)
	expect(scoreOf(likeness)).toBe(score)
})

test('the same text is a strong twin, and a short text inside a long one nearly so', () => {
	const text = Array.from({ length: 90 }, (_, index) => `chữ${index}`).join(' ')
	const entry = { title: 'Một', summary: 'Hai', text, documents: '' }
	expect(scoreOf(likenessOf(entry, entry))).toBe(100)
	const longer = {
		...entry,
		title: 'Khác',
		summary: 'Nữa',
		text: `${text} ${text.replaceAll('chữ', 'lời')} ${text.replaceAll('chữ', 'tiếng')}`,
	}
	expect(scoreOf(likenessOf(entry, longer))).toBeGreaterThan(strongScore)
})

test('nothing is handed in beside an unexplained twin', () => {
	expect(twinVerdict(0)).toEqual({ allowed: true })
	expect(twinVerdict(2)).toEqual({ allowed: false, reasons: [{ code: 'twins', count: 2 }] })
})

test('a pair has one order', () => {
	expect(pairOf('b', 'a')).toEqual(pairOf('a', 'b'))
})

test.each([
	['initiative', false, true],
	['initiative', true, false],
	['model', true, true],
])('%s, replicating: %s, may win as new: %s', (kind, isReplication, allowed) =>
	expect(mayWinAsNew({ kind, isReplication }).allowed).toBe(allowed),
)
