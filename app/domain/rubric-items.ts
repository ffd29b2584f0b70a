/** The short lists of a table of criteria, each in one shape: conditions, points added and taken, exclusions, awards. */
import type { Rubric } from './rubric.ts'
import { visitOf } from './visit.ts'

export type ItemList = 'gates' | 'bonus' | 'penalty' | 'disqualify' | 'recognition' | 'visit'

/** `points`: of a bonus or penalty, signed; of an award, the least score; of a check, the most; null where the list has none. */
export type RubricItem = { id: string; vi: string; en: string; points: number | null; basis: string }

export const itemLists: readonly ItemList[] = [
	'gates',
	'bonus',
	'penalty',
	'disqualify',
	'recognition',
	'visit',
]

export const itemsOf = (rubric: Rubric, list: ItemList): readonly RubricItem[] => {
	switch (list) {
		case 'gates':
		case 'disqualify':
			return rubric[list].map((item) => ({ ...item, points: null, basis: item.basis ?? '' }))
		case 'bonus':
		case 'penalty':
			return rubric[list].items.map((item) => ({ ...item, basis: item.basis ?? '' }))
		case 'visit':
			return visitOf(rubric).items.map(({ max, ...item }) => ({
				...item,
				points: max,
				basis: item.basis ?? '',
			}))
		case 'recognition':
			return rubric.recognition.map(({ level, vi, en = '', minScore, basis = '' }) => ({
				...{ id: level, vi, en, basis },
				points: minScore,
			}))
	}
}

export const withItems = (rubric: Rubric, list: ItemList, items: readonly RubricItem[]): Rubric => {
	switch (list) {
		case 'gates':
		case 'disqualify':
			return { ...rubric, [list]: items.map(({ points: _, ...item }) => grounded(item)) }
		case 'bonus':
		case 'penalty': {
			const counted = items.map((item) => ({ ...grounded(item), points: item.points ?? 0 }))
			return { ...rubric, [list]: { ...rubric[list], items: counted } }
		}
		case 'visit': {
			const checked = items.map(({ points, ...item }) => ({ ...grounded(item), max: points ?? 0 }))
			return { ...rubric, visit: { ...visitOf(rubric), items: checked } }
		}
		case 'recognition':
			return {
				...rubric,
				recognition: items.map(({ id, points, ...item }) => ({
					...grounded(item),
					...{ level: id, minScore: points ?? 0 },
				})),
			}
	}
}

/** A basis that says nothing is none. */
const grounded = <Item extends { basis: string }>({ basis, ...item }: Item) => ({
	...item,
	...(basis === '' ? {} : { basis }),
})
