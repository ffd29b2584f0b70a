import { gallery as m } from '#app/locales/gallery.ts'
import { say } from '#app/locales/message.ts'
import { parts } from '#app/locales/parts.ts'
import { cardOfPractice } from '#app/queries/practice-card.server.ts'
import { motifSvg } from '#app/ui/motif/motif-svg.ts'
import { inksOf } from '#app/ui/motif/palette.ts'
import { ringsOf } from '#app/ui/motif/rings.ts'
import { shareAnswer } from '#app/web/drawing-answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

export const loader = asAnyone(async ({ viewer, params, request, language }) => {
	const { id, pillar, year, results, ...card } = await cardOfPractice(viewer, params.slug ?? '')
	const mark = card.isIllustrative ? ` · ${say(language, m.illustrative)}` : ''
	return shareAnswer(request, {
		over: `${card.pillarName} · ${year}${mark}`,
		title: card.title,
		by: card.agency,
		award: card.award,
		brand: `${say(language, parts.name)} – ${say(language, parts.nameLong)}`,
		accent: inksOf(pillar, 'pale').line,
		drawing: motifSvg({ seed: id, pillar, year, rings: ringsOf(results), view: 'share' }),
	})
})
