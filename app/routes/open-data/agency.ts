import { openAgencyOf } from '#app/queries/open-reference.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { openAnswer } from '#app/web/open-answer.server.ts'

export const loader = asAnyone((entered) =>
	openAnswer(entered, 'Agency', () =>
		openAgencyOf(entered.viewer, entered.params.slug ?? '', entered.url.origin),
	),
)
