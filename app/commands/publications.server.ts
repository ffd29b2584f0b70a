import { issueCertificates } from '#app/data/certificates.server.ts'
import { calendarOf } from '#app/data/council.server.ts'
import { conflictsWith, isUuid, lockEntry, writeStage, type LoadedEntry } from '#app/data/entries.server.ts'
import { projectPractices } from '#app/data/practice-projection.server.ts'
import { writePractices } from '#app/data/practice-writing.server.ts'
import { withdrawSuperseded } from '#app/data/withdrawals.server.ts'
import { amendsPublic } from '#app/data/supersessions.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { event } from '#app/domain/event.ts'
import { mayPublish } from '#app/domain/publication.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import { isSecretary, type Viewer } from '#app/domain/viewer.ts'

/**
 * Makes a decision public: all of its awards appear in the gallery with this transaction, or none does; what was sent
 * back is with its agency again. A decision without any award tells the agencies alone.
 * Publications follow each other, so that two of them never choose the same address.
 */
export const publishDecision = (
	viewer: Viewer,
	decisionId: string,
	at?: Date,
): Promise<{ practices: number }> =>
	transact(viewer, at, async (tx, now) => {
		if (!isSecretary(viewer)) throw new Refusal({ code: 'not-yours' })
		await tx.$queryRaw`SELECT 1 FROM "public_state" WHERE "id" = 1 FOR UPDATE`
		const decision = await loadDecision(tx, decisionId)
		const entries = await lockDecided(tx, decision)
		const tree = await unitTree(tx, now)
		const conflicts = entries.flatMap((entry) => conflictsWith(viewer, entry, tree))
		const paper = {
			number: decision.number,
			decidedOn: decision.decidedOn,
			hasMinutes: decision.minutes !== null,
			publishedAt: decision.publication?.publishedAt ?? null,
			isSuperseded: decision.supersededBy.length > 0,
			amendsPublic: await amendsPublic(tx, decision.supersedesId),
		}
		const phases = await calendarOf(tx, decision.roundId)
		ensure(mayPublish(viewer, [...new Set(conflicts)], paper, phases, now))
		const practices = await projectPractices(tx, decision.id)
		await tx.publication.create({
			data: { decisionId: decision.id, publishedById: viewer.person?.id ?? '', publishedAt: now },
		})
		const withdrawn = await withdrawSuperseded(tx, decision, { by: viewer.person?.id ?? '', at: now })
		await writePractices(tx, decision.id, now, practices)
		await issueCertificates(tx, decision.id, practices, { by: viewer.person?.id ?? '', at: now })
		for (const { id } of entries) await writeStage(tx, id)
		const { number } = decision
		return {
			value: { practices: practices.length },
			events: [
				event('decision.published', 'decision', decision.id, { number, practices: practices.length }),
				...withdrawn.map((award) =>
					event('award.revoked', 'award', award.id, {
						...{ number, cause: 'superseded', decision: award.decision },
					}),
				),
			],
		}
	})

type Decision = Awaited<ReturnType<typeof loadDecision>>

const loadDecision = async (tx: Tx, id: string) => {
	const decision = isUuid(id)
		? await tx.decision.findUnique({
				where: { id },
				include: {
					decisionItems: { orderBy: { entryId: 'asc' } },
					publication: true,
					supersededBy: { select: { id: true } },
				},
			})
		: null
	if (!decision) throw new Refusal({ code: 'hidden' })
	return decision
}

/** In one order, so that two transactions never wait for each other. */
const lockDecided = async (tx: Tx, { decisionItems }: Decision): Promise<LoadedEntry[]> => {
	const entries: LoadedEntry[] = []
	for (const { entryId } of decisionItems) entries.push(await lockEntry(tx, entryId))
	return entries
}
