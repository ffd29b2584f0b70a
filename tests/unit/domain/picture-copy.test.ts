import { expect, test } from 'vitest'
import { asPictureCopy } from '#app/domain/picture-copy.ts'
import { preparationProblem, preparationState } from '#app/domain/preparation.ts'

test.each([
	['320', { width: 320, format: 'webp' }],
	['800.avif', { width: 800, format: 'avif' }],
	['1600.webp', { width: 1600, format: 'webp' }],
	['801', null],
	['800.png', null],
	['800.avif.avif', null],
	['0320', null],
	['-320', null],
	['', null],
	['../800', null],
])('the end of an address %j names %j', (text, copy) => expect(asPictureCopy(text)).toEqual(copy))

test.each([
	[null, null],
	['Input image exceeds pixel limit', 'too-large'],
	['a PDF too large to be read', 'too-large'],
	['locked by a password', 'locked'],
	['took too long', 'too-heavy'],
	['needs too much memory', 'too-heavy'],
	['ended with SIGSEGV', 'broken'],
	['gave no answer', 'broken'],
])('the failure %j is told as %j', (failure, problem) => expect(preparationProblem(failure)).toBe(problem))

test('a file waits, is ready, or has failed', () => {
	const at = new Date('2025-06-15')
	expect(preparationState({ variantsAt: null, failure: null })).toBe('waiting')
	expect(preparationState({ variantsAt: null, failure: 'x' })).toBe('failed')
	expect(preparationState({ variantsAt: at, failure: null })).toBe('ready')
})
