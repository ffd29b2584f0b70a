import { waitingRequest, type EndorsementOutcome } from '#app/domain/entry.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { endorsingFor, type Viewer } from '#app/domain/viewer.ts'
import type { LoadedEntry } from './entries.server.ts'
import { padded } from './in-batches.server.ts'
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
export const answerRequest = (
	tx: Tx,
	entryId: string,
	outcome: EndorsementOutcome,
	note: string,
	by: Answering,
): Promise<void> => answerRequests(tx, outcome, note, [{ entryId, by }])

type Answer = { entryId: string; by: Answering }

/** The same for several entries. */
export const answerRequests = async (
	tx: Tx,
	outcome: EndorsementOutcome,
	note: string,
	answers: readonly Answer[],
): Promise<void> => {
	const rows = answers.map(({ entryId, by }) => ({
		...{ entry_id: entryId, closed_by_id: by.personId, closed_at: by.now, delegation_id: by.delegationId },
	}))
	const closed = await tx.$queryRaw<{ id: string }[]>`
		UPDATE "endorsement_request" r SET
			"outcome" = ${outcome}, "note" = ${note}, "closed_by_id" = new."closed_by_id",
			"closed_at" = new."closed_at", "delegation_id" = new."delegation_id"
		FROM jsonb_populate_recordset(NULL::"endorsement_request", ${JSON.stringify(rows)}::jsonb) AS new
		WHERE r."entry_id" = new."entry_id" AND r."outcome" IS NULL RETURNING r."entry_id"::text AS "id"`
	const unasked = answers.filter(({ entryId }) => closed.every(({ id }) => id !== entryId))
	if (unasked.length === 0 || outcome !== 'endorsed') return
	await tx.endorsementRequest.createMany({
		data: unasked.map(({ entryId, by: { personId, delegationId, now } }) => ({
			...{ entryId, requestedById: personId, requestedAt: now },
			...{ outcome, note, closedById: personId, closedAt: now, delegationId },
		})),
	})
}

/**
 * What entries are handed in with: the last endorsement of each level, and who gave the agency's own; whoever answers
 * now when nobody did before.
 */
export const endorsementsInForce = async (tx: Tx, answers: readonly Answer[]) => {
	const open = await tx.endorsementRequest.findMany({
		where: {
			entryId: { in: padded(answers.map(({ entryId }) => entryId)) },
			outcome: 'endorsed',
			submissionId: null,
		},
		orderBy: { closedAt: 'desc' },
		select: { id: true, entryId: true, askedUnitId: true, closedById: true },
	})
	return new Map(
		answers.map(({ entryId, by }) => {
			const each = open.filter((request) => request.entryId === entryId)
			const own = each.find(({ askedUnitId }) => askedUnitId === null)
			const above = each.find(({ askedUnitId }) => askedUnitId !== null)
			const ids = [own, above].flatMap((request) => request?.id ?? [])
			return [entryId, { headId: own?.closedById ?? by.personId, ids }]
		}),
	)
}

/** The last that a person endorsed of an entry. */
export const lastEndorsementBy = (tx: Tx, entryId: string, personId: string) =>
	tx.endorsementRequest.findFirst({
		where: { entryId, outcome: 'endorsed', closedById: personId },
		orderBy: { closedAt: 'desc' },
		select: { submissionId: true },
	})
