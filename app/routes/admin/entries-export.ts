import { entryFilters } from '#app/forms/entry-filters.ts'
import { formatMoment } from '#app/locales/format.ts'
import { stages } from '#app/locales/parts.ts'
import { kinds, secretariat as m, waits } from '#app/locales/secretariat.ts'
import { tables } from '#app/locales/tables.ts'
import { adminEntries } from '#app/queries/admin-entries.server.ts'
import { asStaff } from '#app/web/gate.server.ts'
import { listAnswer } from '#app/web/list-answer.server.ts'

export const loader = asStaff((entered) =>
	listAnswer(entered, 'ho-so-da-nop', m.entriesTitle, async (t) => {
		const filters = { ...entryFilters(entered.url.searchParams), page: 1 }
		const { items } = await adminEntries(entered.viewer, filters, Number.MAX_SAFE_INTEGER)
		return {
			heads: [
				...[tables.number, tables.titleColumn, m.kind, m.agency, m.round, tables.stage],
				...[m.waits, tables.submittedAt],
			].map(t),
			rows: items.map(({ number, title, kind, agency, round, stage, waitsFor, submittedAt }) => [
				...[number, title, t(kinds[kind]), agency, round, t(stages[stage]), t(waits[waitsFor])],
				submittedAt ? formatMoment(submittedAt) : '',
			]),
		}
	}),
)
