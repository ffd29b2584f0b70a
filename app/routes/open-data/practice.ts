import { openPracticeOf } from '#app/queries/open-data.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { openAnswer } from '#app/web/open-answer.server.ts'

export const loader = asAnyone((entered) =>
	openAnswer(entered, 'Practice', () =>
		openPracticeOf(entered.viewer, entered.params.id ?? '', entered.url.origin),
	),
)
