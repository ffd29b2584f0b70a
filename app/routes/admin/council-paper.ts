import { councilPaper } from '#app/queries/council-papers.server.ts'
import { askedPaper, councilPaperAnswer } from '#app/web/council-paper-answer.server.ts'
import { plainAnswer } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'
import { countTry } from '#app/web/rate-limit.server.ts'

export const loader = asSecretary(async ({ viewer, params, url }) => {
	const asked = askedPaper(params.file ?? '')
	if (!asked) return plainAnswer(404)
	await countTry('paper', viewer.person?.id ?? '')
	const unitId = asked.kind === 'notice' ? (url.searchParams.get('don-vi') ?? '') : null
	return councilPaperAnswer(
		asked,
		await councilPaper(viewer, params.decisionId ?? '', asked.kind, unitId),
		unitId,
	)
})
