import { coverOfPractice } from '#app/queries/practice.server.ts'
import { motifSvg } from '#app/ui/motif/motif-svg.ts'
import { ringsOf } from '#app/ui/motif/rings.ts'
import { drawingAnswer } from '#app/web/drawing-answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

export const loader = asAnyone(async ({ viewer, params, request }) => {
	const { id, pillar, year, results } = await coverOfPractice(viewer, params.slug ?? '')
	return drawingAnswer(request, motifSvg({ seed: id, pillar, year, rings: ringsOf(results), view: 'share' }))
})
