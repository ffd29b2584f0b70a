import { isTableFormat } from '#app/domain/import-file.ts'
import { council as m } from '#app/locales/council.ts'
import { say } from '#app/locales/message.ts'
import { tables } from '#app/locales/tables.ts'
import { councilRanking } from '#app/queries/council-ranking.server.ts'
import { noSuchTable } from '#app/web/no-such-table.server.ts'
import { asCouncilOrSecretary } from '#app/web/gate.server.ts'
import { tableAnswer } from '#app/web/table-answer.server.ts'

/** The ranking as its reader may see it; what the conflict of a member hides stands in no row. */
export const loader = asCouncilOrSecretary(async ({ viewer, params, url, language }) => {
	const { format = '' } = params
	if (!isTableFormat(format)) return noSuchTable()
	const ranking = await councilRanking(viewer, url.searchParams.get('dot'))
	if (!ranking) return noSuchTable()
	const t = (message: { vi: string; en: string }) => say(language, message)
	async function* rows() {
		yield [
			...[m.rank, m.entry, tables.unit, m.score, m.lowest, m.highest, m.standardDeviation].map(t),
			...[m.sheetsHandedIn, m.sheetsAsked].map(t),
		]
		for (const row of ranking?.rows ?? []) {
			const { rank, title, agency, score, low, high, standardDeviation, sheetsIn, sheetsExpected } = row
			yield [
				...[rank, title, agency, score, low, high],
				...[low === null ? null : standardDeviation, sheetsIn, sheetsExpected],
			]
		}
	}
	return tableAnswer(format, 'xep-hang', t(m.title), rows(), new Date())
})
