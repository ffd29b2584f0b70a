import { withdrawSubmission } from '#app/commands/submissions.server.ts'
import { paths } from '#app/locales/paths.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'

export const action = asAgency(async ({ viewer, visit, params }) => {
	const entryId = params.entryId ?? ''
	await withdrawSubmission(viewer, entryId)
	return redirectTo(visit, paths.entry(entryId), 'withdrawn')
})

export const loader = asAgency(({ visit, params }) => redirectTo(visit, paths.entry(params.entryId ?? '')))
