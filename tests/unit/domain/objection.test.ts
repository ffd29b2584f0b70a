import { expect, test } from 'vitest'
import {
	mayAddFile,
	mayAnswerObjection,
	mayConfirmObjection,
	mayObject,
	objectionReference,
	personalIn,
} from '#app/domain/objection.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'

const closesAt = new Date('2025-06-27T17:00:00.000Z')
const before = new Date(+closesAt - 1)
const codes = (verdict: ReturnType<typeof mayObject>) =>
	verdict.allowed ? [] : verdict.reasons.map(({ code }) => code)
const secretary: Viewer = { ...anyone(), offices: ['secretary'] }
const waiting = { confirmedAt: before, answeredAt: null }
const unconfirmed = { confirmedAt: null, answeredAt: null }
const answered = { confirmedAt: before, answeredAt: before }

test('objections are taken to the last instant, and not without end from one address', () => {
	expect(codes(mayObject({ closesAt }, 0, before))).toEqual([])
	expect(codes(mayObject({ closesAt }, 0, closesAt))).toEqual(['expired'])
	expect(codes(mayObject({ closesAt }, 10, before))).toEqual(['already'])
})

test('an objection is confirmed once, while the names stand', () => {
	expect(codes(mayConfirmObjection({ closesAt }, unconfirmed, before))).toEqual([])
	expect(codes(mayConfirmObjection({ closesAt }, unconfirmed, closesAt))).toEqual(['expired'])
	expect(codes(mayConfirmObjection({ closesAt }, waiting, before))).toEqual(['already'])
})

test.each([
	['in time', waiting, 0, 100, before, []],
	['before it is confirmed', unconfirmed, 0, 100, before, ['hidden']],
	['after the answer', answered, 0, 100, before, ['already']],
	['after the end', waiting, 0, 100, closesAt, ['expired']],
	['a fourth file', waiting, 3, 100, before, ['limit']],
	['a file too large', waiting, 0, 21 * 1024 * 1024, before, ['limit']],
])('a file comes %s', (_name, state, files, size, now, expected) => {
	expect(codes(mayAddFile({ closesAt }, state, { files, size }, now))).toEqual(expected)
})

test.each<
	[string, Viewer, 'same-unit' | null, typeof waiting | typeof unconfirmed | typeof answered, string[]]
>([
	['the secretary', secretary, null, waiting, []],
	['a secretary in conflict', secretary, 'same-unit', waiting, ['conflict']],
	['anybody else', anyone(), null, waiting, ['not-yours']],
	['one that is not confirmed', secretary, null, unconfirmed, ['hidden']],
	['a second answer', secretary, null, answered, ['already']],
])('who answers: %s', (_name, viewer, relation, state, expected) => {
	expect(codes(mayAnswerObjection(viewer, relation ? [relation] : [], state))).toEqual(expected)
})

test.each([
	['Cảm ơn ông Trần Văn Kiểm đã phản ánh.', ['Trần Văn Kiểm']],
	['Cảm ơn ông TRẦN VĂN KIỂM.', ['Trần Văn Kiểm']],
	['Thư từ kiem@example.vn đã được xem xét.', ['kiem@example.vn']],
	['Ban Thư ký đã kiểm tra, số liệu đúng.', []],
])('what „%s“ gives away', (answer, expected) => {
	expect(personalIn(answer, { name: 'Trần Văn Kiểm', email: 'kiem@example.vn' })).toEqual(expected)
})

test('a name of one word is a word like any other', () => {
	expect(personalIn('Số liệu an toàn.', { name: 'An', email: 'an@example.vn' })).toEqual([])
})

test('a reference names the year and a number of at least four digits', () => {
	expect([7, 12345].map((number) => objectionReference({ year: 2026, number }))).toEqual([
		'PA-2026-0007',
		'PA-2026-12345',
	])
})
