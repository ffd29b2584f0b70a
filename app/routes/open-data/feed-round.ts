import { feedLength } from '#app/domain/open-data.ts'
import { say } from '#app/locales/message.ts'
import { openData as m } from '#app/locales/open-data.ts'
import { paths } from '#app/locales/paths.ts'
import { newestOfRound } from '#app/queries/open-data.server.ts'
import { openRoundOf } from '#app/queries/open-reference.server.ts'
import { atomFeed } from '#app/web/atom.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { openText, problem } from '#app/web/open-answer.server.ts'

export const loader = asAnyone(async ({ viewer, request, params, url, language, visit }) => {
	const round = await openRoundOf(viewer, params.slug ?? '')
	if (round === null) return problem(visit, 404, 'not-found')
	const practices = await newestOfRound(viewer, round.slug, feedLength, url.origin)
	const title = say(language, m.feedOf, { name: round.name[language] })
	const page = paths.round(round.slug)
	const feed = atomFeed(language, { path: paths.roundFeed(round.slug), title, page, practices })
	return openText(request, feed, 'application/atom+xml')
})
