import { formatMoment } from '#app/locales/format.ts'
import { progress as m } from '#app/locales/review-progress.ts'
import { reviewProgress } from '#app/queries/review-progress.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'
import { listAnswer } from '#app/web/list-answer.server.ts'

/** Who owes how many sheets of a round. */
export const loader = asSecretary((entered) =>
	listAnswer(entered, 'tien-do-tham-dinh', m.reviewers, async (t) => {
		const { reviewers, now } = await reviewProgress(entered.viewer, entered.params.roundId ?? '')
		return {
			now,
			heads: [
				...[m.reviewer, m.sheets, m.handedIn, m.started, m.left, m.late],
				...[m.lastSeen, m.lastReminded],
			].map(t),
			rows: reviewers.map(({ name, sheets, handedIn, started, left, late, lastSeenAt, remindedAt }) => [
				...[name, sheets, handedIn, started, left, late],
				...[lastSeenAt, remindedAt].map((at) => at && formatMoment(at)),
			]),
		}
	}),
)
