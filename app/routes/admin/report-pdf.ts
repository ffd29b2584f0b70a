import { staffDossier } from '#app/queries/dossier.server.ts'
import { reportAnswer } from '#app/web/dossier-answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'
import { countTry } from '#app/web/rate-limit.server.ts'

export const loader = asSecretary(async ({ viewer, params }) => {
	await countTry('paper', viewer.person?.id ?? '')
	return reportAnswer(await staffDossier(viewer, params.entryId ?? ''), 'pdf')
})
