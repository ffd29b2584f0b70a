import { wholeGallery } from '#app/domain/gallery.ts'
import { feedLength } from '#app/domain/open-data.ts'
import { say } from '#app/locales/message.ts'
import { openData as m } from '#app/locales/open-data.ts'
import { paths } from '#app/locales/paths.ts'
import { newestPractices } from '#app/queries/open-data.server.ts'
import { openAgencyOf, openUnitOf } from '#app/queries/open-reference.server.ts'
import { atomFeed } from '#app/web/atom.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { openText, problem } from '#app/web/open-answer.server.ts'

export const loader = asAnyone(async ({ viewer, request, params, url, language, visit }) => {
	const { slug = '' } = params
	const agency = await openAgencyOf(viewer, slug, url.origin)
	const name = agency ? agency.name : ((await openUnitOf(viewer, slug))?.names.at(-1)?.name ?? null)
	if (name === null) return problem(visit, 404, 'not-found')
	const query = { ...wholeGallery, agency: slug }
	const practices = await newestPractices(viewer, query, feedLength, url.origin)
	const title = say(language, m.feedOf, { name: language === 'en' && name.en !== '' ? name.en : name.vi })
	const feed = atomFeed(language, { path: paths.unitFeed(slug), title, page: paths.unit(slug), practices })
	return openText(request, feed, 'application/atom+xml')
})
