import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { ranking } from '#app/domain/ranking.ts'
import { faultsInRubric } from '#app/domain/rubric-faults.ts'
import { scoreWithVisit } from '#app/domain/score.ts'
import { allowed } from '#app/domain/verdict.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import {
	changedVisit,
	emptyVisit,
	mayAddPhoto,
	mayCancelVisit,
	mayGoAlong,
	mayPlanVisit,
	maySignVisit,
	mayWriteVisit,
	missingInVisit,
	visitOf,
	visitPoints,
	type VisitFacts,
	type VisitTable,
} from '#app/domain/visit.ts'
import { inShort } from './sample-round.ts'
import { initiative } from './sample-rubrics.ts'

const item = (id: string, max: number) => ({ id, vi: id, en: id, max })
const table: VisitTable = { counts: 'added', items: [item('a', 5), item('b', 10)] }
const person = (id: string, offices: string[] = []) =>
	({ ...anyone(), person: { id }, offices }) as unknown as Viewer
const [member, secretary] = [person('m'), person('s', ['secretary'])]
const facts: VisitFacts = {
	members: ['m', 'n'],
	cancelledAt: null,
	recordedAt: null,
	stage: 'review',
	conflicts: [],
}
const day = new Date('2026-01-01')

describe('the official score with a visit', () => {
	it.each([
		['counts nothing', 80, 'nothing', 15, 80],
		['adds its points', 80, 'added', 15, 95],
		['adds no more than there is', 90, 'added', 15, 100],
		['adds to hundredths exactly', 80.33, 'added', 7, 87.33],
		['takes a share, all given', 80, 'share', 20, 84],
		['takes a share, none given', 80, 'share', 0, 64],
		['rounds half away from zero', 81.67, 'share', 10, 75.34],
	] as const)('of a visit that %s', (_, mean, counts, points, score) =>
		expect(scoreWithVisit(mean, { counts, points, most: 20 }, 100)).toBe(score),
	)
	it('is none without a sheet and the mean without a visit', () => {
		expect(scoreWithVisit(null, { counts: 'added', points: 9, most: 9 }, 100)).toBeNull()
		expect(scoreWithVisit(71.5, null, 100)).toBe(71.5)
	})
	it('stays in the scale, and neither more points nor better sheets ever cost anything', () =>
		fc.assert(
			fc.property(
				fc.record({
					counts: fc.constantFrom('nothing' as const, 'added' as const, 'share' as const),
					most: fc.integer({ min: 1, max: 99 }),
				}),
				fc.integer({ min: 0, max: 10_000 }),
				fc.integer({ min: 0, max: 99 }),
				fc.integer({ min: 0, max: 10_000 }),
				({ counts, most }, hundredths, given, more) => {
					const points = Math.min(most, given)
					const of = (mean: number, own: number) =>
						scoreWithVisit(mean / 100, { counts, points: own, most }, 100) ?? -1
					const score = of(hundredths, points)
					expect(score >= 0 && score <= 100 && Number.isInteger(Math.round(score * 100))).toBe(true)
					expect(of(Math.max(hundredths, more), points)).toBeGreaterThanOrEqual(score)
					expect(of(hundredths, most)).toBeGreaterThanOrEqual(score)
				},
			),
		))
	it('makes the ranking', () => {
		const entry = (id: string, total: number, points: number | null) => ({
			...{ id, totals: [total], expected: 1, means: {}, difficultArea: false, submittedAt: day },
			visit:
				points === null ? null : { score: { counts: 'added' as const, points, most: 10 }, maxScore: 100 },
		})
		const ranked = ranking([entry('a', 85, null), entry('b', 80, 9), entry('c', 80, 0)])
		expect(ranked.map(({ id, score }) => [id, score])).toEqual([
			['b', 89],
			['a', 85],
			['c', 80],
		])
	})
})

test('a checklist keeps what it knows and says what is missing', () => {
	const sent = {
		marks: { a: { points: 5, note: 'x' }, b: { points: 11, note: '' }, z: { points: 1, note: '' } },
		minutes: ' ',
	}
	const content = changedVisit(table, sent)
	expect(Object.keys(content.marks)).toEqual(['a', 'b'])
	expect(missingInVisit(table, content, [])).toEqual([
		{ id: 'b', what: 'too-many' },
		{ id: 'minutes', what: 'minutes' },
	])
	expect(missingInVisit(table, emptyVisit(table), []).map(({ what }) => what)).toEqual([
		'points',
		'points',
		'minutes',
	])
	const photos = (['waiting', 'clean', 'infected', 'unscanned'] as const).map((scan) => ({ id: scan, scan }))
	expect(missingInVisit(table, { ...content, minutes: 'x' }, photos)).toEqual([
		{ id: 'b', what: 'too-many' },
		{ id: 'waiting', what: 'photo-waiting' },
		{ id: 'infected', what: 'photo-withheld' },
	])
	expect(visitPoints(table, content)).toEqual({ points: 15, most: 15 })
	expect(visitOf(initiative)).toEqual({ counts: 'nothing', items: [] })
})

test('a table leaves something to the sheets', () => {
	const whole = (counts: VisitTable['counts'], max: number) =>
		faultsInRubric({ ...initiative, visit: { counts, items: [item('a', max)] } }).map(({ what }) => what)
	expect([whole('share', 99), whole('share', 100), whole('added', 100), whole('added', 101)]).toEqual([
		[],
		['visit-sum'],
		[],
		['visit-sum', 'points-above'],
	])
})

test.each([
	[
		'a secretary plans',
		mayPlanVisit(secretary, { stage: 'accepted', conflicts: [], isLive: false }),
		'allowed',
	],
	['nobody else plans', mayPlanVisit(member, { stage: 'review', conflicts: [], isLive: false }), 'not-yours'],
	[
		'one visit at a time',
		mayPlanVisit(secretary, { stage: 'review', conflicts: [], isLive: true }),
		'already visit-planned',
	],
	[
		'only while judged',
		mayPlanVisit(secretary, { stage: 'decided', conflicts: [], isLive: false }),
		'stage decided',
	],
	[
		'no conflict of the secretary',
		mayPlanVisit(secretary, { stage: 'review', conflicts: ['author'], isLive: false }),
		'conflict author',
	],
	['two go', mayGoAlong([{ conflicts: [], isScoringBlind: false }]), 'incomplete members'],
	[
		'nobody goes with a conflict',
		mayGoAlong([
			{ conflicts: ['author'], isScoringBlind: false },
			{ conflicts: [], isScoringBlind: false },
		]),
		'conflict author',
	],
	[
		'nobody goes who scores blind',
		mayGoAlong([
			{ conflicts: [], isScoringBlind: true },
			{ conflicts: [], isScoringBlind: false },
		]),
		'blind-visit',
	],
	['a member writes', mayWriteVisit(member, facts), 'allowed'],
	['the secretary does not write', mayWriteVisit(secretary, facts), 'hidden'],
	[
		'nobody writes when it is frozen',
		mayWriteVisit(member, { ...facts, recordedAt: day }),
		'already recorded',
	],
	['nobody writes when it is off', mayWriteVisit(member, { ...facts, cancelledAt: day }), 'already closed'],
	[
		'nobody writes with a conflict',
		mayWriteVisit(member, { ...facts, conflicts: ['declared'] }),
		'conflict declared',
	],
	['one signs once', maySignVisit(member, facts, [], true), 'already signed'],
	[
		'nobody signs what is missing',
		maySignVisit(member, facts, [{ id: 'a', what: 'points' }], false),
		'incomplete a',
	],
	['the secretary calls it off', mayCancelVisit(secretary, facts), 'allowed'],
	['not when it is frozen', mayCancelVisit(secretary, { ...facts, recordedAt: day }), 'already recorded'],
])('%s', (_, verdict, told) => expect(verdict.allowed ? 'allowed' : inShort(verdict)).toBe(told))

test('what is allowed has no reason', () => expect(mayWriteVisit(member, facts)).toEqual(allowed))

describe('a photograph of a visit', () => {
	const seen = Array.from({ length: 40 }, (_, at) => `digest ${at}`)
	it.each([
		['another picture', member, facts, seen.slice(1), 'new', allowed],
		['the very same picture', member, facts, seen, 'digest 3', { code: 'already', fact: 'same-file' }],
		['one too many', member, facts, seen, 'new', { code: 'limit', what: 'files', max: 40 }],
		['a picture of somebody else', secretary, facts, seen, 'digest 3', { code: 'hidden' }],
		[
			'the same picture once it is over',
			member,
			{ ...facts, recordedAt: day },
			seen,
			'digest 3',
			{ code: 'already', fact: 'recorded' },
		],
	] as const)('%s', (_, viewer, of, photos, sha256, answer) =>
		expect(mayAddPhoto(viewer, of, photos, sha256)).toEqual(
			answer === allowed ? allowed : { allowed: false, reasons: [answer] },
		),
	)
})
