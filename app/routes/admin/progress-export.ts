import { isTableFormat } from '#app/domain/import-file.ts'
import { formatMoment } from '#app/locales/format.ts'
import { say } from '#app/locales/message.ts'
import { progress as m } from '#app/locales/review-progress.ts'
import { reviewProgress } from '#app/queries/review-progress.server.ts'
import { noSuchTable } from '#app/web/no-such-table.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'
import { tableAnswer } from '#app/web/table-answer.server.ts'

/** Who owes how many sheets of a round. */
export const loader = asSecretary(async ({ viewer, params, language }) => {
	const { format = '', roundId = '' } = params
	if (!isTableFormat(format)) return noSuchTable()
	const { reviewers, now } = await reviewProgress(viewer, roundId)
	const t = (message: { vi: string; en: string }) => say(language, message)
	async function* rows() {
		yield [m.reviewer, m.sheets, m.handedIn, m.started, m.left, m.late, m.lastSeen, m.lastReminded].map(t)
		for (const { name, sheets, handedIn, started, left, late, lastSeenAt, remindedAt } of reviewers)
			yield [
				...[name, sheets, handedIn, started, left, late],
				...[lastSeenAt, remindedAt].map((at) => at && formatMoment(at)),
			]
	}
	return tableAnswer(format, 'tien-do-tham-dinh', t(m.reviewers), rows(), now)
})
