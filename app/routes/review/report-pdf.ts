import { reviewDossier } from '#app/queries/dossier.server.ts'
import { reportAnswer } from '#app/web/dossier-answer.server.ts'
import { asReviewer } from '#app/web/gate.server.ts'
import { countTry } from '#app/web/rate-limit.server.ts'

export const loader = asReviewer(async ({ viewer, params }) => {
	await countTry('paper', viewer.person?.id ?? '')
	return reportAnswer(await reviewDossier(viewer, params.assignmentId ?? ''), 'pdf')
})
