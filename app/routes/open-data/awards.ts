import { isFault, parsePaging, wrongCursor } from '#app/forms/open-data.ts'
import { openAwardsOf } from '#app/queries/open-reference.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { openAnswer } from '#app/web/open-answer.server.ts'

export const loader = asAnyone((entered) =>
	openAnswer(entered, 'AwardPage', async () => {
		const asked = parsePaging(entered.url.searchParams)
		if (isFault(asked)) return asked
		return (await openAwardsOf(entered.viewer, asked, entered.url.origin)) ?? wrongCursor(asked.cursor ?? '')
	}),
)
