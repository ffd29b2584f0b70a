import { openRoundOf } from '#app/queries/open-reference.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { openAnswer } from '#app/web/open-answer.server.ts'

export const loader = asAnyone((entered) =>
	openAnswer(entered, 'Round', () => openRoundOf(entered.viewer, entered.params.slug ?? '')),
)
