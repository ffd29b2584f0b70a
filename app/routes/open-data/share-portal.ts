import { gallery } from '#app/locales/gallery.ts'
import { say } from '#app/locales/message.ts'
import { parts } from '#app/locales/parts.ts'
import { inksOf } from '#app/ui/motif/palette.ts'
import { motifSvg } from '#app/ui/motif/motif-svg.ts'
import { shareAnswer } from '#app/web/drawing-answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

const pillar = 'digital_government'

/** What a shared link to any other page shows. */
export const loader = asAnyone(({ request, language }) =>
	shareAnswer(request, {
		over: say(language, parts.nameLong),
		title: say(language, gallery.title),
		by: say(language, gallery.lead),
		award: '',
		brand: say(language, parts.name),
		accent: inksOf(pillar, 'pale').line,
		drawing: motifSvg({ seed: 'thi-dua-so', pillar, year: 2025, rings: 7, view: 'share' }),
	}),
)
