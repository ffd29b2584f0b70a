import { partiesOf } from '#app/data/decision-parties.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { mayNumberPapers, type NumberedKind } from '#app/domain/council-paper.ts'
import { event } from '#app/domain/event.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import { isSecretary, type Viewer } from '#app/domain/viewer.ts'

/** Gives every paper of a decision its number: minutes, submission, and a notice for each agency. */
export const numberPapers = (viewer: Viewer, decisionId: string, at?: Date): Promise<{ papers: number }> =>
	transact(viewer, at, async (tx, now) => {
		if (!isSecretary(viewer)) throw new Refusal({ code: 'not-yours' })
		const decision = await findDecision(tx, decisionId)
		const committee = await tx.committee.findUnique({ where: { roundId: decision.roundId } })
		if (!committee) throw new Refusal({ code: 'hidden' })
		await tx.$queryRaw`SELECT 1 FROM "committee" WHERE "id" = ${committee.id}::uuid FOR UPDATE`
		const entryIds = decision.decisionItems.map(({ entryId }) => entryId)
		const { conflicts, unitIds } = await partiesOf(tx, viewer, entryIds, now)
		const given = await tx.paperNumber.count({ where: { decisionId } })
		ensure(mayNumberPapers(viewer, conflicts, given))
		const papers: { kind: NumberedKind; unitId: string | null }[] = [
			{ kind: 'minutes', unitId: null },
			{ kind: 'proposal', unitId: null },
			...unitIds.map((unitId) => ({ kind: 'notice' as const, unitId })),
		]
		const year = decision.decidedOn.getUTCFullYear()
		for (const paper of papers) {
			const last = await tx.paperNumber.aggregate({
				where: { committeeId: committee.id, year, kind: paper.kind },
				_max: { number: true },
			})
			await tx.paperNumber.create({
				data: {
					...paper,
					...{ committeeId: committee.id, decisionId, year },
					number: (last._max.number ?? 0) + 1,
					givenById: viewer.person?.id ?? '',
					givenAt: now,
				},
			})
		}
		const { number } = decision
		return {
			value: { papers: papers.length },
			events: [event('decision.papers-numbered', 'decision', decisionId, { number, papers: papers.length })],
		}
	})

const findDecision = async (tx: Tx, id: string) => {
	const decision = isUuid(id)
		? await tx.decision.findUnique({
				where: { id },
				include: { decisionItems: { orderBy: { entryId: 'asc' } } },
			})
		: null
	if (!decision) throw new Refusal({ code: 'hidden' })
	return decision
}
