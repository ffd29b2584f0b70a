import { isFault, parseOpenQuery, wrongCursor } from '#app/forms/open-data.ts'
import { openPracticesOf } from '#app/queries/open-data.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { openAnswer } from '#app/web/open-answer.server.ts'

export const loader = asAnyone((entered) =>
	openAnswer(entered, 'PracticePage', async () => {
		const asked = parseOpenQuery(entered.url.searchParams)
		if (isFault(asked)) return asked
		const page = await openPracticesOf(entered.viewer, asked, entered.url.origin)
		if (page === null) return wrongCursor(asked.cursor ?? '')
		const { fields } = asked
		return fields === null ? page : { ...page, items: page.items.map((item) => only(item, fields)) }
	}),
)

const only = (item: object, fields: readonly string[]) =>
	Object.fromEntries(Object.entries(item).filter(([name]) => name === 'id' || fields.includes(name)))
