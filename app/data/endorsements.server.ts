import { waitingRequest, type EndorsementOutcome } from '#app/domain/entry.ts'
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

/** Whether this endorsement is the agency's own, where the round asks the unit above too. */
export const asksAbove = ({ facts }: LoadedEntry): boolean =>
	facts.rules.asksParent && (waitingRequest(facts)?.askedUnitId ?? null) === null

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

/**
 * What an entry is handed in with: the last endorsement of each level, and who gave the agency's own; whoever answers
 * now when nobody did before.
 */
export const endorsementsInForce = async (tx: Tx, entryId: string, { personId }: Answering) => {
	const open = await tx.endorsementRequest.findMany({
		where: { entryId, outcome: 'endorsed', submissionId: null },
		orderBy: { closedAt: 'desc' },
		select: { id: true, askedUnitId: true, closedById: true },
	})
	const own = open.find(({ askedUnitId }) => askedUnitId === null)
	const above = open.find(({ askedUnitId }) => askedUnitId !== null)
	return {
		headId: own?.closedById ?? personId,
		ids: [own, above].flatMap((each) => each?.id ?? []),
	}
}

/** The last that a person endorsed of an entry. */
export const lastEndorsementBy = (tx: Tx, entryId: string, personId: string) =>
	tx.endorsementRequest.findFirst({
		where: { entryId, outcome: 'endorsed', closedById: personId },
		orderBy: { closedAt: 'desc' },
		select: { submissionId: true },
	})
