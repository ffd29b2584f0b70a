import { isTableFormat } from '#app/domain/import-file.ts'
import { decisions as m } from '#app/locales/decisions.ts'
import { formatDate } from '#app/locales/format.ts'
import { say } from '#app/locales/message.ts'
import { decisionDesk } from '#app/queries/decisions.server.ts'
import { noSuchTable } from '#app/web/no-such-table.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'
import { tableAnswer } from '#app/web/table-answer.server.ts'

/** The decisions that were recorded, in the order of the desk. */
export const loader = asSecretary(async ({ viewer, params, language }) => {
	const { format = '' } = params
	if (!isTableFormat(format)) return noSuchTable()
	const { decisions } = await decisionDesk(viewer, null)
	const t = (message: { vi: string; en: string }) => say(language, message)
	async function* rows() {
		yield [m.number, m.titleVi, m.round, m.decidedOn, m.awards, m.entriesDecided, m.published].map(t)
		for (const { number, titleVi, round, decidedOn, awards, entries, publishedAt } of decisions)
			yield [
				...[number, titleVi, round, formatDate(decidedOn), awards, entries],
				publishedAt && formatDate(publishedAt),
			]
	}
	return tableAnswer(format, 'quyet-dinh', t(m.title), rows(), new Date())
})
