import { publishDecision } from '#app/commands/publications.server.ts'
import { paths } from '#app/locales/paths.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

/** All awards of the decision go public at one moment. */
export const action = asSecretary(async ({ viewer, params, visit }) => {
	const decisionId = params['decisionId'] ?? ''
	await publishDecision(viewer, decisionId)
	return redirectTo(visit, paths.adminDecision(decisionId), 'decision-published')
})
