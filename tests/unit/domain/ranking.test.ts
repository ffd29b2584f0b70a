import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { partingMeans, ranking, type PartingMeans, type RankingEntry } from '#app/domain/ranking.ts'
import { emptyRubric } from '#app/domain/rubric-composing.ts'
import type { PartingRule } from '#app/domain/rubric.ts'
import { day } from './sample-round.ts'

const entry = (id: string, more: Partial<RankingEntry> = {}): RankingEntry => ({
	id,
	totals: [80, 80],
	expected: 3,
	means: {},
	difficultArea: false,
	submittedAt: day('03-10'),
	...more,
})
const ranks = (...entries: RankingEntry[]) => ranking(entries).map(({ id, rank }) => `${id} ${rank}`)

test('each line tells its score, spread and sheets', () =>
	expect(ranking([entry('a', { totals: [70, 80, 91] }), entry('b', { totals: [] })])).toEqual([
		{
			id: 'a',
			rank: 1,
			score: 80.33,
			range: 21,
			standardDeviation: 8.58,
			sheetsIn: 3,
			sheetsMissing: 0,
			isTied: false,
			partedBy: null,
		},
		{
			id: 'b',
			rank: null,
			score: null,
			range: 0,
			standardDeviation: 0,
			sheetsIn: 0,
			sheetsMissing: 3,
			isTied: false,
			partedBy: null,
		},
	]))

describe('equal scores are parted', () => {
	const benefit = { means: { benefit: 25, spread: 5 } }
	const spreading = { means: { benefit: 20, spread: 15 } }
	test.each([
		['by the score first', entry('b', { totals: [81] }), entry('a', { ...benefit })],
		['by benefit', entry('b', benefit), entry('a', spreading)],
		[
			'by benefit of a collective',
			entry('b', { means: { benefit: 9 } }),
			entry('a', { means: { benefit: 8 } }),
		],
		['by effect of a person', entry('b', { means: { benefit: 9 } }), entry('a', { means: { benefit: 8 } })],
		[
			'then by replicability',
			entry('b', spreading),
			entry('a', { means: { benefit: 20, spread: 14 }, difficultArea: true }),
		],
		[
			'then by a difficult area',
			entry('b', { difficultArea: true }),
			entry('a', { submittedAt: day('03-01') }),
		],
		['then by the earlier filing', entry('b', { submittedAt: day('03-09') }), entry('a')],
	])('%s', (_, first, second) => expect(ranks(second, first)).toEqual(['b 1', 'a 2']))
	it('and otherwise share a rank', () => {
		expect(ranks(entry('c', { totals: [70] }), entry('b'), entry('a'))).toEqual(['a 1', 'b 1', 'c 3'])
		expect(
			ranking([entry('b'), entry('a'), entry('c', { totals: [1] })]).map(({ isTied }) => isTied),
		).toEqual([true, true, false])
	})
})

const entries = fc
	.array(
		fc.record({
			totals: fc.array(fc.integer({ min: 78, max: 82 }), { maxLength: 4 }),
			difficultArea: fc.boolean(),
			submittedAt: fc.constantFrom(day('03-10'), day('03-11')),
			means: fc.constantFrom<PartingMeans>({}, { benefit: 9 }, { benefit: 9, spread: 4 }),
		}),
		{ maxLength: 12 },
	)
	.map((list) => list.map((more, at) => entry(`${at}`, more)))

describe('any list', () => {
	it('does not depend on the order it came in', () =>
		fc.assert(
			fc.property(entries, (list) => {
				expect(ranking([...list].reverse())).toEqual(ranking(list))
			}),
		))
	it('has as many entries before a rank as the rank says', () =>
		fc.assert(
			fc.property(entries, (list) => {
				const lines = ranking(list)
				for (const { rank, score } of lines) {
					if (rank === null) continue
					expect(lines.filter((other) => other.rank !== null && other.rank < rank)).toHaveLength(rank - 1)
					expect(
						lines.every(
							(other) => other.score === null || other.score <= (score ?? 0) || (other.rank ?? 0) < rank,
						),
					).toBe(true)
				}
			}),
		))
})

test('the rule that parted equal scores is named at the one that came after', () => {
	const rules = (...entries: RankingEntry[]) =>
		ranking(entries).map(({ id, partedBy }) => `${id} ${partedBy}`)
	expect(
		rules(
			entry('a', { means: { benefit: 9, spread: 9 } }),
			entry('b', { means: { benefit: 8, spread: 9 } }),
			entry('c', { means: { benefit: 8, spread: 8 }, difficultArea: true }),
			entry('d', { means: { benefit: 8, spread: 8 } }),
			entry('e', { means: { benefit: 8, spread: 8 }, submittedAt: day('03-11') }),
			entry('f', { means: { benefit: 8, spread: 8 }, submittedAt: day('03-11') }),
			entry('g', { totals: [70] }),
			entry('h', { totals: [] }),
		),
	).toEqual(['a null', 'b benefit', 'c spread', 'd difficult-area', 'e filing', 'f null', 'g null', 'h null'])
})

const criterion = (id: string, parts?: PartingRule) => ({
	...{ id, vi: id, en: id, code: id, max: 10, levels: [] },
	...(parts ? { parts } : {}),
})
const marks = (points: Readonly<Record<string, number>>) =>
	Object.fromEntries(Object.entries(points).map(([id, each]) => [id, { points: each }]))

test.each([
	[
		'the usual criteria',
		[criterion('novelty'), criterion('effectiveness'), criterion('replicability')],
		[7, 5],
	],
	['those that the table names', [criterion('a', 'spread'), criterion('b', 'benefit')], [3, 2]],
	['the named one before the usual', [criterion('effectiveness'), criterion('b', 'benefit')], [3, undefined]],
	['none, where a usual one serves the other rule', [criterion('effectiveness', 'spread')], [undefined, 7]],
	['none, where nobody marked it', [criterion('c', 'benefit')], [undefined, undefined]],
] as const)('equal scores are parted by %s', (_name, criteria, [benefit, spread]) => {
	const rubric = { ...emptyRubric({ id: 'r', nameVi: 'r', nameEn: 'r' }), criteria }
	const sheets = [
		marks({ effectiveness: 6, replicability: 5, a: 2, b: 3 }),
		marks({ effectiveness: 8, replicability: 5, a: 2, b: 3 }),
	]
	expect(partingMeans(rubric, sheets)).toEqual({
		...(benefit === undefined ? {} : { benefit }),
		...(spread === undefined ? {} : { spread }),
	})
})
