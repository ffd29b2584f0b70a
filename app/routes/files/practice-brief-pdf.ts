import { practiceBriefParts } from '#app/queries/practice-brief.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { briefAnswer } from '#app/web/public-paper.server.ts'

export const loader = asAnyone(async ({ viewer, visit, params, url }) => {
	const asked = { address: visit.address, origin: url.origin, language: viewer.language }
	return briefAnswer(await practiceBriefParts(viewer, params.slug ?? ''), asked, 'pdf')
})
