import { isTableFormat } from '#app/domain/import-file.ts'
import { agency as m, kinds, subjectNames } from '#app/locales/agency.ts'
import { formatMoment } from '#app/locales/format.ts'
import { say } from '#app/locales/message.ts'
import { stages } from '#app/locales/parts.ts'
import { tables } from '#app/locales/tables.ts'
import { agencyDesk } from '#app/queries/agency-desk.server.ts'
import { noSuchTable } from '#app/web/no-such-table.server.ts'
import { asAgency } from '#app/web/gate.server.ts'
import { tableAnswer } from '#app/web/table-answer.server.ts'

export const loader = asAgency(async ({ viewer, params, language }) => {
	const { format = '' } = params
	if (!isTableFormat(format)) return noSuchTable()
	const { mine, others, now } = await agencyDesk(viewer)
	const t = (message: { vi: string; en: string }) => say(language, message)
	async function* rows() {
		yield [tables.titleColumn, m.kind, tables.subject, tables.stage, m.round, m.unit, tables.savedAt].map(t)
		for (const card of [...mine, ...others]) {
			const { title, kind, subject, stage, round, unit, savedAt } = card
			yield [
				...[title, t(kinds[kind]), t(subjectNames[subject]), t(stages[stage])],
				...[round, unit, formatMoment(savedAt)],
			]
		}
	}
	return tableAnswer(format, 'ho-so', t(m.title), rows(), now)
})
