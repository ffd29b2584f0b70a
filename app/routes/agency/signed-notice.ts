import { signedNotice } from '#app/queries/signed-papers.server.ts'
import { plainAnswer } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'
import { signedPaperAnswer } from '#app/web/signed-paper-answer.server.ts'

export const loader = asAgency(async ({ viewer, params, request }) => {
	const notice = await signedNotice(viewer, params.entryId ?? '')
	return notice ? signedPaperAnswer(request, 'notice', notice) : plainAnswer(404)
})
