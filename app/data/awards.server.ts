import { Refusal } from '#app/domain/verdict.ts'
import { isUuid } from './entries.server.ts'
import type { Tx } from './transact.server.ts'

/** An award with its decision and, where it was revoked, its revocation; unknown is hidden. */
export const findAward = async (tx: Tx, id: string) => {
	const award = isUuid(id)
		? await tx.award.findUnique({
				where: { id },
				include: { decision: { include: { publication: true } }, revocation: true },
			})
		: null
	if (!award) throw new Refusal({ code: 'hidden' })
	return award
}
