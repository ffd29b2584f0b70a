import { isTableFormat } from '#app/domain/import-file.ts'
import { unitKinds } from '#app/domain/unit-kinds.ts'
import { parseUnitQuery } from '#app/forms/unit.ts'
import { isoDay } from '#app/locales/format.ts'
import { say } from '#app/locales/message.ts'
import { tables } from '#app/locales/tables.ts'
import { unitKindWords, units as m } from '#app/locales/units.ts'
import { unitList } from '#app/queries/units.server.ts'
import { noSuchTable } from '#app/web/no-such-table.server.ts'
import { asStaff } from '#app/web/gate.server.ts'
import { tableAnswer } from '#app/web/table-answer.server.ts'

export const loader = asStaff(async ({ viewer, params, url, language }) => {
	const { format = '' } = params
	if (!isTableFormat(format)) return noSuchTable()
	const query = parseUnitQuery(url.searchParams, isoDay(new Date()))
	const filters = { ...query, page: 1, aliveOn: new Date(query.on) }
	const { units } = await unitList(viewer, filters, Number.MAX_SAFE_INTEGER)
	const t = (message: { vi: string; en: string }) => say(language, message)
	const wordOf = (kind: string) => {
		const known = unitKinds.find((each) => each === kind)
		return known ? t(unitKindWords[known]) : kind
	}
	async function* rows() {
		yield [tables.unit, tables.kindOfUnit, tables.kindCode, tables.code, tables.parent].map(t)
		for (const { name, kind, code, parent } of units) yield [name, wordOf(kind), kind, code, parent]
	}
	return tableAnswer(format, 'don-vi', t(m.title), rows(), new Date())
})
