/**
 * Whether a table of criteria can be scored with: its maxima add up, the bands of each criterion follow each other
 * without a hole, nothing is without a name. What is wrong is said part by part; until then it is not published.
 * No points at all may be left without a level: a criterion may say that nobody gets nothing.
 */
import { pathOf } from './rubric-composing.ts'
import { itemLists, itemsOf } from './rubric-items.ts'
import { pairsOf, type Adjustment, type Criterion, type Level, type Pair, type Rubric } from './rubric.ts'
import { visitOf } from './visit.ts'
import { all, allowed, refused, type Verdict } from './verdict.ts'
import { isSecretary, type Viewer } from './viewer.ts'

/** `where`: the path of a part, or the name of a setting; the figures belong to its sentence. */
export type RubricFault = {
	where: string
	what:
		| 'no-name'
		| 'no-pair'
		| 'no-criterion'
		| 'sum'
		| 'code-twice'
		| 'no-level'
		| 'band-crossed'
		| 'bands-overlap'
		| 'hole'
		| 'top'
		| 'pass-above'
		| 'no-cap'
		| 'points-above'
		| 'visit-sum'
	figures?: Readonly<Record<string, number>>
}

export const faultsInRubric = (rubric: Rubric): RubricFault[] => [
	...when(rubric.nameVi.trim() === '', 'name', 'no-name'),
	...when(pairsOf(rubric).length === 0, 'applies', 'no-pair'),
	...when(rubric.criteria.length === 0, 'criteria', 'no-criterion'),
	...faultsInSum(rubric),
	...rubric.criteria.flatMap((criterion) => faultsInCriterion(rubric, criterion)),
	...faultsInCap('bonus', rubric.bonus),
	...faultsInCap('penalty', rubric.penalty),
	...faultsInVisit(rubric),
	...itemLists.flatMap((list) =>
		itemsOf(rubric, list).flatMap(({ id, vi, points }) => [
			...when(vi.trim() === '', pathOf.item(list, id), 'no-name'),
			...when((points ?? 0) > rubric.maxScore, pathOf.item(list, id), 'points-above', {
				most: rubric.maxScore,
			}),
		]),
	),
]

export const rubricVerdict = (rubric: Rubric): Verdict => {
	const faults = faultsInRubric(rubric)
	return faults.length === 0
		? allowed
		: refused({ code: 'incomplete', missing: faults.map(({ where }) => where) })
}

/** What stands still from the first sheet on that was opened on an entry scored with it. */
export const mayComposeRubric = (viewer: Viewer, { sheets }: { sheets: number }): Verdict => {
	if (!isSecretary(viewer)) return refused({ code: 'not-yours' })
	return sheets === 0 ? allowed : refused({ code: 'already', fact: 'sheet-begun' })
}

export type Publishing = { sheets: number; left: readonly Pair[] }

/** Publishing also leaves no kind of entry without a table that had one. */
export const mayPublishRubric = (viewer: Viewer, rubric: Rubric, { sheets, left }: Publishing): Verdict =>
	all(
		mayComposeRubric(viewer, { sheets }),
		rubricVerdict(rubric),
		left.length === 0 ? allowed : refused({ code: 'incomplete', missing: ['applies'] }),
	)

const faultsInSum = ({ criteria, maxScore }: Rubric): RubricFault[] => {
	const sum = criteria.reduce((total, { max }) => total + max, 0)
	return when(criteria.length > 0 && sum !== maxScore, 'criteria', 'sum', { sum, most: maxScore })
}

const faultsInCriterion = ({ criteria }: Rubric, criterion: Criterion): RubricFault[] => {
	const { id, vi, code, max, levels, scorePassMin = 0 } = criterion
	const where = pathOf.criterion(id)
	const named = criteria.filter((other) => other.code.trim() === code.trim())
	return [
		...when(vi.trim() === '' || code.trim() === '', where, 'no-name'),
		...when(named.length > 1 && named[0] !== criterion, where, 'code-twice'),
		...when(scorePassMin > max, where, 'pass-above', { most: max }),
		...(levels.length === 0 ? when(true, where, 'no-level') : faultsInBands(criterion)),
	]
}

const faultsInBands = ({ id, max, levels }: Criterion): RubricFault[] => {
	const own = (level: Level) => pathOf.level(id, level.id)
	const crossed = levels.filter((level) => level.min > level.max)
	if (crossed.length > 0) return crossed.flatMap((level) => when(true, own(level), 'band-crossed'))
	const inOrder = levels.toSorted((a, b) => a.min - b.min)
	const top = Math.max(...levels.map((level) => level.max))
	return [
		...inOrder.flatMap((level, index) => {
			const before = inOrder[index - 1]
			const due = before === undefined ? 1 : before.max + 1
			return [
				...when(before !== undefined && level.min < due, own(level), 'bands-overlap', { from: level.min }),
				...when(level.min > due, own(level), 'hole', { from: due, to: level.min - 1 }),
			]
		}),
		...when(top !== max, pathOf.criterion(id), 'top', { top, most: max }),
		...levels.flatMap((level) => when(level.vi.trim() === '', own(level), 'no-name')),
	]
}

/** A visit leaves something to the sheets when it counts as a share of the total. */
const faultsInVisit = (rubric: Rubric): RubricFault[] => {
	const { counts, items } = visitOf(rubric)
	const sum = items.reduce((total, { max }) => total + max, 0)
	const most = counts === 'share' ? rubric.maxScore - 1 : rubric.maxScore
	return when(sum > most, 'visit', 'visit-sum', { sum, most })
}

/** Items without a cap would count nothing. */
const faultsInCap = (list: 'bonus' | 'penalty', { cap, items }: Adjustment): RubricFault[] =>
	when(items.length > 0 && cap === 0, list, 'no-cap')

const when = (
	isSo: boolean,
	where: string,
	what: RubricFault['what'],
	figures?: RubricFault['figures'],
): RubricFault[] => (isSo ? [{ where, what, ...(figures ? { figures } : {}) }] : [])
