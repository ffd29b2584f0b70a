import { wholeGallery } from '#app/domain/gallery.ts'
import { feedLength } from '#app/domain/open-data.ts'
import { say } from '#app/locales/message.ts'
import { openData as m } from '#app/locales/open-data.ts'
import { paths } from '#app/locales/paths.ts'
import { newestPractices } from '#app/queries/open-data.server.ts'
import { atomFeed } from '#app/web/atom.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { openText } from '#app/web/open-answer.server.ts'

export const loader = asAnyone(async ({ viewer, request, url, language }) => {
	const practices = await newestPractices(viewer, wholeGallery, feedLength, url.origin)
	const title = say(language, m.feedTitle)
	const feed = atomFeed(language, { path: paths.feed(), title, page: paths.gallery(), practices })
	return openText(request, feed, 'application/atom+xml')
})
