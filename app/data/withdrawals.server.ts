import { recordRevocation } from './revocations.server.ts'
import { inForce } from './supersessions.server.ts'
import type { Tx } from './transact.server.ts'

type Superseding = {
	number: string
	decidedOn: Date
	signerVi: string
	supersedesId: string | null
	decisionItems: readonly { entryId: string; outcome: string; grounds: string }[]
}

/** Takes back the public awards that a decision withdraws when it supersedes the one that gave them: as a revocation does. */
export const withdrawSuperseded = async (
	tx: Tx,
	{ number, decidedOn, signerVi, supersedesId, decisionItems }: Superseding,
	{ by, at }: { by: string; at: Date },
): Promise<{ id: string; decision: string }[]> => {
	const withdrawn: { id: string; decision: string }[] = []
	for (const { entryId, grounds } of decisionItems.filter(({ outcome }) => outcome !== 'awarded')) {
		if (supersedesId === null) break
		const award = await tx.award.findFirst({
			where: { entryId, ...inForce, decision: { publication: { isNot: null } } },
			include: { decision: { select: { number: true } } },
		})
		if (!award) continue
		await recordRevocation(tx, entryId, {
			...{ awardId: award.id, number, decidedOn, signerVi, grounds, by, at },
			cause: 'superseded',
		})
		withdrawn.push({ id: award.id, decision: award.decision.number })
	}
	return withdrawn
}
