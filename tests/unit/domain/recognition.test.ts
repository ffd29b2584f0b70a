import { expect, test } from 'vitest'
import { mayWin, mayWinAny } from '#app/domain/recognition.ts'
import type { EntryKind } from '#app/domain/entry.ts'

const code = (verdict: ReturnType<typeof mayWin>) => (verdict.allowed ? 'yes' : verdict.reasons[0]?.code)

test.each<[EntryKind, string, string]>([
	['initiative', 'initiative_recognition', 'yes'],
	['initiative', 'bang_khen_thu_tuong', 'yes'],
	['solution', 'initiative_recognition', 'not-applied'],
	['solution', 'bang_khen_bo_tinh', 'yes'],
	['model', 'initiative_recognition', 'yes'],
])('%s wins %s: %s', (kind, award, expected) => expect(code(mayWin(kind, award))).toBe(expected))

test('what can win nothing is not taken in', () => {
	expect(code(mayWinAny('solution', ['initiative_recognition']))).toBe('not-applied')
	expect(code(mayWinAny('solution', ['initiative_recognition', 'bang_khen_bo_tinh']))).toBe('yes')
	expect(code(mayWinAny('initiative', ['initiative_recognition']))).toBe('yes')
})
