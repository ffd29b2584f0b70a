import { waitingRequest, type EndorsementOutcome } from '#app/domain/entry.ts'
import { parentAt, type UnitTree } from '#app/domain/unit.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { endorsingFor, type Viewer } from '#app/domain/viewer.ts'
import type { LoadedEntry } from './entries.server.ts'
import type { Tx } from './transact.server.ts'

/** Who answers a request, and on whose behalf. */
export type Answering = { personId: string; delegationId: string | null; now: Date }

export const answering = (viewer: Viewer, entry: LoadedEntry, now: Date): Answering => {
	if (!viewer.person) throw new Refusal({ code: 'not-signed-in' })
	const asked = waitingRequest(entry.facts)?.askedUnitId ?? entry.unitId
	const delegationId = endorsingFor(viewer, asked, now)?.delegationId ?? null
	return { personId: viewer.person.id, delegationId, now }
}

/** Whom this endorsement asks next: the unit above, where the round asks it and there is one; null after the last. */
export const askedNext = (entry: LoadedEntry, tree: UnitTree, now: Date): string | null => {
	const isAskedAbove = (waitingRequest(entry.facts)?.askedUnitId ?? null) !== null
	return entry.facts.rules.asksParent && !isAskedAbove ? parentAt(tree, entry.unitId, now) : null
}

/** Closes the request that waits; a head who drafts leaves the same fact, asked and answered at once. */
export const answerRequest = async (
	tx: Tx,
	entryId: string,
	outcome: EndorsementOutcome,
	note: string,
	{ personId, delegationId, now }: Answering,
): Promise<void> => {
	const answer = { outcome, note, closedById: personId, closedAt: now, delegationId }
	const { count } = await tx.endorsementRequest.updateMany({
		where: { entryId, outcome: null },
		data: answer,
	})
	if (count > 0 || outcome !== 'endorsed') return
	await tx.endorsementRequest.create({
		data: { entryId, requestedById: personId, requestedAt: now, ...answer },
	})
}

/** Who endorsed for the agency itself: the one who answers now, or who sent it on to the unit above. */
export const headOf = async (tx: Tx, entryId: string, { personId }: Answering): Promise<string> => {
	const own = await tx.endorsementRequest.findFirst({
		where: { entryId, askedUnitId: null, outcome: 'endorsed', submissionId: null },
		orderBy: { closedAt: 'desc' },
		select: { closedById: true },
	})
	return own?.closedById ?? personId
}

/** The last endorsement of each level is what it was handed in with. */
export const claimEndorsements = async (tx: Tx, entryId: string, submissionId: string): Promise<void> => {
	const open = await tx.endorsementRequest.findMany({
		where: { entryId, outcome: 'endorsed', submissionId: null },
		orderBy: { closedAt: 'desc' },
		select: { id: true, askedUnitId: true },
	})
	const last = [
		open.find(({ askedUnitId }) => askedUnitId === null),
		open.find(({ askedUnitId }) => askedUnitId !== null),
	]
	await tx.endorsementRequest.updateMany({
		where: { id: { in: last.flatMap((each) => each?.id ?? []) } },
		data: { submissionId },
	})
}

/** The last that a person endorsed of an entry. */
export const lastEndorsementBy = (tx: Tx, entryId: string, personId: string) =>
	tx.endorsementRequest.findFirst({
		where: { entryId, outcome: 'endorsed', closedById: personId },
		orderBy: { closedAt: 'desc' },
		select: { submissionId: true },
	})
