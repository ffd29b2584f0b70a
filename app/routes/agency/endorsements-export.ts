import { agency } from '#app/locales/agency.ts'
import { chain as m } from '#app/locales/chain.ts'
import { formatMoment } from '#app/locales/format.ts'
import { endorsingList } from '#app/queries/endorsing.server.ts'
import { asAgency } from '#app/web/gate.server.ts'
import { listAnswer } from '#app/web/list-answer.server.ts'

/** What units below asked for: what waits, with its title, then what was answered, as the page shows both. */
export const loader = asAgency((entered) =>
	listAnswer(entered, 'ky-duyet', m.above, async (t) => {
		const { waiting, answered, now } = await endorsingList(entered.viewer)
		return {
			now,
			heads: [m.unit, m.entry, agency.deadline, m.answer, m.note, m.number, m.by, m.at].map(t),
			rows: [
				...waiting.map(({ unit, title, deadline }) => [
					...[unit, title, deadline && formatMoment(deadline)],
					...['', '', '', '', ''],
				]),
				...answered.map(({ unit, outcome, note, number, by, at }) => [
					...[unit, '', '', t(outcome === 'endorsed' ? m.endorsedWord : m.returnedWord), note],
					...[number, by, at && formatMoment(at)],
				]),
			],
		}
	}),
)
