import { expect, test } from 'vitest'
import {
	copiedRubric,
	editedRubric,
	emptyRubric,
	mayEditRubric,
	type RubricEdit,
} from '#app/domain/rubric-composing.ts'
import { rubricChangeOf, isSameRubric } from '#app/domain/rubric-change.ts'
import { faultsInRubric, mayComposeRubric, mayPublishRubric } from '#app/domain/rubric-faults.ts'
import { itemLists, itemsOf, withItems } from '#app/domain/rubric-items.ts'
import { isScoredWith, pairs, pairsOf, rubricFor, type Rubric } from '#app/domain/rubric.ts'
import { allowed } from '#app/domain/verdict.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { inShort } from './sample-round.ts'
import { collective, initiative, rubrics } from './sample-rubrics.ts'

const level = { vi: 'Khá', en: 'Fair', min: 0, max: 10, guideVi: '', guideEn: '' }
const criterion = { code: 'N1', vi: 'Tiêu chí mới', en: 'New', max: 10 }
const item = { vi: 'Vượt khó', en: 'Hard', points: 2, basis: '' }
const ids = (parts: readonly { id: string }[]) => parts.map(({ id }) => id).join(' ')
const made = (rubric: Rubric, ...edits: RubricEdit[]) => edits.reduce(editedRubric, rubric)
const small = made(
	emptyRubric({
		id: 'bang-thu',
		nameVi: 'Bảng thử',
		nameEn: 'Trial',
		applies: [{ kind: 'model', subject: 'household' }],
	}),
	{ act: 'criterion', id: null, criterion },
	{ act: 'level', criterionId: 'tieu-chi-moi', id: null, level },
)
const whole = { ...small, maxScore: 10 }
const secretary = { ...anyone(), person: { id: 's' }, offices: ['secretary'] } as unknown as Viewer

test('parts come to the end under a name of their own, change in their place, move by one and go', () => {
	const two = made(small, { act: 'criterion', id: null, criterion: { ...criterion, code: 'N2' } })
	expect(ids(two.criteria)).toBe('tieu-chi-moi tieu-chi-moi-2')
	const changed = made(two, { act: 'criterion', id: 'tieu-chi-moi', criterion: { ...criterion, max: 20 } })
	expect(changed.criteria.map(({ max, levels }) => [max, levels.length])).toEqual([
		[20, 1],
		[10, 0],
	])
	expect(ids(made(two, { act: 'move', path: 'criteria.tieu-chi-moi-2', by: -1 }).criteria)).toBe(
		'tieu-chi-moi-2 tieu-chi-moi',
	)
	expect(ids(made(two, { act: 'move', path: 'criteria.tieu-chi-moi', by: -1 }).criteria)).toBe(
		ids(two.criteria),
	)
	expect(ids(made(two, { act: 'remove', path: 'criteria.tieu-chi-moi' }).criteria)).toBe('tieu-chi-moi-2')
	expect(made(two, { act: 'remove', path: 'levels.tieu-chi-moi.kha' }).criteria[0]?.levels).toEqual([])
	const named = made(small, { act: 'criterion', id: null, criterion: { ...criterion, vi: 'constructor' } })
	expect(ids(named.criteria)).toBe('tieu-chi-moi m-constructor')
})

test.each(itemLists)('the list %s takes, changes and gives up items', (list) => {
	const added = made(small, { act: 'item', list, id: null, item })
	const points = list === 'gates' || list === 'disqualify' ? null : 2
	expect(itemsOf(added, list)).toEqual([{ ...item, id: 'vuot-kho', points }])
	const changed = made(added, { act: 'item', list, id: 'vuot-kho', item: { ...item, en: 'Harder' } })
	expect(itemsOf(changed, list).map(({ en }) => en)).toEqual(['Harder'])
	expect(itemsOf(made(added, { act: 'remove', path: `${list}.vuot-kho` }), list)).toEqual([])
})

test('what is read of every list of the sample tables is what is written back', () => {
	for (const rubric of rubrics)
		for (const list of itemLists)
			expect(itemsOf(withItems(rubric, list, itemsOf(rubric, list)), list)).toEqual(itemsOf(rubric, list))
})

test('an act is refused on a part that is not there, and where a list is full', () => {
	const refusals = (
		[
			{ act: 'remove', path: 'criteria.none' },
			{ act: 'move', path: 'levels.tieu-chi-moi.none', by: 1 },
			{ act: 'remove', path: '__proto__' },
			{ act: 'criterion', id: 'none', criterion },
			{ act: 'level', criterionId: 'none', id: null, level },
			{ act: 'level', criterionId: 'tieu-chi-moi', id: 'none', level },
			{ act: 'item', list: 'bonus', id: 'none', item },
		] satisfies RubricEdit[]
	).map((edit) => inShort(mayEditRubric(small, edit)))
	expect(new Set(refusals)).toEqual(new Set(['hidden']))
	const full = made(
		small,
		...Array.from({ length: 19 }, (): RubricEdit => ({ act: 'criterion', id: null, criterion })),
	)
	expect(inShort(mayEditRubric(full, { act: 'criterion', id: null, criterion }))).toBe('incomplete parts')
	expect(mayEditRubric(full, { act: 'criterion', id: 'tieu-chi-moi', criterion })).toEqual(allowed)
})

test('the tables of the law have no fault', () => {
	expect(rubrics.map(faultsInRubric)).toEqual([[], [], []])
	expect(faultsInRubric(whole)).toEqual([])
})

const bands = (...all: [number, number][]): Rubric => ({
	...whole,
	criteria: [
		{
			...criterion,
			id: 'n',
			levels: all.map(([min, max], index) => ({ ...level, id: `l${index}`, min, max })),
		},
	],
})

test.each<[string, Rubric, string[]]>([
	['nothing is asked', { ...whole, criteria: [] }, ['criteria no-criterion']],
	['maxima do not add up', small, ['criteria sum 10/100']],
	['a criterion has no level', bands(), ['criteria.n no-level']],
	['bands overlap', bands([0, 6], [6, 10]), ['levels.n.l1 bands-overlap 6']],
	['a band lies inside another', bands([0, 10], [3, 4]), ['levels.n.l1 bands-overlap 3']],
	['there is a hole', bands([6, 10], [0, 3]), ['levels.n.l0 hole 4–5']],
	['the lowest points have no level', bands([3, 10]), ['levels.n.l0 hole 1–2']],
	['nobody gets nothing', bands([1, 10]), []],
	['the highest level ends too early', bands([0, 9]), ['criteria.n top 9/10']],
	['the highest level goes too far', bands([0, 11]), ['criteria.n top 11/10']],
	['a band ends before it begins', bands([5, 4]), ['levels.n.l0 band-crossed']],
	['nothing is scored with it', { ...whole, applies: [] }, ['applies no-pair']],
	['it has no name', { ...whole, nameVi: ' ' }, ['name no-name']],
	[
		'two criteria have one code',
		made(whole, { act: 'criterion', id: null, criterion: { ...criterion, max: 0 } }),
		['criteria.tieu-chi-moi-2 code-twice', 'criteria.tieu-chi-moi-2 no-level'],
	],
	['a bonus has no cap', made(whole, { act: 'item', list: 'bonus', id: null, item }), ['bonus no-cap']],
	[
		'an award asks for more than there is',
		made(whole, { act: 'item', list: 'recognition', id: null, item: { ...item, points: 11 } }),
		['recognition.vuot-kho points-above 10'],
	],
	[
		'more is needed to pass than there is',
		made(whole, { act: 'criterion', id: 'tieu-chi-moi', criterion: { ...criterion, scorePassMin: 11 } }),
		['criteria.tieu-chi-moi pass-above 10'],
	],
])('a table is faulty where %s', (_, rubric, faults) =>
	expect(
		faultsInRubric(rubric).map(({ where, what, figures = {} }) => {
			const { from, to, sum, top, most } = figures
			const range = from !== undefined && to !== undefined ? `${from}–${to}` : from
			const share = sum ?? top
			return [where, what, range ?? (share === undefined ? most : `${share}/${most}`)]
				.filter((each) => each !== undefined)
				.join(' ')
		}),
	).toEqual(faults),
)

test('only a secretary composes, and from the first sheet on nobody', () => {
	expect(mayComposeRubric(secretary, { sheets: 0 })).toEqual(allowed)
	expect(inShort(mayComposeRubric(anyone(), { sheets: 0 }))).toBe('not-yours')
	expect(inShort(mayComposeRubric(secretary, { sheets: 1 }))).toBe('already sheet-begun')
	expect(mayPublishRubric(secretary, whole, { sheets: 0, left: [] })).toEqual(allowed)
	expect(inShort(mayPublishRubric(secretary, small, { sheets: 0, left: [] }))).toBe('incomplete criteria')
	expect(
		inShort(
			mayPublishRubric(secretary, whole, { sheets: 0, left: [{ kind: 'model', subject: 'household' }] }),
		),
	).toBe('incomplete applies')
	expect(inShort(mayPublishRubric(secretary, whole, { sheets: 2, left: [] }))).toBe('already sheet-begun')
})

test('a table says what it scores; the one published last comes first', () => {
	expect(pairsOf(initiative).length).toBe(8)
	expect(pairsOf(whole)).toEqual([{ kind: 'model', subject: 'household' }])
	expect(pairs.every((pair) => rubrics.filter((rubric) => isScoredWith(rubric, pair)).length === 1)).toBe(
		true,
	)
	expect(rubricFor([whole, ...rubrics], 'model', 'household')).toBe(whole)
	expect(rubricFor([whole, ...rubrics], 'model', 'collective')).toBe(collective)
})

test('a copy keeps its own name and scope and takes everything else', () => {
	const copy = copiedRubric(whole, initiative)
	expect([copy.id, copy.nameVi, copy.applies]).toEqual([whole.id, whole.nameVi, whole.applies])
	expect([copy.criteria, copy.gates, copy.maxScore]).toEqual([initiative.criteria, initiative.gates, 100])
})

test('what a version changes is said part by part, with the figures that were', () => {
	expect(isSameRubric(rubricChangeOf(initiative, initiative))).toBe(true)
	const next = made(
		initiative,
		{
			act: 'level',
			criterionId: 'scope',
			id: initiative.criteria[2]?.levels[0]?.id ?? '',
			level: { ...level, min: 14, max: 15 },
		},
		{ act: 'item', list: 'gates', id: null, item },
		{ act: 'remove', path: 'criteria.evidence' },
		{ act: 'move', path: 'criteria.scope', by: -1 },
		{
			act: 'settings',
			settings: {
				nameVi: initiative.nameVi,
				nameEn: initiative.nameEn,
				maxScore: 100,
				legalBasis: 'x',
				applies: pairsOf(initiative),
				bonusCap: 7,
				penaltyCap: -10,
				visitCounts: 'nothing',
			},
		},
	)
	const change = rubricChangeOf(initiative, next)
	expect(change.added.map(({ path }) => path)).toEqual(['gates.vuot-kho'])
	expect(change.removed.map(({ path }) => path)).toEqual([
		'criteria.evidence',
		...(initiative.criteria[4]?.levels ?? []).map(({ id }) => `levels.evidence.${id}`),
	])
	expect(change.changed.map(({ vi, was, figure }) => [vi, was, figure])).toEqual([
		['A3: Khá', '13–15', '14–15'],
	])
	expect([change.isMoved, change.own]).toEqual([true, ['legalBasis', 'bonusCap']])
})
