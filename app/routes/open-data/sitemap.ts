import { datasetVersion } from '#app/queries/open-data.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { openText } from '#app/web/open-answer.server.ts'
import { sitemapIndex } from '#app/web/sitemap.server.ts'

export const loader = asAnyone(async ({ viewer, request }) => {
	const { practices, at } = await datasetVersion(viewer)
	return openText(request, sitemapIndex(practices, at), 'application/xml')
})
