import { isTableFormat } from '#app/domain/import-file.ts'
import { agency } from '#app/locales/agency.ts'
import { chain as m } from '#app/locales/chain.ts'
import { formatMoment } from '#app/locales/format.ts'
import { say } from '#app/locales/message.ts'
import { endorsingList } from '#app/queries/endorsing.server.ts'
import { noSuchTable } from '#app/web/no-such-table.server.ts'
import { asAgency } from '#app/web/gate.server.ts'
import { tableAnswer } from '#app/web/table-answer.server.ts'

/** What units below asked for: what waits, with its title, then what was answered, as the page shows both. */
export const loader = asAgency(async ({ viewer, params, language }) => {
	const { format = '' } = params
	if (!isTableFormat(format)) return noSuchTable()
	const { waiting, answered, now } = await endorsingList(viewer)
	const t = (message: { vi: string; en: string }) => say(language, message)
	async function* rows() {
		yield [m.unit, m.entry, agency.deadline, m.answer, m.note, m.number, m.by, m.at].map(t)
		for (const { unit, title, deadline } of waiting)
			yield [unit, title, deadline && formatMoment(deadline), '', '', '', '', '']
		for (const { unit, outcome, note, number, by, at } of answered)
			yield [
				...[unit, '', '', t(outcome === 'endorsed' ? m.endorsedWord : m.returnedWord), note],
				...[number, by, at && formatMoment(at)],
			]
	}
	return tableAnswer(format, 'ky-duyet', t(m.above), rows(), now)
})
