import { openPaths } from '#app/forms/open-data-paths.ts'
import { licence } from '#app/domain/open-data.ts'
import { datasetVersion } from '#app/queries/open-data.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { openAnswer } from '#app/web/open-answer.server.ts'

export const loader = asAnyone((entered) =>
	openAnswer(entered, 'Start', async () => {
		const { seq, at, practices } = await datasetVersion(entered.viewer)
		const { origin } = entered.url
		return {
			name: 'Thi đua số',
			licence: licence.url,
			version: seq,
			updatedAt: at?.toISOString() ?? null,
			practices,
			links: Object.fromEntries([
				...openPaths
					.filter(({ isList }) => isList)
					.map(({ path }) => [path.slice(1), `${origin}/api/v1${path}`]),
				['openapi', `${origin}/api/v1/openapi.json`],
				['page', `${origin}/du-lieu-mo`],
			]),
		}
	}),
)
