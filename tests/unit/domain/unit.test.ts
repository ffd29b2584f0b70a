import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
	ancestorsOf,
	isAlive,
	nameAt,
	relationBetween,
	successorsOf,
	type UnitTree,
} from '#app/domain/unit.ts'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const merged = day('2025-07-01')
const tree: UnitTree = {
	parentOf: new Map([
		['btttt', null],
		['bkhcn-old', null],
		['bkhcn', null],
		['cuc', 'btttt'],
		['phong', 'cuc'],
		['vu', 'bkhcn'],
		['quang-binh', null],
		['quang-tri', null],
		['quang-tri-2025', null],
		['so-quang-tri', 'quang-tri'],
	]),
	successions: [
		{ predecessorId: 'btttt', successorId: 'bkhcn', effectiveOn: day('2025-03-01') },
		{ predecessorId: 'bkhcn-old', successorId: 'bkhcn', effectiveOn: day('2025-03-01') },
		{ predecessorId: 'quang-binh', successorId: 'quang-tri-2025', effectiveOn: merged },
		{ predecessorId: 'quang-tri', successorId: 'quang-tri-2025', effectiveOn: merged },
	],
}

describe('names over time', () => {
	const names = [
		{ validFrom: day('2025-01-01'), validTo: null, nameVi: 'Huế' },
		{ validFrom: null, validTo: day('2025-01-01'), nameVi: 'Thừa Thiên Huế' },
	]
	test.each([
		['2024-12-31', 'Thừa Thiên Huế'],
		['2025-01-01', 'Huế'],
		['2030-01-01', 'Huế'],
	])('on %s it was %s', (date, name) => expect(nameAt(names, day(date))?.nameVi).toBe(name))
	it('gives the nearest when none is in force', () => {
		const gap = [
			{ validFrom: day('2021-01-01'), validTo: day('2022-01-01'), nameVi: 'A' },
			{ validFrom: day('2024-01-01'), validTo: null, nameVi: 'B' },
		]
		expect(nameAt(gap, day('2023-01-01'))?.nameVi).toBe('A')
		expect(nameAt(gap, day('2020-01-01'))?.nameVi).toBe('A')
		expect(nameAt([], merged)).toBeNull()
	})
})

test.each([
	['2007-12-31', false],
	['2008-01-01', true],
	['2025-06-30', true],
	['2025-07-01', false],
])('on %s it was alive: %j', (date, alive) =>
	expect(isAlive({ foundedOn: day('2008-01-01'), dissolvedOn: merged }, day(date))).toBe(alive),
)

test('a unit without dates always lives', () =>
	expect(isAlive({ foundedOn: null, dissolvedOn: null }, merged)).toBe(true))

describe('relations', () => {
	test.each([
		['btttt', 'btttt', 'same-unit'],
		['btttt', 'cuc', 'parent-unit'],
		['btttt', 'phong', 'parent-unit'],
		['phong', 'btttt', 'child-unit'],
		['bkhcn', 'btttt', 'successor-unit'],
		['btttt', 'bkhcn', 'predecessor-unit'],
		['bkhcn', 'phong', 'successor-unit'],
		['phong', 'bkhcn', 'predecessor-unit'],
		['vu', 'btttt', 'successor-unit'],
		['btttt', 'vu', 'predecessor-unit'],
		['quang-tri-2025', 'so-quang-tri', 'successor-unit'],
		['so-quang-tri', 'quang-tri-2025', 'predecessor-unit'],
		['vu', 'phong', null],
		['btttt', 'bkhcn-old', null],
		['quang-binh', 'quang-tri', null],
		['quang-binh', 'btttt', null],
		['unknown', 'btttt', null],
	])('%s is to %s: %s', (a, b, relation) => expect(relationBetween(tree, a, b)).toBe(relation))
	it('know every remove', () => {
		expect(ancestorsOf(tree, 'phong')).toEqual(['cuc', 'btttt'])
		expect([...successorsOf(tree, 'quang-binh')]).toEqual(['quang-tri-2025'])
	})
	it('end even when the data run in a circle', () => {
		const circle: UnitTree = {
			parentOf: new Map([
				['a', 'b'],
				['b', 'a'],
			]),
			successions: [
				{ predecessorId: 'a', successorId: 'c', effectiveOn: merged },
				{ predecessorId: 'c', successorId: 'a', effectiveOn: merged },
			],
		}
		expect(ancestorsOf(circle, 'a')).toEqual(['b'])
		expect(relationBetween(circle, 'x', 'a')).toBeNull()
	})
})

/** Units 0…9; a parent or a successor always has a smaller or greater number, so that nothing runs in a circle. */
const trees = fc
	.tuple(
		fc.array(fc.option(fc.nat(9)), { minLength: 10, maxLength: 10 }),
		fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 6 }),
	)
	.map(([parents, steps]): UnitTree => ({
		parentOf: new Map(
			parents.map((parent, at) => [`${at}`, parent !== null && parent < at ? `${parent}` : null]),
		),
		successions: steps.flatMap(([a, b]) =>
			a < b ? [{ predecessorId: `${a}`, successorId: `${b}`, effectiveOn: merged }] : [],
		),
	}))
const id = fc.nat(9).map(String)

describe('any tree of units', () => {
	it('relates both ways or neither', () =>
		fc.assert(
			fc.property(trees, id, id, (units, a, b) => {
				const there = relationBetween(units, a, b)
				const back = relationBetween(units, b, a)
				expect(there === null).toBe(back === null)
				if (there === 'parent-unit') expect(back).toBe('child-unit')
				if (there === 'same-unit') expect(a).toBe(b)
			}),
			{ numRuns: 300 },
		))
	it('finds a parent at any depth and a successor at any remove', () =>
		fc.assert(
			fc.property(trees, id, id, (units, a, b) => {
				if (a === b) return
				if (ancestorsOf(units, b).includes(a)) expect(relationBetween(units, a, b)).toBe('parent-unit')
				if (successorsOf(units, b).has(a)) expect(relationBetween(units, a, b)).not.toBeNull()
			}),
			{ numRuns: 300 },
		))
})
