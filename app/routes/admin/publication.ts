import { publishDecision } from '#app/commands/publications.server.ts'
import { paths } from '#app/locales/paths.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

/** The decision's page is where one publishes from. */
export const loader = asSecretary(({ params, visit }) =>
	redirectTo(visit, paths.adminDecision(params['decisionId'] ?? '')),
)

export const action = asSecretary(async ({ viewer, params, visit }) => {
	const decisionId = params['decisionId'] ?? ''
	await publishDecision(viewer, decisionId)
	return redirectTo(visit, paths.adminDecision(decisionId), 'decision-published')
})
