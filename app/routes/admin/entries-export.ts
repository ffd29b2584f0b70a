import { isTableFormat } from '#app/domain/import-file.ts'
import { entryFilters } from '#app/forms/entry-filters.ts'
import { formatMoment } from '#app/locales/format.ts'
import { say } from '#app/locales/message.ts'
import { stages } from '#app/locales/parts.ts'
import { kinds, secretariat as m, waits } from '#app/locales/secretariat.ts'
import { tables } from '#app/locales/tables.ts'
import { adminEntries } from '#app/queries/admin-entries.server.ts'
import { noSuchTable } from '#app/web/no-such-table.server.ts'
import { asStaff } from '#app/web/gate.server.ts'
import { tableAnswer } from '#app/web/table-answer.server.ts'

export const loader = asStaff(async ({ viewer, params, url, language }) => {
	const { format = '' } = params
	if (!isTableFormat(format)) return noSuchTable()
	const filters = { ...entryFilters(url.searchParams), page: 1 }
	const { items } = await adminEntries(viewer, filters, Number.MAX_SAFE_INTEGER)
	const t = (message: { vi: string; en: string }) => say(language, message)
	async function* rows() {
		const heads = [
			tables.number,
			tables.titleColumn,
			m.kind,
			m.agency,
			m.round,
			tables.stage,
			m.waits,
			tables.submittedAt,
		]
		yield heads.map(t)
		for (const { number, title, kind, agency, round, stage, waitsFor, submittedAt } of items) {
			yield [
				...[number, title, t(kinds[kind]), agency, round, t(stages[stage]), t(waits[waitsFor])],
				submittedAt ? formatMoment(submittedAt) : '',
			]
		}
	}
	return tableAnswer(format, 'ho-so-da-nop', t(m.entriesTitle), rows(), new Date())
})
