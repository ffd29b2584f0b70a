import { noticeOfEntry } from '#app/queries/council-papers.server.ts'
import { councilPaperAnswer } from '#app/web/council-paper-answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'
import { countTry } from '#app/web/rate-limit.server.ts'

export const loader = asAgency(async ({ viewer, params }) => {
	await countTry('paper', viewer.person?.id ?? '')
	const { unitId, ...facts } = await noticeOfEntry(viewer, params.entryId ?? '')
	return councilPaperAnswer({ kind: 'notice', as: 'pdf' }, facts, unitId)
})
