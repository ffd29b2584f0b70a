import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnOf, count } from '#app/domain/facet-table.ts'
import { facetNames, mapFacets, type FacetName } from '#app/domain/gallery.ts'

const some = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }).map((values) => [...new Set(values)])
const row = fc.record(Object.fromEntries(facetNames.map((name) => [name, some])))
type Row = Readonly<Record<string, string[]>>

/** What the page promises: the number beside a value is what choosing it too would show. */
const promised = (
	rows: readonly Row[],
	chosen: Record<FacetName, string[]>,
	name: FacetName,
	value: string,
) =>
	rows.filter((each) =>
		facetNames.every((group) => {
			const has = each[group] ?? []
			if (group === name) return has.includes(value)
			return chosen[group].length === 0 || chosen[group].some((wanted) => has.includes(wanted))
		}),
	).length

test('numbers are those of a plain count, and rows those that meet every choice', () => {
	const names = fc.subarray([...facetNames], { maxLength: 3 })
	fc.assert(
		fc.property(
			fc.array(row, { maxLength: 30 }),
			names,
			some,
			fc.boolean(),
			(all, groups, values, isPart) => {
				const chosen = mapFacets((name) => (groups.includes(name) ? values : []))
				const columns = mapFacets((name) => columnOf(all.map((each) => each[name]?.join(' ') ?? null)))
				const among = isPart ? Uint32Array.from(all.keys()).filter((index) => index % 2 === 0) : null
				const rows = all.filter((_, index) => !isPart || index % 2 === 0)
				const counted = count({ size: all.length, columns }, chosen, among)
				for (const name of facetNames)
					for (const value of ['a', 'b', 'c'])
						expect(counted.counts[name].get(value) ?? 0).toBe(promised(rows, chosen, name, value))
				const meeting = rows.filter((each) =>
					facetNames.every(
						(name) => chosen[name].length === 0 || chosen[name].some((value) => each[name]?.includes(value)),
					),
				)
				expect([...counted.rows].map((index) => all[index])).toEqual(meeting)
			},
		),
	)
})
