import { isFault, parseSince } from '#app/forms/open-data.ts'
import { openChangesOf } from '#app/queries/open-data.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { openAnswer } from '#app/web/open-answer.server.ts'

export const loader = asAnyone((entered) =>
	openAnswer(entered, 'ChangePage', async () => {
		const asked = parseSince(entered.url.searchParams)
		return isFault(asked) ? asked : openChangesOf(entered.viewer, asked, entered.url.origin)
	}),
)
