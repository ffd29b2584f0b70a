import { datasetVersion } from '#app/queries/open-data.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { openText } from '#app/web/open-answer.server.ts'
import { openCatalogue } from '#app/web/open-catalogue.server.ts'

export const loader = asAnyone(async ({ viewer, request, url }) =>
	openText(
		request,
		JSON.stringify(openCatalogue(url.origin, await datasetVersion(viewer)), null, '\t'),
		'application/ld+json',
	),
)
