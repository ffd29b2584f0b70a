/** Reads score sheets that were written offline (`offline-sheet.ts`): what changes, or every cell that is wrong. */
import { cellsOf, placesIn, same, type Cells } from './offline-cells.ts'
import { answerWords, offlineLimits, type OfflineColumn, type Words } from './offline-sheet.ts'
import type { ReviewChanges, ReviewContent, ReviewMark } from './review.ts'
import { isPointsInLevel, type Criterion, type Rubric } from './rubric.ts'

export type OfflineFaultCode =
	| 'headers'
	| 'unknown-sheet'
	| 'handed-in'
	| 'closed'
	| 'stale'
	| 'twice'
	| 'unknown-code'
	| 'answer'
	| 'level'
	| 'points'
	| 'band'
	| 'too-long'
	| 'not-here'
export type OfflineFault = { row: number; column: OfflineColumn; code: OfflineFaultCode; value: string }

/** A sheet of the viewer's own, as it is now; `refusal` says why nothing may be written on it. */
export type OfflineSheet = {
	id: string
	version: number
	rubric: Rubric
	refusal: 'handed-in' | 'closed' | null
}
export type OfflineTake = { id: string; version: number; changes: ReviewChanges }
export type OfflineReading = { takes: readonly OfflineTake[]; faults: readonly OfflineFault[] }

type Draft = {
	marks: Record<string, ReviewMark>
	gates: Record<string, boolean>
	bonus: Map<string, boolean>
	penalty: Map<string, boolean>
	rest: {
		-readonly [Field in 'strengths' | 'limits' | 'conclusion' | 'proposedAward']?: ReviewChanges[Field]
	}
	seen: Set<string>
}

/** Rows of the table, its headers first; empty rows keep their place. */
export const readOffline = (
	rows: readonly (readonly string[])[],
	sheets: readonly (OfflineSheet & { content: ReviewContent })[],
): OfflineReading => {
	const [headers = [], ...lines] = rows
	const places = placesIn(headers)
	if (places === null)
		return { takes: [], faults: [{ row: 1, column: 'sheet', code: 'headers', value: headers.join(' | ') }] }
	const drafts = new Map<string, Draft>()
	const faults: OfflineFault[] = []
	const told = new Set<string>()
	for (const [index, line] of lines.entries()) {
		const cells = cellsOf(line, places)
		if (Object.values(cells).every((cell) => cell === '')) continue
		const at = (column: OfflineColumn, code: OfflineFaultCode): OfflineFault => ({
			...{ row: index + 2, column, code, value: cells[column].slice(0, 200) },
		})
		const sheet = sheets.find(({ id }) => id === cells.sheet.toLowerCase())
		const against = faultOfSheet(cells, sheet)
		if (!sheet || against !== null) {
			const [column, code] = against ?? ['sheet', 'unknown-sheet']
			if (!told.has(cells.sheet)) faults.push(at(column, code))
			told.add(cells.sheet)
			continue
		}
		const draft = drafts.get(sheet.id) ?? emptyDraft()
		drafts.set(sheet.id, draft)
		if (draft.seen.has(cells.code)) faults.push(at('code', 'twice'))
		else faults.push(...readLine(sheet.rubric, cells, draft).map(([column, code]) => at(column, code)))
		draft.seen.add(cells.code)
	}
	const takes = sheets.flatMap(({ id, version, content }) => {
		const draft = drafts.get(id)
		return draft ? [{ id, version, changes: changesOf(draft, content) }] : []
	})
	return faults.length > 0 ? { takes: [], faults } : { takes, faults }
}

const faultOfSheet = (
	cells: Cells,
	sheet: OfflineSheet | undefined,
): [OfflineColumn, OfflineFaultCode] | null => {
	if (!sheet) return ['sheet', 'unknown-sheet']
	if (sheet.refusal !== null) return ['sheet', sheet.refusal]
	return cells.version === String(sheet.version) ? null : ['version', 'stale']
}

const emptyDraft = (): Draft => ({
	...{ marks: {}, gates: {}, bonus: new Map(), penalty: new Map(), rest: {}, seen: new Set() },
})

type LineFault = [OfflineColumn, OfflineFaultCode]

const readLine = (rubric: Rubric, cells: Cells, draft: Draft): LineFault[] => {
	const [part = '', id = ''] = cells.code.split(':')
	switch (part) {
		case 'criterion': {
			const criterion = rubric.criteria.find((each) => each.id === id)
			return criterion ? readMark(criterion, cells, draft) : [['code', 'unknown-code']]
		}
		case 'gate':
			return has(rubric.gates, id)
				? readAnswer(cells, (is) => (draft.gates[id] = is))
				: [['code', 'unknown-code']]
		case 'bonus':
		case 'penalty':
			if (!has(rubric[part].items, id)) return [['code', 'unknown-code']]
			if (cells.choice === '') draft[part].set(id, false)
			return readAnswer(cells, (is) => draft[part].set(id, is))
		case 'strengths':
		case 'limits':
			draft.rest[part] = cells.text
			return [...unused(cells, 'choice', 'points'), ...tooLong(cells, offlineLimits.text)]
		case 'conclusion': {
			const found = (['pass', 'fail'] as const).find((answer) =>
				isSaid(cells.choice, answerWords[answer], answer),
			)
			draft.rest.conclusion = found ?? null
			return [...wrongChoice(cells, found !== undefined, 'answer'), ...unused(cells, 'points', 'text')]
		}
		case 'award': {
			const found = rubric.recognition.find(({ vi, level }) => isSaid(cells.choice, { vi, en: vi }, level))
			draft.rest.proposedAward = found?.level ?? null
			return [...wrongChoice(cells, found !== undefined, 'answer'), ...unused(cells, 'points', 'text')]
		}
		default:
			return [['code', 'unknown-code']]
	}
}

const readMark = (criterion: Criterion, cells: Cells, draft: Draft): LineFault[] => {
	const level = criterion.levels.find((each) => isSaid(cells.choice, each, each.id))
	const isWhole = /^(?:\d{1,2}|100)$/.test(cells.points)
	const points = isWhole ? Number(cells.points) : null
	draft.marks[criterion.id] = { levelId: level?.id ?? null, points, remark: cells.text }
	const isOut = level !== undefined && points !== null && !isPointsInLevel(level, points)
	return [
		...wrongChoice(cells, level !== undefined, 'level'),
		...fault(cells.points !== '' && !isWhole, 'points', 'points'),
		...fault(isOut, 'points', 'band'),
		...tooLong(cells, offlineLimits.remark),
	]
}

const readAnswer = (cells: Cells, take: (is: boolean) => void): LineFault[] => {
	const said = [
		[answerWords.yes, true],
		[answerWords.no, false],
	] as const
	const found = said.find(([words]) => isSaid(cells.choice, words, ''))
	if (found) take(found[1])
	return [...wrongChoice(cells, found !== undefined, 'answer'), ...unused(cells, 'points', 'text')]
}

const fault = (isSo: boolean, column: OfflineColumn, code: OfflineFaultCode): LineFault[] =>
	isSo ? [[column, code]] : []
const wrongChoice = ({ choice }: Cells, isKnown: boolean, code: OfflineFaultCode): LineFault[] =>
	fault(choice !== '' && !isKnown, 'choice', code)
const unused = (cells: Cells, ...columns: readonly OfflineColumn[]): LineFault[] =>
	columns.flatMap((column) => fault(cells[column] !== '', column, 'not-here'))
const tooLong = ({ text }: Cells, most: number): LineFault[] => fault(text.length > most, 'text', 'too-long')

const has = (items: readonly { id: string }[], id: string): boolean => items.some((item) => item.id === id)
/** By its name in either language, or by its code. */
const isSaid = (said: string, { vi, en }: Words, code: string): boolean =>
	said !== '' && (said === code || same(said, vi) || same(said, en))

const changesOf = (draft: Draft, content: ReviewContent): ReviewChanges => {
	const chosen = (said: ReadonlyMap<string, boolean>, before: readonly string[]): string[] => [
		...before.filter((id) => said.get(id) ?? true),
		...[...said].flatMap(([id, is]) => (is && !before.includes(id) ? [id] : [])),
	]
	return {
		...draft.rest,
		marks: draft.marks,
		gates: draft.gates,
		bonus: chosen(draft.bonus, content.bonus),
		penalty: chosen(draft.penalty, content.penalty),
	}
}
