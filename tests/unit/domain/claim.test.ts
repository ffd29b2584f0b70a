import { expect, test } from 'vitest'
import { changedClaims, type ClaimMark } from '#app/domain/claim.ts'

const verified: ClaimMark = { finding: 'verified', note: '' }
const unclear: ClaimMark = { finding: 'unclear', note: 'Trang 3 ghi số khác' }
const empty: ClaimMark = { finding: null, note: ' ' }

test.each([
	['a first mark', {}, { r1: verified }, { r1: verified }],
	['the other results keep theirs', { r2: unclear }, { r1: verified }, { r1: verified, r2: unclear }],
	['a mark is changed', { r1: verified }, { r1: unclear }, { r1: unclear }],
	['a mark is taken away', { r1: verified, r2: unclear }, { r1: empty }, { r2: unclear }],
	['a note alone is kept', {}, { r1: { finding: null, note: 'x' } }, { r1: { finding: null, note: 'x' } }],
	['a result that is not of the entry is left out', { old: verified }, { r9: verified }, {}],
	['nor is what every object has', {}, { toString: verified, ['__proto__']: verified }, {}],
])('%s', (_, before, changes, after) => {
	expect(changedClaims(['r1', 'r2', 'constructor'], before, changes)).toEqual(after)
})
