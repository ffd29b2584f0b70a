import { saveReview } from '#app/commands/reviews.server.ts'
import { ReviewForm } from '#app/forms/review.ts'
import { answer } from '#app/web/answer.server.ts'
import { asReviewer } from '#app/web/gate.server.ts'

/** The sheet saves itself here while one writes. */
export const action = asReviewer(async ({ viewer, params, form }) => {
	const { version, content } = await form(ReviewForm)
	return answer(await saveReview(viewer, params.assignmentId ?? '', { version, content }))
})
