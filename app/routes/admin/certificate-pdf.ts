import { certificateOfAward } from '#app/queries/certificates.server.ts'
import { certificateAnswer } from '#app/web/certificate-answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'
import { countTry } from '#app/web/rate-limit.server.ts'

export const loader = asSecretary(async ({ viewer, params }) => {
	await countTry('paper', viewer.person?.id ?? '')
	return certificateAnswer(await certificateOfAward(viewer, params.awardId ?? ''))
})
