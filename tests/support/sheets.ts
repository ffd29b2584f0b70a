import type { ReviewContent } from '#app/domain/review.ts'
import type { Rubric } from '#app/domain/rubric.ts'

/** A sheet with nothing missing: the second best level of every criterion, its highest points. */
export const fullSheet = (rubric: Rubric, changes: Partial<ReviewContent> = {}): ReviewContent => ({
	marks: Object.fromEntries(
		rubric.criteria.map((criterion) => {
			const level = criterion.levels[1]
			return [
				criterion.id,
				{ levelId: level?.id ?? null, points: level?.max ?? null, remark: 'Có minh chứng' },
			]
		}),
	),
	gates: Object.fromEntries(rubric.gates.map(({ id }) => [id, true])),
	bonus: [],
	penalty: [],
	strengths: 'Hiệu quả rõ, có số liệu.',
	limits: 'Cần nhân rộng thêm.',
	conclusion: 'pass',
	proposedAward: null,
	...changes,
})
