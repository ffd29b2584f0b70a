import { signedNotice } from '#app/queries/signed-papers.server.ts'
import { plainAnswer } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'
import { signedNoticeAnswer } from '#app/web/signed-paper-answer.server.ts'

export const loader = asAgency(async ({ viewer, params, request }) => {
	const notice = await signedNotice(viewer, params.entryId ?? '')
	return notice ? signedNoticeAnswer(request, notice) : plainAnswer(404)
})
