import { council as m } from '#app/locales/council.ts'
import { tables } from '#app/locales/tables.ts'
import { councilRanking } from '#app/queries/council-ranking.server.ts'
import { asCouncilOrSecretary } from '#app/web/gate.server.ts'
import { listAnswer } from '#app/web/list-answer.server.ts'

/** The ranking as its reader may see it; what the conflict of a member hides stands in no row. */
export const loader = asCouncilOrSecretary((entered) =>
	listAnswer(entered, 'xep-hang', m.title, async (t) => {
		const ranking = await councilRanking(entered.viewer, entered.url.searchParams.get('dot'))
		return (
			ranking && {
				heads: [
					...[m.rank, m.entry, tables.unit, m.score, m.lowest, m.highest, m.standardDeviation],
					...[m.sheetsHandedIn, m.sheetsAsked],
				].map(t),
				rows: ranking.rows.map((row) => [
					...[row.rank, row.title, row.agency, row.score, row.low, row.high],
					...[row.low === null ? null : row.standardDeviation, row.sheetsIn, row.sheetsExpected],
				]),
			}
		)
	}),
)
