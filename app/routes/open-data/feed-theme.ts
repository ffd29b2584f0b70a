import { wholeGallery } from '#app/domain/gallery.ts'
import { feedLength } from '#app/domain/open-data.ts'
import { say } from '#app/locales/message.ts'
import { openData as m } from '#app/locales/open-data.ts'
import { paths } from '#app/locales/paths.ts'
import { newestPractices } from '#app/queries/open-data.server.ts'
import { openTaxonomiesOf } from '#app/queries/open-reference.server.ts'
import { atomFeed } from '#app/web/atom.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { openText, problem } from '#app/web/open-answer.server.ts'

export const loader = asAnyone(async ({ viewer, request, params, url, language, visit }) => {
	const { items } = await openTaxonomiesOf(viewer)
	const found = (['theme', 'pillar'] as const).flatMap((taxonomy) =>
		(items.find((each) => each.taxonomy === taxonomy)?.words ?? [])
			.filter(({ code }) => code === params.code)
			.map((word) => ({ ...word, taxonomy })),
	)
	const [word] = found
	if (!word) return problem(visit, 404, 'not-found')
	const { code, taxonomy } = word
	const query = { ...wholeGallery, chosen: { ...wholeGallery.chosen, [taxonomy]: [code] } }
	const practices = await newestPractices(viewer, query, feedLength, url.origin)
	const title = say(language, m.feedOf, { name: word.name[language] })
	const page = paths.topic(code)
	const feed = atomFeed(language, { path: paths.themeFeed(code), title, page, practices })
	return openText(request, feed, 'application/atom+xml')
})
