import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
	containment,
	hammingDistance,
	markedParts,
	mostDifferentBits,
	pictureBands,
	resemblance,
	sharedStretches,
	trigramContainment,
	trigramLikeness,
} from '#app/domain/similarity.ts'

const sets = fc.uniqueArray(fc.nat(50)).map((values) => new Set(values))

test('resemblance and containment are what Broder says', () => {
	expect(resemblance(new Set([1, 2, 3]), new Set([2, 3, 4]))).toBe(0.5)
	expect(containment(new Set([1, 2]), new Set([1, 2, 3, 4]))).toBe(1)
	expect([resemblance(new Set(), new Set()), containment(new Set(), new Set([1]))]).toEqual([0, 0])
	fc.assert(
		fc.property(sets, sets, (a, b) => {
			expect(resemblance(a, b)).toBe(resemblance(b, a))
			expect(resemblance(a, b)).toBeLessThanOrEqual(containment(a, b))
		}),
	)
})

test('titles are alike by trigrams, whatever their tone marks', () => {
	expect(trigramLikeness('Hoà giải cơ sở', 'hòa giải cơ sở')).toBe(1)
	expect(trigramLikeness('Học bạ số', 'Ao nuôi tôm')).toBe(0)
	expect(trigramContainment('nền tảng đô thị', 'Hue-S: nền tảng đô thị thông minh')).toBe(1)
	expect(trigramContainment('', 'x')).toBe(0)
})

describe('shared stretches', () => {
	const told = (text: string, other: string, fewest: number) =>
		sharedStretches(text, other, fewest).map(({ start, end }) => text.slice(start, end))
	test.each([
		['một hai ba bốn năm', 'x hai ba bốn y', 3, ['hai ba bốn']],
		['một hai ba bốn năm', 'một hai ba bốn năm', 2, ['một hai ba bốn năm']],
		['Hoà, bình! số', 'hòa bình số', 3, ['Hoà, bình! số']],
		['a b c x d e f', 'a b c d e f', 3, ['a b c', 'd e f']],
		['a b', 'a b', 3, []],
		['', 'a', 1, []],
	])('of %j and %j in runs of %i', (text, other, fewest, found) =>
		expect(told(text, other, fewest)).toEqual(found),
	)
	it('are found in decomposed text, marks included', () => {
		const text = 'Chuyển đổi số'.normalize('NFD')
		expect(told(text, 'chuyển đổi số', 3)).toEqual([text])
	})
	it('cut a text into parts that are the text again', () =>
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.integer({ min: 1, max: 3 }), (a, b, fewest) => {
				const stretches = sharedStretches(a, b, fewest)
				const parts = markedParts(a, stretches)
				expect(parts.map(({ text }) => text).join('')).toBe(a)
				stretches.forEach(({ start, end }, index) => {
					expect(start).toBeLessThan(end)
					expect(start).toBeGreaterThanOrEqual(stretches[index - 1]?.end ?? 0)
				})
			}),
		))
})

describe('pictures', () => {
	const hash = fc
		.bigInt({ min: 0n, max: 2n ** 64n - 1n })
		.map((value) => value.toString(16).padStart(16, '0'))
	it('differ by as many bits as were turned', () =>
		fc.assert(
			fc.property(hash, fc.uniqueArray(fc.nat(63), { maxLength: mostDifferentBits }), (original, turned) => {
				const touched = turned
					.reduce((value, bit) => value ^ (1n << BigInt(bit)), BigInt(`0x${original}`))
					.toString(16)
					.padStart(16, '0')
				expect(hammingDistance(original, touched)).toBe(turned.length)
				const bands = new Set(pictureBands(original))
				expect(pictureBands(touched).some((band) => bands.has(band))).toBe(true)
			}),
		))
	it('have eight bands, each with its place', () =>
		expect(pictureBands('00ff000000000001')).toEqual([0, 511, 512, 768, 1024, 1280, 1536, 1793]))
})
