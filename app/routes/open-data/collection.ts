import { openPostOf } from '#app/queries/open-posts.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { openAnswer } from '#app/web/open-answer.server.ts'

export const loader = asAnyone((entered) =>
	openAnswer(entered, 'Collection', () =>
		openPostOf(entered.viewer, 'collections', entered.params.id ?? '', entered.url.origin),
	),
)
