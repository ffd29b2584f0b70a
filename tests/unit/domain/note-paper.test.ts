import { expect, test } from 'vitest'
import { mayShowPaper, mayTakePaperBack, paperState, type PaperState } from '#app/domain/note-paper.ts'
import type { Verdict } from '#app/domain/verdict.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'

const person = { id: 'me', name: 'Tôi', email: 'toi@example.vn' }
const me: Viewer = { ...anyone(), person }
const secretary: Viewer = { ...me, offices: ['secretary'] }
const member: Viewer = { ...me, memberships: [{ unitId: 'u', role: 'drafter' }] }
const codes = (verdict: Verdict) => (verdict.allowed ? [] : verdict.reasons.map(({ code }) => code))

test.each<[string, Parameters<typeof paperState>[0], PaperState]>([
	['not scanned, no copy yet', { scan: 'unscanned', isPrepared: false, hasCopy: false }, 'waiting'],
	['before the scanner', { scan: 'waiting', isPrepared: true, hasCopy: true }, 'waiting'],
	['clean, no copy yet', { scan: 'clean', isPrepared: false, hasCopy: false }, 'waiting'],
	['clean with its copy', { scan: 'clean', isPrepared: true, hasCopy: true }, 'ready'],
	['never scanned, with its copy', { scan: 'unscanned', isPrepared: true, hasCopy: true }, 'ready'],
	['no copy could be made', { scan: 'clean', isPrepared: true, hasCopy: false }, 'unclean'],
	['infected', { scan: 'infected', isPrepared: true, hasCopy: true }, 'withheld'],
])('the PDF of an objection: %s', (_, paper, expected) => {
	expect(paperState(paper)).toBe(expected)
})

test.each<[string, Viewer, readonly 'author'[], object, readonly string[]]>([
	['the secretary', secretary, [], {}, []],
	['a secretary who is bound', secretary, ['author'], {}, ['conflict']],
	['an agency', member, [], {}, ['not-yours']],
	['before the objection is published', secretary, [], { stage: 'answered' }, ['hidden']],
	['of a revoked practice', secretary, [], { isPublished: false }, ['hidden']],
	['of an objection without a PDF', secretary, [], { paper: null }, ['hidden']],
	['before the scanner', secretary, [], { paper: 'waiting' }, ['awaiting-scan']],
	['infected', secretary, [], { paper: 'withheld' }, ['hidden']],
	['without a copy of ours', secretary, [], { paper: 'unclean' }, ['hidden']],
	['told that the secretariat alone reads it', secretary, [], { readersTold: false }, ['hidden']],
	['twice', secretary, [], { isPaperShown: true }, ['already']],
])('publishing the PDF of an objection: %s', (_, viewer, conflicts, changes, expected) => {
	const note = { stage: 'published', isPublished: true, paper: 'ready' } as const
	const told = { ...note, isPaperShown: false, readersTold: true, ...changes }
	expect(codes(mayShowPaper(viewer, conflicts, told))).toEqual(expected)
	const back = codes(mayTakePaperBack(viewer, conflicts, { isPaperShown: true }))
	expect(back).toEqual(expected.filter((code) => code === 'conflict' || code === 'not-yours'))
})

test('a PDF that is not public is not taken back', () => {
	expect(codes(mayTakePaperBack(secretary, [], { isPaperShown: false }))).toEqual(['already'])
})
