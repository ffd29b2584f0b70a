import { decisions as m } from '#app/locales/decisions.ts'
import { formatDate } from '#app/locales/format.ts'
import { decisionDesk } from '#app/queries/decisions.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'
import { listAnswer } from '#app/web/list-answer.server.ts'

/** The decisions that were recorded, in the order of the desk. */
export const loader = asSecretary((entered) =>
	listAnswer(entered, 'quyet-dinh', m.title, async (t) => {
		const { decisions } = await decisionDesk(entered.viewer, null)
		return {
			heads: [...[m.number, m.titleVi, m.round, m.decidedOn, m.awards, m.entriesDecided, m.published]].map(t),
			rows: decisions.map(({ number, titleVi, round, decidedOn, awards, entries, publishedAt }) => [
				...[number, titleVi, round, formatDate(decidedOn), awards, entries],
				publishedAt && formatDate(publishedAt),
			]),
		}
	}),
)
