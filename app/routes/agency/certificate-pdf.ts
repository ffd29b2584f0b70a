import { certificateOfEntry } from '#app/queries/certificates.server.ts'
import { certificateAnswer } from '#app/web/certificate-answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'
import { countTry } from '#app/web/rate-limit.server.ts'

export const loader = asAgency(async ({ viewer, params }) => {
	await countTry('paper', viewer.person?.id ?? '')
	return certificateAnswer(await certificateOfEntry(viewer, params.entryId ?? ''))
})
