import { expect, test } from 'vitest'
import type { DecisionOutcome } from '#app/domain/outcome.ts'
import { mayCorrect, maySupersede, reachOf, type CorrectionFacts } from '#app/domain/supersession.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'

const secretary: Viewer = {
	...anyone(),
	person: { id: 'p1', name: 'Thư ký', email: 'thuky@example.vn' },
	offices: ['secretary'],
} as unknown as Viewer

const closed = { closedAt: new Date('2025-06-01'), passed: true }
const facts: CorrectionFacts = {
	earlier: {
		outcome: 'awarded',
		isRevoked: false,
		award: { awardLevelId: 'first', citationVi: 'Thành tích', recipientVi: '' },
	},
	isEarlierPublic: true,
	ballot: closed,
	isVoting: false,
}
const give = (fields: Partial<Extract<DecisionOutcome, { outcome: 'awarded' }>> = {}): DecisionOutcome => ({
	entryId: 'e',
	outcome: 'awarded',
	awardLevelId: 'first',
	citationVi: 'Thành tích',
	...fields,
})
const take: DecisionOutcome = { entryId: 'e', outcome: 'not-awarded', grounds: 'x' }
const codes = (item: DecisionOutcome, changes: Partial<CorrectionFacts> = {}, viewer = secretary) => {
	const verdict = mayCorrect(viewer, [], item, { ...facts, ...changes })
	return verdict.allowed
		? 'allowed'
		: verdict.reasons.map((reason) =>
				reason.code === 'already' ? reason.fact : reason.code === 'stage' ? reason.is : reason.code,
			)
}

test('a level, a name or the words are corrected, an award is withdrawn; the same again is no correction', () => {
	expect(codes(give({ awardLevelId: 'second' }))).toBe('allowed')
	expect(codes(give({ recipientVi: 'Tổ số 3' }))).toBe('allowed')
	expect(codes(give({ citationVi: 'Khác' }))).toBe('allowed')
	expect(codes(take)).toBe('allowed')
	expect(codes(give({ citationVi: ' Thành tích ', recipientVi: ' ' }))).toEqual(['decided'])
	expect(codes(give(), { isEarlierPublic: false })).toBe('allowed')
	expect(codes(take, { earlier: { outcome: 'not-awarded', isRevoked: false, award: null } })).toEqual([
		'decided',
	])
})

test('each rule that stands in the way of a correction gives its reason', () => {
	const other = give({ awardLevelId: 'second' })
	expect(codes(other, { earlier: null })).toEqual(['superseded'])
	expect(codes(other, { ballot: null })).toEqual(['no-ballot'])
	expect(codes(other, { ballot: { closedAt: null, passed: false } })).toEqual(['ballot-open'])
	expect(codes(other, { ballot: { ...closed, passed: false } })).toEqual(['ballot-failed'])
	expect(codes(other, { isVoting: true })).toEqual(['ballot-open'])
	expect(codes(other, {}, anyone())).toEqual(['not-yours'])
	expect(codes({ entryId: 'e', outcome: 'sent-back', grounds: 'x' })).toEqual(['open-outcome'])
	const revoked = { outcome: 'awarded', isRevoked: true, award: null } as const
	expect(codes(take, { earlier: revoked })).toEqual(['revoked'])
})

test('a decision that is not public is replaced whole; the day lies between the earlier one and today', () => {
	const whole = {
		isEarlierPublic: true,
		isEarlierPending: false,
		left: 1,
		taken: 1,
		earlierOn: '2025-06-01',
		decidedOn: '2025-06-02',
		today: '2025-06-03',
	}
	const allowed = (changes: Partial<typeof whole>) => maySupersede({ ...whole, ...changes }).allowed
	expect(allowed({})).toBe(true)
	expect(allowed({ taken: 0 })).toBe(false)
	expect(allowed({ isEarlierPending: true })).toBe(false)
	expect(allowed({ isEarlierPublic: false })).toBe(false)
	expect(allowed({ isEarlierPublic: false, left: 0 })).toBe(true)
	expect(allowed({ decidedOn: '2025-05-31' })).toBe(false)
	expect(allowed({ decidedOn: '2025-06-04' })).toBe(false)
	expect(reachOf(['a', 'b'], ['b'])).toBe('amends')
	expect(reachOf(['a', 'b'], ['b', 'a', 'c'])).toBe('replaces')
})
