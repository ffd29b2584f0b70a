import { isUuid } from '#app/data/entries.server.ts'
import { documentOf } from '#app/data/forms.server.ts'
import { jsonOf } from '#app/data/json.server.ts'
import { rubricDocument } from '#app/data/rubrics.server.ts'
import { transact } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import { calendarVerdict, mayArrange, type RoundInput } from '#app/domain/movement.ts'
import { all, ensure, Refusal, refused, type PhaseName } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** Opens a round of a movement: its calendar, the first version of its rubrics and forms, and an empty council. */
export const createRound = (viewer: Viewer, movementId: string, input: RoundInput, at?: Date) =>
	transact(viewer, at, async (tx, now) => {
		ensure(
			all(
				mayArrange(viewer, (await tx.office.count({ where: { role: 'administrator' } })) > 0),
				calendarVerdict(input.phases),
			),
		)
		const { phases, rubrics, forms, council, rules, ...own } = input
		const round = await tx.round.create({
			data: {
				...own,
				...(rules && { ...rules, uploadLimits: jsonOf(rules.uploadLimits) }),
				movementId,
				createdAt: now,
				phases: { create: phases.map(({ name, opensAt, closesAt }) => ({ name, opensAt, closesAt })) },
				rubrics: {
					create: rubrics.map((rubric) => ({
						...{ code: rubric.id, version: 1, document: rubricDocument(rubric) },
						...{ createdAt: now, publishedAt: now },
					})),
				},
				forms: {
					create: forms.map((form) => ({
						code: form.code,
						version: 1,
						document: documentOf({ ...form, version: 1 }),
						createdAt: now,
						publishedAt: now,
					})),
				},
				committee: { create: council },
			},
			select: { id: true, committee: { select: { id: true } } },
		})
		const facts = { slug: own.slug, phases: phases.length, rubrics: rubrics.length }
		return {
			value: { id: round.id, committeeId: round.committee?.id ?? '' },
			events: [
				event('round.created', 'round', round.id, facts),
				event('committee.formed', 'round', round.id, { round: own.slug }),
			],
		}
	})

export type PhaseChange = { phase: PhaseName; opensAt: Date; closesAt: Date; reason: string }

/** Moves one phase of the calendar; why is kept in the audit trail, where everybody who audits reads it. */
export const movePhase = (viewer: Viewer, roundId: string, change: PhaseChange, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx) => {
		ensure(mayArrange(viewer, true))
		const { phase: name, opensAt, closesAt, reason } = change
		const phase = isUuid(roundId)
			? await tx.phase.findUnique({ where: { roundId_name: { roundId, name } } })
			: null
		if (!phase) throw new Refusal({ code: 'hidden' })
		if (closesAt <= opensAt) ensure(refused({ code: 'incomplete', missing: ['closesAt'] }))
		await tx.phase.update({ where: { id: phase.id }, data: { opensAt, closesAt } })
		const facts = { phase: name, opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString(), reason }
		return { value: undefined, events: [event('round.calendar-changed', 'round', roundId, facts)] }
	})
