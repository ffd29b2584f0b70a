import { isTableFormat } from '#app/domain/import-file.ts'
import { assigning as m } from '#app/locales/assigning.ts'
import { say } from '#app/locales/message.ts'
import { assignmentPlan } from '#app/queries/assignment-plan.server.ts'
import { noSuchTable } from '#app/web/no-such-table.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'
import { tableAnswer } from '#app/web/table-answer.server.ts'

/** A plan as a line for each entry and reviewer, with how well they fit and what the reviewer wished. */
export const loader = asSecretary(async ({ viewer, params, language }) => {
	const { format = '', roundId = '', planId = '' } = params
	if (!isTableFormat(format)) return noSuchTable()
	const { paper, now } = await assignmentPlan(viewer, roundId, planId, { page: 'all', entryId: null })
	if (paper === null) return noSuchTable()
	const t = (message: { vi: string; en: string }) => say(language, message)
	const wished = (wish: number) => (wish > 0 ? t(m.wants) : wish < 0 ? t(m.ratherNot) : '')
	async function* rows() {
		yield [m.entry, m.reviewers, m.matchHead, m.wishHead].map(t)
		for (const { title, reviewers } of paper?.rows ?? [])
			for (const { name, match, wish } of reviewers) yield [title, name, match, wished(wish)]
	}
	return tableAnswer(format, 'phan-cong', t(m.pairs), rows(), now)
})
