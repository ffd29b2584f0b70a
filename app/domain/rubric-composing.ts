/**
 * Composing a table of criteria, part by part: a secretary adds, changes, moves and removes criteria, their levels and
 * the short lists beside them, in a version that was not published yet.
 */
import { slugOf } from './folding.ts'
import { itemLists, itemsOf, withItems, type ItemList, type RubricItem } from './rubric-items.ts'
import type { Criterion, Level, Rubric } from './rubric.ts'
import { visitOf, type VisitCounts } from './visit.ts'
import { allowed, refused, type Verdict } from './verdict.ts'

export type RubricSettings = Pick<Rubric, 'nameVi' | 'nameEn' | 'maxScore'> &
	Required<Pick<Rubric, 'applies' | 'legalBasis'>> & {
		bonusCap: number
		penaltyCap: number
		visitCounts: VisitCounts
	}

/** Without an id a part is new. */
export type RubricEdit =
	| { act: 'settings'; settings: RubricSettings }
	| { act: 'criterion'; id: string | null; criterion: Omit<Criterion, 'id' | 'levels'> }
	| { act: 'level'; criterionId: string; id: string | null; level: Omit<Level, 'id'> }
	| { act: 'item'; list: ItemList; id: string | null; item: Omit<RubricItem, 'id'> }
	| { act: 'move'; path: string; by: -1 | 1 }
	| { act: 'remove'; path: string }

/** What a table may hold: a sheet asks for each of them. */
export const rubricLimits = { criteria: 20, levels: 10, items: 30 } as const

/** Where a part is. */
export const pathOf = {
	criterion: (id: string) => `criteria.${id}`,
	level: (criterionId: string, id: string) => `levels.${criterionId}.${id}`,
	item: (list: ItemList, id: string) => `${list}.${id}`,
} as const

/** The table after one act; a new part goes to the end, one that is there is changed in its place. */
export const editedRubric = (rubric: Rubric, edit: RubricEdit): Rubric => {
	switch (edit.act) {
		case 'settings':
			return withSettings(rubric, edit.settings)
		case 'criterion':
			return {
				...rubric,
				criteria: put(rubric.criteria, edit.id, edit.criterion.vi, (id, old) => ({
					...edit.criterion,
					...{ id, levels: old?.levels ?? [] },
				})),
			}
		case 'level':
			return withLevels(rubric, edit.criterionId, (levels) =>
				put(levels, edit.id, edit.level.vi, (id) => ({ id, ...edit.level })),
			)
		case 'item': {
			const items = put(itemsOf(rubric, edit.list), edit.id, edit.item.vi, (id) => ({ id, ...edit.item }))
			return withItems(rubric, edit.list, items)
		}
		case 'move':
			return rearranged(rubric, edit.path, (parts, id) => moved(parts, id, edit.by))
		case 'remove':
			return rearranged(rubric, edit.path, (parts, id) => parts.filter((part) => part.id !== id))
	}
}

/** A part that is changed, moved or removed is there, and each list has room for so many. */
export const mayEditRubric = (rubric: Rubric, edit: RubricEdit): Verdict => {
	switch (edit.act) {
		case 'settings':
			return allowed
		case 'criterion':
			return mayPut(rubric.criteria, edit.id, rubricLimits.criteria)
		case 'level': {
			const criterion = rubric.criteria.find(({ id }) => id === edit.criterionId)
			return criterion ? mayPut(criterion.levels, edit.id, rubricLimits.levels) : refused({ code: 'hidden' })
		}
		case 'item':
			return mayPut(itemsOf(rubric, edit.list), edit.id, rubricLimits.items)
		case 'move':
		case 'remove':
			return pathsIn(rubric).includes(edit.path) ? allowed : refused({ code: 'hidden' })
	}
}

/** An empty table, to begin with. */
export const emptyRubric = (own: Pick<Rubric, 'id' | 'nameVi' | 'nameEn' | 'applies'>): Rubric => ({
	...own,
	maxScore: 100,
	subject: [],
	gates: [],
	criteria: [],
	bonus: { cap: 0, items: [] },
	penalty: { cap: 0, items: [] },
	disqualify: [],
	recognition: [],
})

/** A table that keeps its own name and its own entries, with everything else of another. */
export const copiedRubric = (own: Rubric, other: Rubric): Rubric => ({
	...other,
	...{ id: own.id, nameVi: own.nameVi, nameEn: own.nameEn },
	...(own.applies ? { applies: own.applies } : {}),
})

type Part = { id: string }

const withSettings = (
	rubric: Rubric,
	{ bonusCap, penaltyCap, visitCounts, ...own }: RubricSettings,
): Rubric => ({
	...rubric,
	...own,
	bonus: { ...rubric.bonus, cap: bonusCap },
	penalty: { ...rubric.penalty, cap: penaltyCap },
	visit: { ...visitOf(rubric), counts: visitCounts },
})

const withLevels = (
	rubric: Rubric,
	criterionId: string,
	change: (levels: readonly Level[]) => readonly Level[],
): Rubric => ({
	...rubric,
	criteria: rubric.criteria.map((criterion) =>
		criterion.id === criterionId ? { ...criterion, levels: change(criterion.levels) } : criterion,
	),
})

const put = <Each extends Part>(
	parts: readonly Each[],
	id: string | null,
	name: string,
	make: (id: string, old: Each | undefined) => Each,
): readonly Each[] => {
	if (id !== null) return parts.map((part) => (part.id === id ? make(id, part) : part))
	return [...parts, make(freeId(name, parts), undefined)]
}

/** An id is made of the words, once, and never a name that every object has. */
const freeId = (name: string, parts: readonly Part[]): string => {
	const slug = slugOf(name, 'muc', 30)
	const own = /^[a-z]/.test(slug) && !(slug in {}) ? slug : `m-${slug}`
	const isFree = (id: string) => parts.every((part) => part.id !== id)
	let [id, number] = [own, 2]
	while (!isFree(id)) [id, number] = [`${own}-${number}`, number + 1]
	return id
}

const mayPut = (parts: readonly Part[], id: string | null, most: number): Verdict => {
	if (id !== null) return parts.some((part) => part.id === id) ? allowed : refused({ code: 'hidden' })
	return parts.length < most ? allowed : refused({ code: 'incomplete', missing: ['parts'] })
}

const pathsIn = (rubric: Rubric): string[] => [
	...rubric.criteria.flatMap(({ id, levels }) => [
		pathOf.criterion(id),
		...levels.map((level) => pathOf.level(id, level.id)),
	]),
	...itemLists.flatMap((list) => itemsOf(rubric, list).map(({ id }) => pathOf.item(list, id))),
]

type Arranging = <Each extends Part>(parts: readonly Each[], id: string) => readonly Each[]

const rearranged = (rubric: Rubric, path: string, arrange: Arranging): Rubric => {
	const [where = '', first = '', second = ''] = path.split('.')
	if (where === 'criteria') return { ...rubric, criteria: arrange(rubric.criteria, first) }
	if (where === 'levels') return withLevels(rubric, first, (levels) => arrange(levels, second))
	const list = itemLists.find((name) => name === where)
	return list ? withItems(rubric, list, arrange(itemsOf(rubric, list), first)) : rubric
}

const moved = <Each extends Part>(parts: readonly Each[], id: string, by: -1 | 1): readonly Each[] => {
	const from = parts.findIndex((part) => part.id === id)
	const [part, to] = [parts[from], from + by]
	if (!part || to < 0 || to >= parts.length) return parts
	const others = parts.filter((one) => one !== part)
	return [...others.slice(0, to), part, ...others.slice(to)]
}
