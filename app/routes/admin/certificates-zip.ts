import { certificatesOfDecision } from '#app/queries/certificates.server.ts'
import { certificatesAnswer } from '#app/web/certificate-answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'
import { countTry } from '#app/web/rate-limit.server.ts'

export const loader = asSecretary(async ({ viewer, params, visit }) => {
	await countTry('paper', viewer.person?.id ?? '')
	const all = await certificatesOfDecision(viewer, params.decisionId ?? '')
	return certificatesAnswer(all, all[0]?.content.decisionNumber ?? '', visit)
})
