/**
 * Any table of scores as a file has it: columns entry, reviewer, score and, if they are there, criterion, weight, group
 * (of the entry) and reviewer_group. With criteria a sheet's score is their mean by weight. What is wrong is told by
 * line of the file, all of it at once.
 */
import { fold } from './folding.ts'

export type ScoreTable = {
	entries: readonly string[]
	reviewers: readonly string[]
	sheets: readonly { entry: number; reviewer: number; score: number; group: string; ownGroup: string }[]
	/** Some sheets lack a criterion that others have. */
	lacksCriteria: boolean
	/** Weights stand there without criteria and count nothing. */
	hasIdleWeights: boolean
}

export type ScoreColumn = keyof typeof columns
export type ScoreFault =
	| { code: 'no-rows' }
	| { code: 'no-column'; column: ScoreColumn; found: readonly string[] }
	| { code: 'column-twice'; column: ScoreColumn }
	| { code: 'no-name'; line: number; column: 'entry' | 'reviewer' }
	| { code: 'not-a-number'; line: number; value: string }
	| { code: 'bad-weight'; line: number; value: string }
	| { code: 'twice'; line: number; entry: string; reviewer: string; firstLine: number }
	| { code: 'no-weight'; entry: string; reviewer: string }

/** What each column may be called, folded. */
const columns = {
	entry: ['entry', 'ho so', 'ma ho so'],
	reviewer: ['reviewer', 'nguoi cham', 'nguoi tham dinh'],
	score: ['score', 'diem'],
	criterion: ['criterion', 'tieu chi'],
	weight: ['weight', 'trong so'],
	group: ['group', 'nhom'],
	reviewer_group: ['reviewer_group', 'reviewer group', 'nhom nguoi cham'],
} as const
const needed = ['entry', 'reviewer', 'score'] as const
const columnNames: readonly ScoreColumn[] = [
	...needed,
	...(['criterion', 'weight', 'group', 'reviewer_group'] as const),
]

type Columns = Partial<Record<ScoreColumn, number>>
type Mark = { criterion: string; weight: number; score: number; line: number }
type Pair = { entry: string; reviewer: string; group: string; ownGroup: string; marks: Mark[] }

/** `rows` with the heads of the columns first; a row without anything in it is passed over. */
export const readScores = (
	rows: readonly (readonly string[])[],
): { table: ScoreTable } | { faults: readonly ScoreFault[] } => {
	const [heads = [], ...lines] = rows
	const { places, faults } = columnsOf(heads)
	if (faults.length > 0) return { faults }
	const pairs = new Map<string, Pair>()
	lines.forEach((row, index) => {
		if (row.some((cell) => cell.trim() !== '')) faults.push(...take(pairs, row, index + 2, places))
	})
	if (pairs.size === 0 && faults.length === 0) faults.push({ code: 'no-rows' })
	for (const { entry, reviewer, marks } of pairs.values()) {
		if (marks.every(({ weight }) => weight === 0)) faults.push({ code: 'no-weight', entry, reviewer })
	}
	return faults.length > 0 ? { faults } : { table: tableFrom([...pairs.values()], places) }
}

const columnsOf = (heads: readonly string[]): { places: Columns; faults: ScoreFault[] } => {
	const folded = heads.map(fold)
	const places: Columns = {}
	const faults: ScoreFault[] = []
	if (folded.every((head) => head === '')) return { places, faults: [{ code: 'no-rows' }] }
	for (const column of columnNames) {
		const names: readonly string[] = columns[column]
		const found = folded.flatMap((head, place) => (names.includes(head) ? [place] : []))
		if (found.length > 1) faults.push({ code: 'column-twice', column })
		if (found[0] !== undefined) places[column] = found[0]
		else if (needed.some((each) => each === column)) faults.push({ code: 'no-column', column, found: heads })
	}
	return { places, faults }
}

const take = (
	pairs: Map<string, Pair>,
	row: readonly string[],
	line: number,
	places: Columns,
): ScoreFault[] => {
	const cell = (column: ScoreColumn) => (row[places[column] ?? -1] ?? '').trim()
	const [entry, reviewer, criterion] = [cell('entry'), cell('reviewer'), cell('criterion')]
	const [score, weight] = [numberIn(cell('score')), cell('weight') === '' ? 1 : numberIn(cell('weight'))]
	const faults: ScoreFault[] = []
	if (entry === '') faults.push({ code: 'no-name', line, column: 'entry' })
	if (reviewer === '') faults.push({ code: 'no-name', line, column: 'reviewer' })
	if (score === null) faults.push({ code: 'not-a-number', line, value: cell('score') })
	if (weight === null || weight < 0) faults.push({ code: 'bad-weight', line, value: cell('weight') })
	if (faults.length > 0 || score === null || weight === null) return faults
	const key = JSON.stringify([entry, reviewer])
	const pair = pairs.get(key) ?? {
		entry,
		reviewer,
		group: cell('group'),
		ownGroup: cell('reviewer_group'),
		marks: [],
	}
	const first = pair.marks.find((mark) => mark.criterion === criterion)
	if (first) return [{ code: 'twice', line, entry, reviewer, firstLine: first.line }]
	pair.marks.push({ criterion, weight, score, line })
	pairs.set(key, pair)
	return []
}

/** With a decimal point or comma, as people and programs write it; nothing else stands in the cell. */
const numberIn = (text: string): number | null => {
	if (!/^[+-]?\d{1,15}(?:[.,]\d{1,30})?(?:e[+-]?\d{1,2})?$/i.test(text)) return null
	return Number(text.replace(',', '.'))
}

const tableFrom = (pairs: readonly Pair[], places: Columns): ScoreTable => {
	const [entries, reviewers] = [new Map<string, number>(), new Map<string, number>()]
	const placeOf = (known: Map<string, number>, name: string): number => {
		const place = known.get(name) ?? known.size
		known.set(name, place)
		return place
	}
	const sheets = pairs.map(({ entry, reviewer, group, ownGroup, marks }) => {
		const all = marks.reduce((sum, { weight }) => sum + weight, 0)
		const score =
			places.criterion === undefined
				? (marks[0]?.score ?? 0)
				: marks.reduce((sum, mark) => sum + mark.score * mark.weight, 0) / all
		return { entry: placeOf(entries, entry), reviewer: placeOf(reviewers, reviewer), score, group, ownGroup }
	})
	const criteria = new Set(pairs.flatMap(({ marks }) => marks.map(({ criterion }) => criterion)))
	return {
		entries: [...entries.keys()],
		reviewers: [...reviewers.keys()],
		sheets,
		lacksCriteria: pairs.some(({ marks }) => marks.length < criteria.size),
		hasIdleWeights: places.weight !== undefined && places.criterion === undefined,
	}
}
