import { rulingFacts } from '#app/data/calibration-rulings.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import { transact } from '#app/data/transact.server.ts'
import { mayRule, type RulingKind } from '#app/domain/calibration-ruling.ts'
import { event } from '#app/domain/event.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** The council takes the adjusted order as the one in force, or takes that back. */
export const ruleOnCalibration = (
	viewer: Viewer,
	roundId: string,
	{ kind, reason }: { kind: RulingKind; reason: string },
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const found = isUuid(roundId)
			? await tx.$queryRaw<unknown[]>`SELECT 1 FROM "round" WHERE "id" = ${roundId}::uuid FOR NO KEY UPDATE`
			: []
		if (found.length === 0) throw new Refusal({ code: 'hidden' })
		ensure(mayRule(viewer, kind, await rulingFacts(tx, viewer, roundId, now), now))
		await tx.calibrationRuling.create({
			data: { roundId, kind, reason, madeById: viewer.person?.id ?? '', madeAt: now },
		})
		const name = kind === 'adopted' ? 'calibration.adopted' : 'calibration.withdrawn'
		return { value: undefined, events: [event(name, 'round', roundId, { reason })] }
	})
