import { numberPapers } from '#app/commands/council-papers.server.ts'
import { paths } from '#app/locales/paths.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const action = asSecretary(async ({ viewer, params, visit }) => {
	const decisionId = params.decisionId ?? ''
	await numberPapers(viewer, decisionId)
	return redirectTo(visit, paths.adminDecision(decisionId), 'papers-numbered')
})
