import { isTableFormat } from '#app/domain/import-file.ts'
import { assigning as m, levelWords } from '#app/locales/assigning.ts'
import { say } from '#app/locales/message.ts'
import { tables } from '#app/locales/tables.ts'
import { roundReviewers } from '#app/queries/round-reviewers.server.ts'
import { noSuchTable } from '#app/web/no-such-table.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'
import { tableAnswer } from '#app/web/table-answer.server.ts'

/** Who reviews in a round, what they know, how much they have and take. */
export const loader = asSecretary(async ({ viewer, params, language }) => {
	const { format = '', roundId = '' } = params
	if (!isTableFormat(format)) return noSuchTable()
	const { reviewers, groups, now } = await roundReviewers(viewer, roundId)
	const t = (message: { vi: string; en: string }) => say(language, message)
	const nameOf = new Map(groups.flatMap(({ topics }) => topics.map(({ topic, name }) => [topic, name])))
	const known = ({ topics }: (typeof reviewers)[number]) =>
		topics.map(({ topic, level }) => `${nameOf.get(topic) ?? topic} (${t(levelWords[level])})`).join(', ')
	async function* rows() {
		yield [m.reviewers, tables.unit, m.fields, m.load, m.limit, m.state].map(t)
		for (const each of reviewers)
			yield [each.name, each.unit, known(each), each.load, each.maxLoad, each.isAway ? t(m.away) : '']
	}
	return tableAnswer(format, 'tham-dinh-vien', t(m.reviewersTitle), rows(), now)
})
