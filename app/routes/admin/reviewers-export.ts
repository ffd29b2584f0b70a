import { assigning as m, levelWords } from '#app/locales/assigning.ts'
import { tables } from '#app/locales/tables.ts'
import { roundReviewers } from '#app/queries/round-reviewers.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'
import { listAnswer } from '#app/web/list-answer.server.ts'

/** Who reviews in a round, what they know, how much they have and take. */
export const loader = asSecretary((entered) =>
	listAnswer(entered, 'tham-dinh-vien', m.reviewersTitle, async (t) => {
		const { reviewers, groups, now } = await roundReviewers(entered.viewer, entered.params.roundId ?? '')
		const nameOf = new Map(groups.flatMap(({ topics }) => topics.map(({ topic, name }) => [topic, name])))
		const known = ({ topics }: (typeof reviewers)[number]) =>
			topics.map(({ topic, level }) => `${nameOf.get(topic) ?? topic} (${t(levelWords[level])})`).join(', ')
		return {
			now,
			heads: [m.reviewers, tables.unit, m.fields, m.load, m.limit, m.state].map(t),
			rows: reviewers.map((each) => [
				...[each.name, each.unit, known(each), each.load, each.maxLoad, each.isAway ? t(m.away) : ''],
			]),
		}
	}),
)
