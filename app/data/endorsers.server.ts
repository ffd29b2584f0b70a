import type { Endorser } from '#app/domain/dossier.ts'
import type { Language } from '#app/domain/viewer.ts'
import type { Tx } from './transact.server.ts'
import { unitName } from './units.server.ts'

/** Who endorsed what was handed in, in order: the agency's head, or who acted for them, then the unit above. */
export const endorsersOf = async (tx: Tx, submissionId: string, language: Language): Promise<Endorser[]> => {
	const named = { include: { names: true } } as const
	const rows = await tx.endorsementRequest.findMany({
		where: { submissionId },
		orderBy: [{ closedAt: 'asc' }, { requestedAt: 'asc' }],
		include: {
			closedBy: { select: { name: true } },
			entry: { select: { unit: named } },
			askedUnit: named,
			delegation: { include: { head: { select: { name: true } } } },
		},
	})
	return rows.map(({ closedAt, requestedAt, closedBy, entry, askedUnit, delegation }) => {
		const at = closedAt ?? requestedAt
		return {
			by: closedBy?.name ?? '',
			onBehalfOf: delegation?.head.name ?? null,
			unit: unitName(askedUnit ?? entry.unit, at, language),
			isAbove: askedUnit !== null,
			at,
		}
	})
}
