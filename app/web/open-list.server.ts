import { isFault, parseListQuery, wrongCursor } from '#app/forms/open-data.ts'
import type { ShapeName } from '#app/forms/answers/open-data.ts'
import type { Entered } from './gate.server.ts'
import { openAnswer } from './open-answer.server.ts'

type List = { items: readonly { id: string }[]; next: string | null }
type Asked = { cursor: string | null; limit: number }

/** A list by pages, with the fields that were asked for. */
export const openList = (
	entered: Entered,
	shape: ShapeName,
	known: readonly string[],
	list: (asked: Asked) => Promise<List | null>,
): Promise<Response> =>
	openAnswer(entered, shape, async () => {
		const asked = parseListQuery(entered.url.searchParams, known)
		if (isFault(asked)) return asked
		const page = await list(asked)
		return page === null
			? wrongCursor(asked.cursor ?? '')
			: { ...page, items: onlyFields(page.items, asked.fields) }
	})

/** The id is always there. */
export const onlyFields = (items: readonly { id: string }[], fields: readonly string[] | null) =>
	fields === null
		? items
		: items.map((item) =>
				Object.fromEntries(Object.entries(item).filter(([name]) => name === 'id' || fields.includes(name))),
			)
