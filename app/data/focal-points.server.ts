import type { FocalPoint } from '#app/domain/focal-point.ts'
import { reader } from './database.server.ts'
import type { Tx } from './transact.server.ts'

/** The focal point that was named last of a practice, also one that was taken off. */
export type NamedFocalPoint = FocalPoint & {
	id: string
	by: string
	at: Date
	takenBack: { by: string; at: Date; reason: string } | null
}

const named = {
	statedBy: { select: { name: true } },
	takenBack: { include: { takenBackBy: { select: { name: true } } } },
} as const

/** By practice: the focal point that was named last. */
export const focalPointsOf = async (
	entryIds: readonly string[],
	tx: Tx = reader(),
): Promise<ReadonlyMap<string, NamedFocalPoint>> => {
	const rows = await tx.focalPoint.findMany({
		where: { entryId: { in: [...entryIds] } },
		orderBy: [{ entryId: 'asc' }, { statedAt: 'desc' }, { id: 'desc' }],
		distinct: ['entryId'],
		include: named,
	})
	return new Map(
		rows.map(({ entryId, statedBy, statedAt, statedById: _who, takenBack, ...focalPoint }) => [
			entryId,
			{
				...{ ...focalPoint, by: statedBy.name, at: statedAt },
				takenBack: takenBack && {
					...{ by: takenBack.takenBackBy.name, at: takenBack.takenBackAt, reason: takenBack.reason },
				},
			},
		]),
	)
}

/** As the public reads it: nothing where it was taken off. */
export const standingFocalPoint = (focalPoint: NamedFocalPoint | undefined): FocalPoint | null => {
	if (!focalPoint || focalPoint.takenBack) return null
	const { office, phone, email, address, help } = focalPoint
	return { office, phone, email, address, help }
}

/** What the agency named last, and still does, for another practice of its own: it need not be typed again. */
export const focalPointBefore = async (unitId: string): Promise<FocalPoint | null> => {
	const entries = await reader().practice.findMany({ where: { unitId }, select: { entryId: true } })
	const all = await focalPointsOf(entries.map(({ entryId }) => entryId))
	const standing = [...all.values()].filter(({ takenBack }) => takenBack === null)
	return standingFocalPoint(standing.sort((a, b) => +b.at - +a.at)[0])
}
