import { rubricErrors, rubrics as m } from '#app/locales/rubrics.ts'
import { useReply } from '#app/ui/account/use-reply.ts'

const labels = {
	nameVi: m.nameVi,
	applies: m.applies,
	maxScore: m.maxScore,
	bonusCap: m.bonusCap,
	penaltyCap: m.penaltyCap,
	code: m.code,
	vi: m.partVi,
	max: m.max,
	min: m.min,
	scorePassMin: m.scorePassMin,
	points: m.points,
	copyOf: m.copyOf,
}

/** One of the many forms of the composer: what came back is its own only if every hidden field says so. */
export const useRubricReply = (hidden: Readonly<Record<string, string>>) => {
	const reply = useReply(rubricErrors, labels)
	const isOwn = Object.entries(hidden).every(([name, value]) => reply.typed(name) === value)
	const isBack = isOwn && reply.typed('id') === (hidden['id'] ?? '') && reply.errors.length > 0
	const prefix = ['act', 'list', 'criterionId', 'id'].map((name) => hidden[name] ?? '').join('-')
	return {
		isBack,
		/** Each with the id of its field on this page of many forms. */
		errors: isBack
			? reply.errors.map(({ field, message }) => ({
					message,
					...(field ? { field: `${prefix}-${field}` } : {}),
				}))
			: [],
		chosen: (name: string, otherwise: readonly string[]) => (isBack ? reply.chosen(name) : otherwise),
		/** Id, name, value and error of a field. */
		at: (name: string, otherwise: string | number | null | undefined) => ({
			id: `${prefix}-${name}`,
			name,
			defaultValue: isBack ? reply.typed(name) : String(otherwise ?? ''),
			error: isBack ? reply.error(name) : undefined,
		}),
	}
}

export type RubricReply = ReturnType<typeof useRubricReply>
