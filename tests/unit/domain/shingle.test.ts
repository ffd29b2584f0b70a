import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { bandsOf, estimatedResemblance, shinglesOf, signatureOf, textBands } from '#app/domain/shingle.ts'
import { resemblance } from '#app/domain/similarity.ts'

const syllable = fc.constantFrom(
	...'số hóa chuyển đổi dịch vụ công hồ sơ người dân xã hội kinh tế đô thị'.split(' '),
)
const text = (from: number, to: number) =>
	fc.array(syllable, { minLength: from, maxLength: to }).map((words) => words.join(' '))

test.each([
	['hoà bình số', 'hòa bình số'],
	['HOÀ BÌNH SỐ', 'hoa binh so'],
	['Chuyển đổi số', 'Chuyển đổi số'.normalize('NFD')],
	['thuý, quỳnh: hoá', 'thúy quỳnh hóa'],
])('%j and %j have the same shingles', (a, b) => expect(shinglesOf(a, 2)).toEqual(shinglesOf(b, 2)))

test('a shingle is a run of words in order; a short text is one', () => {
	expect(shinglesOf('một hai ba bốn', 3).size).toBe(2)
	expect(shinglesOf('một hai', 3).size).toBe(1)
	expect(shinglesOf('', 3).size).toBe(0)
	expect(shinglesOf('một hai ba', 3)).not.toEqual(shinglesOf('ba hai một', 3))
})

describe('MinHash', () => {
	it('estimates the exact Jaccard resemblance', () =>
		fc.assert(
			fc.property(text(30, 120), text(30, 120), fc.nat(100), (a, b, kept) => {
				const half = `${a.split(' ').slice(0, kept).join(' ')} ${b}`
				const [first, second] = [shinglesOf(a, 2), shinglesOf(half, 2)]
				const estimate = estimatedResemblance(signatureOf(first, 512), signatureOf(second, 512))
				expect(Math.abs(estimate - resemblance(first, second))).toBeLessThan(0.13)
			}),
			{ seed: 7, numRuns: 60 },
		))
	it('is the same for the same text and knows no order of shingles', () =>
		fc.assert(
			fc.property(text(1, 60), (a) => {
				const shingles = shinglesOf(a, 2)
				const turned = new Set([...shingles].reverse())
				expect(signatureOf(turned, 64)).toEqual(signatureOf(shingles, 64))
			}),
		))
	it('says nothing of nothing', () => {
		expect(signatureOf(new Set(), 64)).toEqual([])
		expect(estimatedResemblance([], [])).toBe(0)
		expect(bandsOf([], 3)).toEqual([])
		expect(textBands('', 'text')).toEqual([])
	})
})

describe('bands', () => {
	it('meet for texts of which nearly all is the same', () =>
		fc.assert(
			fc.property(text(80, 140), syllable, (a, word) => {
				const bands = new Set(textBands(a, 'text'))
				expect(textBands(`${a} ${word}`, 'text').some((band) => bands.has(band))).toBe(true)
			}),
			{ numRuns: 50 },
		))
	it('are 32-bit integers, one for each place', () => {
		const bands = textBands('chuyển đổi số trong quản lý đô thị thông minh của tỉnh', 'text')
		expect(bands.length).toBe(42)
		expect(bands.every((band) => band === (band | 0))).toBe(true)
		expect(new Set(bands).size).toBe(42)
	})
	it('do not meet for texts with nothing in common', () => {
		const other = new Set(textBands('nuôi tôm công nghệ cao ở ven biển miền trung', 'brief'))
		const found = textBands('ký số học bạ điện tử cấp tiểu học toàn quốc', 'brief').filter((band) =>
			other.has(band),
		)
		expect(found).toEqual([])
	})
})
