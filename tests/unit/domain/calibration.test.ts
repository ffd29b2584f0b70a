import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calibrationReport, ranksOf, type GroupedSheet } from '#app/domain/calibration-report.ts'
import { calibrate } from '#app/domain/calibration.ts'
import { chanceFrom } from '#app/domain/chance.ts'

const normalFrom = (chance: () => number) => () =>
	Math.sqrt(-2 * Math.log(chance() || 1e-9)) * Math.cos(2 * Math.PI * chance())

const sheet = (entry: number, reviewer: number, score: number, group = '', ownGroup = ''): GroupedSheet => ({
	entry,
	reviewer,
	score,
	group,
	ownGroup,
})

/** `perEntry` of `reviewers` chosen by chance score each of `entries`; `bias` is added to what a reviewer gives. */
const simulate = (
	seed: number,
	{ entries, reviewers, perEntry }: { entries: number; reviewers: number; perEntry: number },
	bias: (reviewer: number, entry: number) => number = () => 0,
	told: (score: number) => number = (score) => score,
) => {
	const chance = chanceFrom(seed)
	const normal = normalFrom(chance)
	const full = Array.from({ length: entries }, (_, entry) => {
		const worth = 6 + 1.5 * normal()
		return Array.from({ length: reviewers }, (_, reviewer) => told(worth + normal() + bias(reviewer, entry)))
	})
	const sheets = full.flatMap((scores, entry) =>
		scores
			.map((score, reviewer) => ({ score, reviewer, key: chance() }))
			.sort((a, b) => a.key - b.key)
			.slice(0, perEntry)
			.map(({ score, reviewer }) => sheet(entry, reviewer, score)),
	)
	const means = full.map((scores) => scores.reduce((sum, each) => sum + each, 0) / reviewers)
	return { sheets, means }
}

/** Kendall's τ-b, which reads ties as the tables of real panels have them. */
const tau = (a: readonly number[], b: readonly number[]): number => {
	let [agreeing, ofA, ofB] = [0, 0, 0]
	a.forEach((one, i) => {
		for (let j = 0; j < i; j += 1) {
			const [inA, inB] = [Math.sign(one - (a[j] ?? 0)), Math.sign((b[i] ?? 0) - (b[j] ?? 0))]
			agreeing += inA * inB
			ofA += Math.abs(inA)
			ofB += Math.abs(inB)
		}
	})
	return agreeing / Math.sqrt(ofA * ofB)
}

const whole = (score: number) => Math.max(0, Math.min(10, Math.round(score)))

test.each([
	['', (score: number) => score],
	[' in whole points, with ties', whole],
])(
	'on clean sheets%s the adjusted order is no further from the full panel than the raw one (0.005 of τ)',
	(_, told) => {
		const runs = 60
		let [raw, adjusted, moved] = [0, 0, 0]
		for (let seed = 1; seed <= runs; seed += 1) {
			const { sheets, means } = simulate(seed, { entries: 40, reviewers: 9, perEntry: 3 }, undefined, told)
			const fit = calibrate(sheets, 40, 9)
			raw += tau(fit.raw, means) / runs
			adjusted += tau(fit.adjusted, means) / runs
			if (fit.isAdjusted) moved += 1
		}
		expect(adjusted).toBeGreaterThanOrEqual(raw - 0.005)
		expect(moved).toBeLessThanOrEqual(4)
	},
)

test('with a severe reviewer the adjusted order comes nearer to the truth than the raw one', () => {
	const runs = 20
	let [raw, adjusted] = [0, 0]
	for (let seed = 1; seed <= runs; seed += 1) {
		const plan = { entries: 60, reviewers: 9, perEntry: 3 }
		const honest = simulate(seed, plan)
		const { sheets } = simulate(seed, plan, (reviewer) => [-2, 0, 0, 1.5][reviewer] ?? 0)
		const fit = calibrate(sheets, 60, 9)
		raw += tau(fit.raw, honest.means) / runs
		adjusted += tau(fit.adjusted, honest.means) / runs
	}
	expect(adjusted).toBeGreaterThan(raw + 0.01)
})

test('a severity of one point of ten is flagged in 95 % of runs, with under 5 % false flags', () => {
	const runs = 100
	let [found, falsely, honest] = [0, 0, 0]
	for (let seed = 1; seed <= runs; seed += 1) {
		const plan = { entries: 100, reviewers: 10, perEntry: 3 }
		const { sheets } = simulate(seed, plan, (reviewer) => (reviewer === 0 ? -1 : 0))
		const { reviewers } = calibrationReport(sheets, 100, 10)
		if (reviewers[0]?.flags.includes('severe')) found += 1
		falsely += reviewers.slice(1).filter(({ flags }) => flags.length > 0).length
		honest += reviewers.length - 1
	}
	expect(found / runs).toBeGreaterThanOrEqual(0.95)
	expect(falsely / honest).toBeLessThan(0.05)
})

test('the interval of a severity covers what was planted', () => {
	let covered = 0
	for (let seed = 1; seed <= 60; seed += 1) {
		const plan = { entries: 80, reviewers: 10, perEntry: 3 }
		const { sheets } = simulate(seed, plan, (reviewer) => (reviewer === 3 ? -1 : 0))
		const line = calibrationReport(sheets, 80, 10).reviewers[3]
		if (line && line.low <= 1 && line.high >= 1) covered += 1
	}
	expect(covered).toBeGreaterThanOrEqual(53)
})

test('a reviewer whose sheets do not follow the others is inconsistent; one who lifts a group favours it', () => {
	const plan = { entries: 90, reviewers: 9, perEntry: 4 }
	const chance = chanceFrom(9)
	const wild = simulate(3, plan, (reviewer) => (reviewer === 1 ? 8 * (chance() - 0.5) : 0))
	const lines = calibrationReport(wild.sheets, 90, 9).reviewers
	expect(lines.flatMap(({ flags }, reviewer) => (flags.includes('inconsistent') ? [reviewer] : []))).toEqual([
		1,
	])
	const isNorth = (entry: number) => entry % 3 === 0
	const { sheets } = simulate(4, plan, (reviewer, entry) => (reviewer === 2 && isNorth(entry) ? 2 : 0))
	const grouped = sheets.map((each) => ({ ...each, group: isNorth(each.entry) ? 'Bắc' : 'Nam' }))
	const { groups, reviewers } = calibrationReport(grouped, 90, 9)
	const favouring = reviewers.flatMap(({ flags }, reviewer) =>
		flags.includes('favours-own-group') ? [reviewer] : [],
	)
	expect(favouring).toEqual([2])
	expect(reviewers.flatMap(({ flags }, reviewer) => (flags.length > 0 ? [reviewer] : []))).toEqual([2])
	const most = [...groups].sort((a, b) => b.z - a.z)[0]
	expect([most?.reviewer, most?.group]).toEqual([2, 'Bắc'])
})

test.each([
	['nothing', [], 0, 0, ['empty']],
	['one reviewer', [sheet(0, 0, 5), sheet(1, 0, 7)], 2, 1, ['one-reviewer']],
	['one score only', [sheet(0, 0, 5), sheet(0, 1, 5)], 1, 2, ['constant']],
	[
		'two panels that share nothing',
		[sheet(0, 0, 5), sheet(0, 1, 6), sheet(1, 2, 7), sheet(1, 3, 9)],
		2,
		4,
		['disconnected'],
	],
	['no entry with two sheets', [sheet(0, 0, 5), sheet(1, 1, 6)], 2, 2, ['disconnected', 'no-overlap']],
] as const)(
	'%s is told plainly, with finite numbers and no flags',
	(_, sheets, entries, reviewers, warnings) => {
		const report = calibrationReport([...sheets], entries, reviewers)
		expect(report.warnings).toEqual(warnings)
		for (const { adjusted, raw } of report.entries) expect(adjusted).toBeCloseTo(raw, 5)
		const numbers = report.reviewers.flatMap(({ severity, low, high }) => [severity, low, high])
		expect(numbers.every(Number.isFinite)).toBe(true)
		expect(report.reviewers.flatMap(({ flags }) => flags)).toEqual([])
	},
)

test('a point more from everybody moves every score by that point and nothing else', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: -3, max: 3 }), (seed, more) => {
			const { sheets } = simulate(seed, { entries: 12, reviewers: 5, perEntry: 3 })
			const before = calibrate(sheets, 12, 5)
			const after = calibrate(
				sheets.map((each) => ({ ...each, score: each.score + more })),
				12,
				5,
			)
			after.adjusted.forEach((score, entry) =>
				expect(score - more).toBeCloseTo(before.adjusted[entry] ?? NaN, 6),
			)
			after.plain.forEach((effect, reviewer) => expect(effect).toBeCloseTo(before.plain[reviewer] ?? NaN, 6))
		}),
		{ numRuns: 40 },
	)
})

test('equal scores share a rank', () => {
	expect(ranksOf([7, 9, 7, 5])).toEqual([2, 1, 2, 4])
})
