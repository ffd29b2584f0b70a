import { agencyDossier } from '#app/queries/dossier.server.ts'
import { reportAnswer } from '#app/web/dossier-answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'
import { countTry } from '#app/web/rate-limit.server.ts'

export const loader = asAgency(async ({ viewer, params }) => {
	await countTry('paper', viewer.person?.id ?? '')
	return reportAnswer(await agencyDossier(viewer, params.entryId ?? ''), 'docx')
})
