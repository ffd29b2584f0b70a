import type { ReviewContent, ReviewGap } from '#app/domain/review.ts'
import type { Rubric } from '#app/domain/rubric.ts'
import { gaps, review as m } from '#app/locales/review.ts'
import { say, type Language } from '#app/locales/message.ts'
import type { RefusedForm } from '#app/ui/eligibility/form-errors.ts'

type Named = { vi: string; en: string }

/** A name of the rubric in the reader's language. */
export const named = (language: Language, item: Named): string => item[language] || item.vi

/** Where on the sheet something is: the id of its field. */
export const fieldId = {
	gate: (id: string) => `dieu-kien-${id}`,
	level: (id: string) => `muc-${id}`,
	points: (id: string) => `diem-${id}`,
	remark: (id: string) => `nhan-xet-${id}`,
	strengths: 'strengths',
	limits: 'limits',
	conclusion: 'conclusion',
} as const

/** What is missing, in words, with the field where it is to be mended. */
export const gapWords = (rubric: Rubric, gap: ReviewGap, language: Language) => ({
	field: fieldOfGap(gap),
	message: say(language, gaps[gap.what], { name: nameOfGap(rubric, gap, language) }),
})

const fieldOfGap = (gap: ReviewGap): string => {
	switch (gap.part) {
		case 'gate':
			return fieldId.gate(gap.id)
		case 'criterion':
			return gap.what === 'level'
				? fieldId.level(gap.id)
				: gap.what === 'remark'
					? fieldId.remark(gap.id)
					: fieldId.points(gap.id)
		default:
			return fieldId[gap.part]
	}
}

const nameOfGap = (rubric: Rubric, gap: ReviewGap, language: Language): string => {
	const item = [...rubric.gates, ...rubric.criteria].find(({ id }) => id === gap.id)
	if (item) return named(language, item)
	return say(
		language,
		gap.part === 'strengths' ? m.strengths : gap.part === 'limits' ? m.limits : m.conclusion,
	)
}

/** A sheet as a form holds it: the same shape as a form that came back. */
export const asTyped = (content: ReviewContent): RefusedForm => ({
	initialValue: {
		...content,
		marks: Object.fromEntries(
			Object.entries(content.marks).map(([id, { levelId, points, remark }]) => [
				id,
				{ levelId: levelId ?? '', points: points === null ? '' : String(points), remark },
			]),
		),
		gates: Object.fromEntries(Object.entries(content.gates).map(([id, isMet]) => [id, isMet ? 'yes' : 'no'])),
		claims: Object.fromEntries(
			Object.entries(content.claims ?? {}).map(([id, { finding, note }]) => [
				id,
				{ finding: finding ?? '', note },
			]),
		),
		bonus: [...content.bonus],
		penalty: [...content.penalty],
	},
})
