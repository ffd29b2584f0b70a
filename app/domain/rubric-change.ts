/** What a new version of a table of criteria changes: parts that come and go, and figures that are not what they were. */
import { pathOf } from './rubric-composing.ts'
import { itemLists, itemsOf, type ItemList } from './rubric-items.ts'
import { pairsOf, type Rubric } from './rubric.ts'
import { visitOf } from './visit.ts'

/** `figure`: the most of a criterion, the band of a level, the points of an item; '' where there is none. */
export type RubricPart = {
	path: string
	sort: 'criterion' | 'level' | ItemList
	vi: string
	en: string
	figure: string
}

export type RubricChange = {
	added: readonly RubricPart[]
	removed: readonly RubricPart[]
	/** As it is now, with the figure that it had where that differs. */
	changed: readonly (RubricPart & { was: string | null })[]
	/** Parts stand in another order. */
	isMoved: boolean
	/** Names of the table's own settings that differ. */
	own: readonly string[]
}

export const rubricChangeOf = (before: Rubric, after: Rubric): RubricChange => {
	const [old, next] = [partsOf(before), partsOf(after)]
	const kept = next.flatMap((part) => {
		const same = old.find(({ path }) => path === part.path)
		return same ? [{ same, part }] : []
	})
	const has = (parts: readonly Told[], { path }: Told) => parts.some((part) => part.path === path)
	const order = (parts: readonly Told[]) =>
		kept
			.map(({ part }) => part)
			.map(({ path }) => ({ path, at: parts.findIndex((each) => each.path === path) }))
			.toSorted((a, b) => a.at - b.at)
			.map(({ path }) => path)
			.join(' ')
	return {
		added: next.filter((part) => !has(old, part)).map(shown),
		removed: old.filter((part) => !has(next, part)).map(shown),
		changed: kept
			.filter(({ same, part }) => same.whole !== part.whole)
			.map(({ same, part }) => ({
				...shown(part),
				was: same.figure === part.figure ? null : same.figure,
			})),
		isMoved: order(old) !== order(next),
		own: differences(before, after),
	}
}

export const isSameRubric = ({ added, removed, changed, isMoved, own }: RubricChange): boolean =>
	added.length + removed.length + changed.length + own.length === 0 && !isMoved

type Told = RubricPart & { whole: string }

const partsOf = (rubric: Rubric): Told[] => [
	...rubric.criteria.flatMap(({ levels, ...criterion }) => {
		const { id, code, vi, en, max } = criterion
		const own = { vi: `${code}. ${vi}`, en: `${code}. ${en || vi}` }
		return [
			told('criterion', pathOf.criterion(id), own, String(max), criterion),
			...levels.map((level) =>
				told(
					'level',
					pathOf.level(id, level.id),
					{ vi: `${code}: ${level.vi}`, en: `${code}: ${level.en || level.vi}` },
					level.min === level.max ? String(level.min) : `${level.min}–${level.max}`,
					level,
				),
			),
		]
	}),
	...itemLists.flatMap((list) =>
		itemsOf(rubric, list).map((item) =>
			told(list, pathOf.item(list, item.id), item, item.points === null ? '' : String(item.points), item),
		),
	),
]

const told = (
	sort: Told['sort'],
	path: string,
	{ vi, en }: { vi: string; en: string },
	figure: string,
	whole: object,
): Told => ({ sort, path, vi, en, figure, whole: JSON.stringify(Object.entries(whole).toSorted()) })

const shown = ({ whole: _, ...part }: Told): RubricPart => part

const settingsOf = (rubric: Rubric): Record<string, unknown> => ({
	name: [rubric.nameVi, rubric.nameEn],
	applies: pairsOf(rubric).map(({ kind, subject }) => `${kind}.${subject}`),
	legalBasis: rubric.legalBasis ?? '',
	maxScore: rubric.maxScore,
	bonusCap: rubric.bonus.cap,
	penaltyCap: rubric.penalty.cap,
	visitCounts: visitOf(rubric).counts,
})

const differences = (before: Rubric, after: Rubric): string[] => {
	const [old, next] = [settingsOf(before), settingsOf(after)]
	return Object.keys(next).filter((name) => JSON.stringify(old[name]) !== JSON.stringify(next[name]))
}
