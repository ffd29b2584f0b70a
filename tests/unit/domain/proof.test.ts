import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	beyondEnd,
	clock,
	fragmentOf,
	placeText,
	readPlace,
	strangeProofs,
	withProofs,
	withProofsOnly,
	type Proof,
} from '#app/domain/proof.ts'

test.each([
	['', { page: null, second: null }],
	['12', { page: 12, second: null }],
	[' Trang 7 ', { page: 7, second: null }],
	['tr. 7', { page: 7, second: null }],
	['p.3', { page: 3, second: null }],
	['1:15', { page: null, second: 75 }],
	['00:05', { page: null, second: 5 }],
	['90:00', { page: null, second: 5400 }],
	['1:02:03', { page: null, second: 3723 }],
	['0', undefined],
	['-1', undefined],
	['1:75', undefined],
	['1:99:00', undefined],
	['1,5', undefined],
	['123456', undefined],
	['trang đầu', undefined],
])('the place %j is %j', (text, place) => {
	expect(readPlace(text)).toEqual(place)
})

test('a place is written as it is read', () => {
	const places = fc.oneof(
		fc.integer({ min: 1, max: 99_999 }).map((page) => ({ page, second: null })),
		fc.integer({ min: 0, max: 359_999 }).map((second) => ({ page: null, second })),
		fc.constant({ page: null, second: null }),
	)
	fc.assert(
		fc.property(places, (place) => {
			expect(readPlace(placeText(place))).toEqual(place)
		}),
	)
})

test('an address opens the evidence at its place', () => {
	expect(
		[
			{ page: 12, second: null },
			{ page: null, second: 75 },
			{ page: null, second: null },
		].map(fragmentOf),
	).toEqual(['#page=12', '#t=75', ''])
	expect([5, 75, 3723].map(clock)).toEqual(['0:05', '1:15', '1:02:03'])
})

const proof = (evidenceId: string) => ({ evidenceId, page: null, second: null })

test('old rows read as having no proof; others keep theirs', () => {
	const old: { id: string; proofs?: Proof[] } = { id: 'r1' }
	expect(withProofs(old)).toEqual({ id: 'r1', proofs: [] })
	expect(withProofs({ id: 'r1', proofs: [proof('e')] })).toEqual({ id: 'r1', proofs: [proof('e')] })
})

test('proofs by evidence that is not kept fall away, and are named when they may not be', () => {
	const rows = [
		{ id: 'r1', proofs: [proof('a'), proof('b')] },
		{ id: 'r2', proofs: [proof('b')] },
		{ id: 'r3', proofs: [] },
	]
	expect(withProofsOnly(rows, (id) => id === 'a')).toEqual([
		{ id: 'r1', proofs: [proof('a')] },
		{ id: 'r2', proofs: [] },
		{ id: 'r3', proofs: [] },
	])
	expect(strangeProofs(rows, new Set(['b']))).toEqual(['result-r1-proofs'])
	expect(strangeProofs(rows, new Set(['a', 'b']))).toEqual([])
})

test.each([
	[{ page: 8, second: null }, { pages: 8, seconds: null }, null],
	[
		{ page: 9, second: null },
		{ pages: 8, seconds: null },
		{ what: 'page', most: '8' },
	],
	[{ page: 9, second: null }, { pages: null, seconds: 75 }, null],
	[{ page: null, second: 75 }, { pages: null, seconds: 75.4 }, null],
	[
		{ page: null, second: 76 },
		{ pages: null, seconds: 75.4 },
		{ what: 'time', most: '1:15' },
	],
	[{ page: null, second: null }, { pages: 1, seconds: 1 }, null],
])('place %j in a file of %j: past its end is %j', (place, file, beyond) => {
	expect(beyondEnd(place, file)).toEqual(beyond)
})
