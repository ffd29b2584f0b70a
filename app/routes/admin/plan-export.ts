import { assigning as m } from '#app/locales/assigning.ts'
import { assignmentPlan } from '#app/queries/assignment-plan.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'
import { listAnswer } from '#app/web/list-answer.server.ts'

/** A plan as a line for each entry and reviewer, with how well they fit and what the reviewer wished. */
export const loader = asSecretary((entered) =>
	listAnswer(entered, 'phan-cong', m.pairs, async (t) => {
		const { viewer, params } = entered
		const whole = { page: 'all', entryId: null } as const
		const { paper, now } = await assignmentPlan(viewer, params.roundId ?? '', params.planId ?? '', whole)
		const wished = (wish: number) => (wish > 0 ? t(m.wants) : wish < 0 ? t(m.ratherNot) : '')
		return (
			paper && {
				now,
				heads: [m.entry, m.reviewers, m.matchHead, m.wishHead].map(t),
				rows: paper.rows.flatMap(({ title, reviewers }) =>
					reviewers.map(({ name, match, wish }) => [title, name, match, wished(wish)]),
				),
			}
		)
	}),
)
