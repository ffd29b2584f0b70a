import { reader } from '#app/data/database.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import { quotaOf } from '#app/data/quotas.server.ts'
import { phasesOf } from '#app/data/phases.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitName, unitTree } from '#app/data/units.server.ts'
import { maySetQuota } from '#app/domain/quota.ts'
import { parentAt } from '#app/domain/unit.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { agencies } from './round-deadlines.server.ts'

/**
 * How a round endorses and how many it takes, as the secretary sets it, and what a change would touch: numbers only,
 * for drafts are their agencies' own.
 */
export const roundEndorsement = async (viewer: Viewer, roundId: string) => {
	ensure(maySetQuota(viewer))
	const round = isUuid(roundId)
		? await reader().round.findUnique({
				where: { id: roundId },
				include: { phases: true, quotas: { include: { unit: { include: { names: true } } } } },
			})
		: null
	if (!round) throw new Refusal({ code: 'hidden' })
	const now = await databaseClock(reader())
	const open = phasesOf(round.phases).find(({ name }) => name === 'open')
	return {
		now,
		id: round.id,
		name: viewer.language === 'vi' ? round.nameVi : round.nameEn,
		asksParent: round.asksParent,
		twoPeople: round.twoPeople,
		hasOpened: open !== undefined && open.opensAt <= now,
		quotas: round.quotas.map(({ unit, ...row }) => ({
			...quotaOf(row),
			id: row.id,
			unit: unit && unitName(unit, now, viewer.language),
		})),
		units: await agencies(viewer, now),
		touched: await touchedBy(round.id, now),
	}
}

/** How many entries wait for a head or for a unit above, and how many agencies would have nobody above to ask. */
const touchedBy = async (roundId: string, now: Date) => {
	const tree = await unitTree(reader(), now)
	const waiting = await reader().endorsementRequest.findMany({
		where: { outcome: null, entry: { roundId } },
		select: { askedUnitId: true },
	})
	const units = await reader().entry.findMany({
		where: { roundId, stage: { in: ['draft', 'endorsement', 'returned'] } },
		select: { unitId: true },
		distinct: ['unitId'],
	})
	const parents = units.map(({ unitId }) => parentAt(tree, unitId, now))
	const asked = [...new Set(parents.filter((parent): parent is string => parent !== null))]
	const headed = await reader().membership.findMany({
		where: { unitId: { in: asked }, role: 'head', endsAt: null, person: { disabledAt: null } },
		select: { unitId: true },
		distinct: ['unitId'],
	})
	return {
		atHead: waiting.filter(({ askedUnitId }) => askedUnitId === null).length,
		atParent: waiting.filter(({ askedUnitId }) => askedUnitId !== null).length,
		agencies: units.length,
		withoutParent: parents.filter((parent) => parent === null).length,
		withoutHeadAbove: parents.filter(
			(parent) => parent !== null && !headed.some(({ unitId }) => unitId === parent),
		).length,
	}
}
