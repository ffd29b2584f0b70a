import { reader } from '#app/data/database.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitName } from '#app/data/units.server.ts'
import { isInForce } from '#app/domain/delegation.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** For a head: who could act for them, and what they have given; for a member: for whom they act. */
export const delegationsPage = async (viewer: Viewer) => {
	const now = await databaseClock(reader())
	const personId = viewer.person?.id ?? ''
	const headed = viewer.memberships.filter(({ role }) => role === 'head').map(({ unitId }) => unitId)
	const units = await reader().unit.findMany({
		where: { id: { in: headed } },
		include: {
			names: true,
			memberships: {
				where: { endsAt: null, personId: { not: personId }, person: { disabledAt: null } },
				select: { person: { select: { id: true, name: true } } },
			},
		},
	})
	const rows = await reader().delegation.findMany({
		where: { OR: [{ headId: personId }, { delegateId: personId }] },
		orderBy: { startsAt: 'desc' },
		include: {
			unit: { include: { names: true } },
			head: { select: { name: true } },
			delegate: { select: { name: true } },
		},
	})
	const shown = rows.map(({ unit, head, delegate, ...row }) => ({
		id: row.id,
		unit: unitName(unit, now, viewer.language),
		head: head.name,
		delegate: delegate.name,
		startsAt: row.startsAt,
		endsAt: row.endedAt ?? row.endsAt,
		reason: row.reason,
		isGiven: row.headId === personId,
		state: isInForce(row, now)
			? ('now' as const)
			: row.endedAt === null && row.startsAt > now
				? ('next' as const)
				: ('done' as const),
	}))
	return {
		now,
		units: units.map((unit) => ({
			id: unit.id,
			name: unitName(unit, now, viewer.language),
			members: unique(unit.memberships.map(({ person }) => person)),
		})),
		given: shown.filter(({ isGiven }) => isGiven),
		held: shown.filter(({ isGiven }) => !isGiven),
	}
}

const unique = (people: readonly { id: string; name: string }[]) => [
	...new Map(people.map((person) => [person.id, person])).values(),
]
