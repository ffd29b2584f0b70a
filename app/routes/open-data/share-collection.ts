import { say } from '#app/locales/message.ts'
import { parts } from '#app/locales/parts.ts'
import { postKindNames, posts } from '#app/locales/posts.ts'
import { postAt } from '#app/queries/public-posts.server.ts'
import { inksOf } from '#app/ui/motif/palette.ts'
import { motifSvg } from '#app/ui/motif/motif-svg.ts'
import { shareAnswer } from '#app/web/drawing-answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

const pillar = 'digital_society'

export const loader = asAnyone(async ({ viewer, params, request, language }) => {
	const post = await postAt(viewer, 'collections', params.slug ?? '')
	return shareAnswer(request, {
		over: say(language, postKindNames[post.kind]),
		title: post.title,
		by: say(language, posts.byUs),
		award: '',
		brand: `${say(language, parts.name)} – ${say(language, parts.nameLong)}`,
		accent: inksOf(pillar, 'pale').line,
		drawing: motifSvg({ seed: post.id, pillar, year: 2025, rings: 5, view: 'share' }),
	})
})
