import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	certificateState,
	codeLength,
	codeLetters,
	groupedCode,
	readCode,
	recipientOf,
} from '#app/domain/certificate.ts'

test('a code is read as people type it: small, in groups, with letters that look like digits', () => {
	expect(readCode('7k2m-9qxd 4tra.0b6c')).toBe('7K2M9QXD4TRA0B6C')
	expect(readCode('OOOO-IIII-LLLL-0000')).toBe('0000111111110000')
	for (const wrong of [
		'',
		'7K2M',
		'7K2M-9QXD-4TRA-0B6',
		'7K2M-9QXD-4TRA-0B6CC',
		'UUUU-UUUU-UUUU-UUUU',
		"'; --",
	]) {
		expect(readCode(wrong)).toBe(null)
	}
})

test('whatever code is printed is read back as itself', () => {
	const letter = fc.constantFrom(...codeLetters)
	fc.assert(
		fc.property(fc.array(letter, { minLength: codeLength, maxLength: codeLength }), (letters) => {
			const code = letters.join('')
			expect(readCode(groupedCode(code))).toBe(code)
			expect(readCode(groupedCode(code).toLowerCase())).toBe(code)
		}),
	)
})

test('revoked stands above superseded', () => {
	expect(
		[
			{ isLatest: true, isRevoked: false },
			{ isLatest: false, isRevoked: false },
			{ isLatest: true, isRevoked: true },
			{ isLatest: false, isRevoked: true },
		]
			.flatMap((facts) => [false, true].map((isSuperseded) => ({ ...facts, isSuperseded })))
			.map(certificateState),
	).toEqual([
		...['valid', 'superseded', 'superseded', 'superseded'],
		...['revoked', 'revoked', 'revoked', 'revoked'],
	])
})

test('the certificate names whom the entry names, with their agency; without a name, the agency', () => {
	expect(recipientOf(' Tổ công nghệ số thôn 3 ', 'UBND xã A')).toEqual({
		recipient: 'Tổ công nghệ số thôn 3',
		agency: 'UBND xã A',
	})
	expect(recipientOf('', 'UBND xã A')).toEqual({ recipient: 'UBND xã A', agency: '' })
	expect(recipientOf('UBND xã A', 'UBND xã A')).toEqual({ recipient: 'UBND xã A', agency: '' })
})
