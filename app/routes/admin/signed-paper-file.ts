import { signedPaperFile } from '#app/queries/signed-papers.server.ts'
import { plainAnswer } from '#app/web/answer.server.ts'
import { paperAsked } from '#app/web/council-paper-answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'
import { signedPaperAnswer } from '#app/web/signed-paper-answer.server.ts'

export const loader = asSecretary(async ({ viewer, params, url, request }) => {
	const paper = paperAsked(params.paper ?? '', url.searchParams)
	if (!paper) return plainAnswer(404)
	const file = await signedPaperFile(viewer, params.decisionId ?? '', paper, params.version ?? '')
	return signedPaperAnswer(request, paper.kind, file)
})
