import { expect, test } from 'vitest'
import { mayTakeUpdateBack, mayUpdatePractice, withUpdates } from '#app/domain/practice-update.ts'
import type { PracticeContent } from '#app/domain/publication.ts'
import type { Verdict } from '#app/domain/verdict.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'

const now = new Date('2026-03-02T03:00:00Z')
const hoursAgo = (hours: number) => new Date(+now - hours * 3_600_000)
const me: Viewer = { ...anyone(), person: { id: 'me', name: 'Tôi', email: 'toi@example.vn' } }
const head: Viewer = { ...me, memberships: [{ unitId: 'u', role: 'head' }] }
const drafter: Viewer = { ...me, memberships: [{ unitId: 'u', role: 'drafter' }] }
const secretary: Viewer = { ...me, offices: ['secretary'] }
const codes = (verdict: Verdict) => (verdict.allowed ? [] : verdict.reasons.map(({ code }) => code))

test.each<[string, Viewer, object, readonly string[]]>([
	['the head', head, {}, []],
	['a drafter', drafter, {}, ['not-yours']],
	['the head of another agency', head, { unitId: 'v' }, ['hidden']],
	['a secretary', secretary, {}, ['hidden']],
	['nobody', anyone(), {}, ['hidden']],
	['what is not public', head, { isPublished: false }, ['stage']],
	['within a day of the last', head, { lastAt: hoursAgo(23) }, ['too-early']],
	['a day after the last', head, { lastAt: hoursAgo(24) }, []],
])('saying what became of a practice: %s', (_, viewer, changes, expected) => {
	const facts = { unitId: 'u', isPublished: true, lastAt: null, ...changes }
	expect(codes(mayUpdatePractice(viewer, facts, now))).toEqual(expected)
})

test.each<[string, Viewer, readonly 'author'[], boolean, readonly string[]]>([
	['the secretary', secretary, [], false, []],
	['a secretary who is bound', secretary, ['author'], false, ['conflict']],
	['its agency', head, [], false, ['not-yours']],
	['twice', secretary, [], true, ['already']],
])('taking an update back: %s', (_, viewer, conflicts, isTakenBack, expected) => {
	expect(codes(mayTakeUpdateBack(viewer, conflicts, { isTakenBack }))).toEqual(expected)
})

test('a practice holds the updates that stand, and no word of there having been one', () => {
	const update = { on: '2026-03-02', state: 'running', text: 'Vẫn chạy tốt.' } as const
	const content = { titleVi: 'X' } as PracticeContent
	expect(withUpdates(content, [update])).toEqual({ titleVi: 'X', updates: [update] })
	expect(Object.keys(withUpdates({ ...content, updates: [update] }, []))).toEqual(['titleVi'])
})
