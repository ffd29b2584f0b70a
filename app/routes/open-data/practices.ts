import { isFault, parseOpenQuery, wrongCursor } from '#app/forms/open-data.ts'
import { openPracticesOf } from '#app/queries/open-data.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { openAnswer } from '#app/web/open-answer.server.ts'
import { onlyFields } from '#app/web/open-list.server.ts'

export const loader = asAnyone((entered) =>
	openAnswer(entered, 'PracticePage', async () => {
		const asked = parseOpenQuery(entered.url.searchParams)
		if (isFault(asked)) return asked
		const page = await openPracticesOf(entered.viewer, asked, entered.url.origin)
		if (page === null) return wrongCursor(asked.cursor ?? '')
		return { ...page, items: onlyFields(page.items, asked.fields) }
	}),
)
