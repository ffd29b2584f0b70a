import { asAnyone } from '#app/web/gate.server.ts'
import { briefAnswer } from '#app/web/public-paper.server.ts'

export const loader = asAnyone(({ viewer, visit, params, url }) =>
	briefAnswer({ viewer, slug: params.slug ?? '', address: visit.address, origin: url.origin }, 'pdf'),
)
