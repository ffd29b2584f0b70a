/**
 * Score sheets written offline: a table with a block of lines for each sheet, one line for each thing that is to be said,
 * and back. What a line says obeys the rules of the form; a wrong cell is named, and one wrong cell keeps the whole table
 * out. A sheet that was written on elsewhere meanwhile, or handed in, is not overwritten. Handing in stays an act on the
 * portal. What is left empty is empty, but for answers, which cannot be taken back; lines that are missing change nothing.
 */
import type { ReviewContent } from './review.ts'
import type { Criterion, Rubric } from './rubric.ts'

export type Words = { vi: string; en: string }

export const offlineColumns = [
	['sheet', 'Mã phiếu', 'Sheet'],
	['version', 'Lần lưu', 'Version'],
	['entry', 'Hồ sơ', 'Entry'],
	['code', 'Mã mục', 'Code'],
	['what', 'Nội dung chấm', 'What is marked'],
	['guide', 'Mức, khung điểm và hướng dẫn', 'Levels, bands and guidance'],
	['choice', 'Mức hoặc trả lời', 'Level or answer'],
	['points', 'Điểm', 'Points'],
	['text', 'Nhận xét', 'Remark'],
] as const satisfies readonly (readonly [string, string, string])[]
export type OfflineColumn = (typeof offlineColumns)[number][0]
export const offlineLimits = { rows: 5000, characters: 4_000_000, remark: 3000, text: 5000 } as const

export const answerWords = {
	yes: { vi: 'Có', en: 'Yes' },
	no: { vi: 'Không', en: 'No' },
	pass: { vi: 'Đạt', en: 'Pass' },
	fail: { vi: 'Không đạt', en: 'Fail' },
} satisfies Record<string, Words>

export type LinePart =
	'gate' | 'criterion' | 'bonus' | 'penalty' | 'strengths' | 'limits' | 'conclusion' | 'award'
/** One line of a sheet: what it is about, what may be said, and what is said now. */
export type OfflineLine = {
	part: LinePart
	code: string
	name: Words | null
	criterion?: Criterion
	options: readonly Words[]
	extra?: number
	choice: Words | null
	points: number | null
	text: string
}

const yesNo = [answerWords.yes, answerWords.no]

/** A sheet as lines, in the order of the form. */
export const offlineLines = (rubric: Rubric, content: ReviewContent): OfflineLine[] => {
	const line = (
		part: LinePart,
		code: string,
		name: Words | null,
		fields: Partial<OfflineLine>,
	): OfflineLine => ({
		...{ part, code, name, options: [], choice: null, points: null, text: '' },
		...fields,
	})
	const answer = (is: boolean | undefined) =>
		is === undefined ? null : is ? answerWords.yes : answerWords.no
	const award = rubric.recognition.find(({ level }) => level === content.proposedAward)
	const { conclusion } = content
	return [
		...rubric.gates.map(({ id, vi, en }) =>
			line('gate', `gate:${id}`, { vi, en }, { options: yesNo, choice: answer(content.gates[id]) }),
		),
		...rubric.criteria.map((criterion) => {
			const { id, vi, en, levels } = criterion
			const mark = content.marks[id]
			const level = levels.find((each) => each.id === mark?.levelId)
			return line(
				'criterion',
				`criterion:${id}`,
				{ vi, en },
				{
					...{ criterion, options: levels, choice: level ?? null },
					...{ points: mark?.points ?? null, text: mark?.remark ?? '' },
				},
			)
		}),
		...(['bonus', 'penalty'] as const).flatMap((part) =>
			rubric[part].items.map(({ id, vi, en, points }) => {
				const choice = content[part].includes(id) ? answerWords.yes : null
				return line(part, `${part}:${id}`, { vi, en }, { options: yesNo, extra: points, choice })
			}),
		),
		line('strengths', 'strengths', null, { text: content.strengths }),
		line('limits', 'limits', null, { text: content.limits }),
		line('conclusion', 'conclusion', null, {
			options: [answerWords.pass, answerWords.fail],
			choice: conclusion && answerWords[conclusion],
		}),
		line('award', 'award', null, {
			options: rubric.recognition.map(({ vi }) => ({ vi, en: vi })),
			choice: award ? { vi: award.vi, en: award.vi } : null,
		}),
	]
}
