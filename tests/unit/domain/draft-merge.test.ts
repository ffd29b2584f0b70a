import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldsOf, isSameValue, nested } from '#app/domain/draft-fields.ts'
import { mergeRows, mergeSave, type DraftSave, type LastChange } from '#app/domain/draft-merge.ts'
import { deltaBetween, readDelta, withDelta, writeDelta } from '#app/domain/text-delta.ts'

test('a step between two texts leads from one to the other, through halves of characters too', () => {
	const text = fc.string({ unit: 'binary', maxLength: 60 })
	fc.assert(
		fc.property(text, text, text, text, (head, old, put, tail) => {
			const [before, after] = [head + old + tail, head + put + tail]
			expect(withDelta(before, readDelta(writeDelta(deltaBetween(before, after))))).toBe(after)
		}),
		{ numRuns: 200 },
	)
	expect(deltaBetween('chuyển đổi số', 'chuyển đổi mạnh số')).toEqual([11, 0, 'mạnh '])
	expect(withDelta('x😀', readDelta(writeDelta(deltaBetween('x😀', 'x😁'))))).toBe('x😁')
})

test('sections and answers are fields of their own, whatever their keys are', () => {
	const content = {
		titleVi: 'T',
		sections: { effect: 1, 'phan-rieng': 2 },
		answers: { cost: 3 },
		results: [],
	}
	const fields = { titleVi: 'T', results: [], 'section-effect': 1, 'section-phan-rieng': 2, 'answer-cost': 3 }
	expect(fieldsOf(content)).toEqual(fields)
	expect(nested(fields)).toEqual(content)
	expect(fieldsOf({ titleVi: undefined, sections: undefined })).toEqual({})
})

test.each([
	[{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
	[{ a: null }, {}, true],
	[{ a: '' }, {}, false],
	[[1, 2], [2, 1], false],
	[[], {}, false],
	['1', 1, false],
])('%j and %j say the same: %s', (a, b, same) => expect(isSameValue(a, b)).toBe(same))

const row = (id: string, value: number) => ({ id, value })
describe('rows with ids', () => {
	test.each([
		[
			'each changed another row',
			[row('a', 1), row('b', 1)],
			[row('a', 2), row('b', 1)],
			[row('a', 1), row('b', 3)],
			[row('a', 2), row('b', 3)],
		],
		['both added one', [], [row('a', 1)], [row('b', 1)], [row('a', 1), row('b', 1)]],
		[
			'one removed what the other left',
			[row('a', 1), row('b', 1)],
			[row('b', 1)],
			[row('a', 1), row('b', 2)],
			[row('b', 2)],
		],
		['both changed one row', [row('a', 1)], [row('a', 2)], [row('a', 3)], null],
		['one removed what the other changed', [row('a', 1)], [], [row('a', 2)], null],
		['rows without ids', [{ name: 'x' }], [{ name: 'y' }], [{ name: 'z' }], null],
	])('%s', (_, before, theirs, mine, merged) => expect(mergeRows(before, theirs, mine)).toEqual(merged))
})

const nowhere = Symbol('not known')
const at = (version: number, writer: string | null = null, turn = 0): LastChange => ({
	version,
	writer,
	turn,
})
const merge = (last: LastChange | null, save: Partial<DraftSave>, before: unknown = 'old') =>
	mergeSave(
		{ fields: { f: 'theirs' }, last: () => last, valueAt: () => (before === nowhere ? undefined : before) },
		{ version: 3, fields: { f: 'mine' }, ...save },
	)

describe('one field', () => {
	test.each([
		['never changed', null, {}, { write: { f: 'mine' }, crossed: [] }],
		['changed before the save began', at(3), {}, { write: { f: 'mine' }, crossed: [] }],
		['changed since', at(4), {}, { write: {}, crossed: ['f'] }],
		['changed since to the same', at(4), { fields: { f: 'theirs' } }, { write: {}, crossed: [] }],
		['sent along unchanged', at(4), { fields: { f: 'old' } }, { write: {}, crossed: [] }],
		['older on this page', at(3), { from: { f: 2 } }, { write: {}, crossed: ['f'] }],
		[
			'my own earlier text, whose answer was lost',
			at(4, 'page', 1),
			{ writer: 'page', turn: 2 },
			{ write: { f: 'mine' }, crossed: [] },
		],
		[
			'my own later text came first',
			at(4, 'page', 3),
			{ writer: 'page', turn: 2 },
			{ write: {}, crossed: [] },
		],
		['another page of mine', at(4, 'page', 1), { writer: 'other', turn: 2 }, { write: {}, crossed: ['f'] }],
	])('%s', (_, last, save, expected) => expect(merge(last, save)).toEqual(expected))

	test('what it said before is not known: both are shown', () =>
		expect(merge(at(9), { fields: { f: 'old' } }, nowhere)).toEqual({ write: {}, crossed: ['f'] }))
})

/** F7: editors with their own copies, saving in any order; the world that they write to keeps every version. */
type World = {
	version: number
	fields: Record<string, string>
	log: { version: number; field: string; value: string }[]
}
type Editor = { version: number; seen: Record<string, string> }
const names = Array.from({ length: 10 }, (_, index) => `f${index}`)
const start = Object.fromEntries(names.map((name) => [name, '']))

const past = (world: World, field: string, version: number) =>
	world.log.filter((each) => each.field === field && each.version <= version).at(-1)?.value ?? ''

const save = (world: World, editor: Editor, fields: Record<string, string>) => {
	const last = (field: string) => world.log.filter((each) => each.field === field).at(-1)
	const merged = mergeSave(
		{
			fields: world.fields,
			last: (field) => {
				const change = last(field)
				return change ? at(change.version) : null
			},
			valueAt: (field, version) => past(world, field, version),
		},
		{ version: editor.version, fields },
	)
	for (const field of Object.keys(fields)) {
		const changedByOthers = (last(field)?.version ?? 0) > editor.version
		const crosses =
			changedByOthers && world.fields[field] !== fields[field] && fields[field] !== editor.seen[field]
		expect([field, merged.crossed.includes(field)]).toEqual([field, crosses])
	}
	if (merged.crossed.length > 0) return false
	if (Object.keys(merged.write).length > 0) world.version += 1
	for (const [field, value] of Object.entries(merged.write)) {
		world.fields[field] = String(value)
		world.log.push({ version: world.version, field, value: String(value) })
	}
	return true
}

test('F7: of 1,000 interleavings of editors none overwrites a text in silence, and different fields merge', () => {
	const act = fc.record({
		who: fc.nat(2),
		fields: fc.dictionary(fc.constantFrom(...names), fc.constantFrom('a', 'b', 'c', 'd'), {
			minKeys: 1,
			maxKeys: 4,
		}),
		looks: fc.boolean(),
	})
	fc.assert(
		fc.property(
			fc.integer({ min: 2, max: 3 }),
			fc.array(act, { minLength: 5, maxLength: 40 }),
			(count, acts) => {
				const world: World = { version: 1, fields: { ...start }, log: [] }
				const editors: Editor[] = Array.from({ length: count }, () => ({ version: 1, seen: { ...start } }))
				const written: Record<string, string>[] = [{ ...start }]
				for (const { who, fields, looks } of acts) {
					const editor = editors[who % count]
					if (!editor) continue
					if (looks) Object.assign(editor, { version: world.version, seen: { ...world.fields } })
					const before = { ...world.fields }
					if (!save(world, editor, fields)) expect(world.fields).toEqual(before)
					else Object.assign(editor, { version: world.version, seen: { ...world.fields } })
					written[world.version - 1] = { ...world.fields }
				}
				for (const [index, fields] of written.entries())
					expect(Object.fromEntries(names.map((name) => [name, past(world, name, index + 1)]))).toEqual(
						fields,
					)
			},
		),
		{ numRuns: 1000 },
	)
}, 120_000)
