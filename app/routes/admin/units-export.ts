import { unitKinds } from '#app/domain/unit-kinds.ts'
import { parseUnitQuery } from '#app/forms/unit.ts'
import { isoDay } from '#app/locales/format.ts'
import { tables } from '#app/locales/tables.ts'
import { unitKindWords, units as m } from '#app/locales/units.ts'
import { unitList } from '#app/queries/units.server.ts'
import { asStaff } from '#app/web/gate.server.ts'
import { listAnswer } from '#app/web/list-answer.server.ts'

export const loader = asStaff((entered) =>
	listAnswer(entered, 'don-vi', m.title, async (t) => {
		const query = parseUnitQuery(entered.url.searchParams, isoDay(new Date()))
		const filters = { ...query, page: 1, aliveOn: new Date(query.on) }
		const { units } = await unitList(entered.viewer, filters, Number.MAX_SAFE_INTEGER)
		const wordOf = (kind: string) => {
			const known = unitKinds.find((each) => each === kind)
			return known ? t(unitKindWords[known]) : kind
		}
		return {
			heads: [tables.unit, tables.kindOfUnit, tables.kindCode, tables.code, tables.parent].map(t),
			rows: units.map(({ name, kind, code, parent }) => [name, wordOf(kind), kind, code, parent]),
		}
	}),
)
