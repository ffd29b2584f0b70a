import { completenessVerdict, missingForSubmission } from '#app/domain/completeness.ts'
import { stageOf } from '#app/domain/entry.ts'
import { event } from '#app/domain/event.ts'
import { frozenEntry, receiptNumber, yearInVietnam, type FrozenEvidence } from '#app/domain/revision.ts'
import { mayHandIn } from '#app/domain/submission.ts'
import { twinVerdict } from '#app/domain/twin.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { canonical, sha256 } from './canonical.server.ts'
import { answering, answerRequests, endorsementsInForce, type Answering } from './endorsements.server.ts'
import type { LoadedEntry } from './entries.server.ts'
import { evidenceOfEach } from './entry-evidence.server.ts'
import { settled } from './in-batches.server.ts'
import type { Told, Tx } from './transact.server.ts'
import { unexplainedTwinsOf } from './twin-search.server.ts'

/** `cameAt`: in a rush it may have to wait for its turn, and is not late for that. */
export type HandInCall = { viewer: Viewer; entryId: string; cameAt: Date; isLast: boolean }

export type Receipt = { number: string; digest: string; submittedAt: Date }

/** Handed in, with its receipt; or endorsed and sent on to the unit above. */
export type Endorsed = { receipt: Receipt; askedUnitId: null } | { receipt: null; askedUnitId: string }

/** What may be handed in, for every rule of its own said yes. */
export type Ready = {
	call: HandInCall
	entry: LoadedEntry
	evidence: readonly FrozenEvidence[]
	by: Answering
}

export type Answered = { value: Endorsed; told: Told }

/** Which calls may be handed in, in their order; refused, one writes nothing. */
export const readyAmong = async (
	tx: Tx,
	calls: readonly HandInCall[],
	entries: ReadonlyMap<string, LoadedEntry>,
): Promise<PromiseSettledResult<Ready>[]> => {
	const open = await Promise.all(calls.map((call) => settled(openFor(call, entries.get(call.entryId)))))
	const found = open.flatMap((each) => (each.status === 'fulfilled' ? [each.value.entry] : []))
	const evidence = await evidenceOfEach(
		tx,
		found.map(({ id }) => id),
	)
	const whole = await Promise.all(
		open.map((each) =>
			each.status === 'fulfilled'
				? settled(wholeOf(each.value, evidence.get(each.value.entry.id) ?? []))
				: each,
		),
	)
	const twins = await unexplainedTwinsOf(
		tx,
		whole.flatMap((each) => (each.status === 'fulfilled' ? [each.value.entry] : [])),
	)
	return Promise.all(
		whole.map((each) =>
			each.status === 'fulfilled'
				? settled(unlikeOthers(each.value, twins.get(each.value.entry.id) ?? []))
				: each,
		),
	)
}

const openFor = async (call: HandInCall, entry: LoadedEntry | undefined) => {
	if (!entry) throw new Refusal({ code: 'hidden' })
	ensure(mayHandIn(call.viewer, entry.facts, entry.phases, call.cameAt))
	return { call, entry, by: answering(call.viewer, entry, call.cameAt) }
}

const wholeOf = async (
	open: Omit<Ready, 'evidence'>,
	evidence: readonly FrozenEvidence[],
): Promise<Ready> => {
	ensure(completenessVerdict(missingForSubmission(open.entry.content, evidence, open.entry.form)))
	return { ...open, evidence }
}

const unlikeOthers = async (whole: Ready, twins: readonly string[]): Promise<Ready> => {
	ensure(twinVerdict(twins.length))
	return whole
}

/**
 * Hands several in: what is written is frozen with the list of its evidence, numbered and dated by its arrival. The
 * numbers are taken last: until the transaction ends, whoever hands in next waits for them.
 */
export const handInAll = async (tx: Tx, ready: readonly Ready[]): Promise<Answered[]> => {
	if (ready.length === 0) return []
	const frozen = await freeze(tx, ready)
	await answerRequests(tx, 'endorsed', '', ready.map(entryAndBy))
	const endorsed = await endorsementsInForce(tx, ready.map(entryAndBy))
	await writeStages(tx, ready)
	const numbers = await nextNumbers(
		tx,
		ready.map(({ by }) => yearInVietnam(by.now)),
	)
	const handedIn = ready.map(({ call, entry, by }, index) => {
		const [{ revisionId, digest }, number] = [of(frozen, entry.id), numbers[index] ?? '']
		return { call, entryId: entry.id, revisionId, digest, number, submittedAt: by.now }
	})
	const ids = await tx.submission.createManyAndReturn({
		data: handedIn.map(({ call: _, ...row }) => ({ ...row, endorsedById: of(endorsed, row.entryId).headId })),
		select: { id: true, entryId: true },
	})
	const pairs = ids.flatMap(({ id, entryId }) =>
		of(endorsed, entryId).ids.map((request) => ({ request, submission: id })),
	)
	await tx.$executeRaw`
		UPDATE "endorsement_request" SET "submission_id" = new."submission"
		FROM jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) AS new("request" uuid, "submission" uuid)
		WHERE "id" = new."request"`
	return handedIn.map(({ call: { viewer }, entryId, number, digest, submittedAt }) => ({
		value: { receipt: { number, digest, submittedAt }, askedUnitId: null },
		told: { viewer, at: submittedAt, event: event('entry.submitted', 'entry', entryId, { number, digest }) },
	}))
}

const entryAndBy = ({ entry, by }: Ready) => ({ entryId: entry.id, by })

const of = <Value>(known: ReadonlyMap<string, Value>, id: string): Value => {
	const value = known.get(id)
	if (value === undefined) throw new Error(`nothing was written for ${id}`)
	return value
}

const freeze = async (tx: Tx, ready: readonly Ready[]) => {
	const before = await tx.revision.groupBy({
		by: ['entryId'],
		where: { entryId: { in: ready.map(({ entry }) => entry.id) } },
		_count: true,
	})
	const count = new Map(before.map(({ entryId, _count }) => [entryId, _count]))
	const rows = await tx.revision.createManyAndReturn({
		data: ready.map(({ entry, evidence, by }) => {
			const { content, form, kind, subject, unitId, roundId } = entry
			const frozen = canonical(frozenEntry({ content, form, evidence, kind, subject, unitId, roundId }))
			const number = (count.get(entry.id) ?? 0) + 1
			return { entryId: entry.id, number, frozen, digest: sha256(frozen), createdAt: by.now }
		}),
		select: { id: true, entryId: true, digest: true },
	})
	return new Map(rows.map(({ id, entryId, digest }) => [entryId, { revisionId: id, digest }]))
}

const writeStages = async (tx: Tx, ready: readonly Ready[]): Promise<void> => {
	const stages = ready.map(({ entry: { id, facts }, by: { now } }) => ({
		id,
		stage: stageOf({
			...facts,
			submissions: [...facts.submissions, { submittedAt: now, withdrawnAt: null, check: null }],
		}),
	}))
	await tx.$executeRaw`
		UPDATE "entry" SET "stage" = new."stage"
		FROM jsonb_to_recordset(${JSON.stringify(stages)}::jsonb) AS new("id" uuid, "stage" text)
		WHERE "entry"."id" = new."id"`
}

/** The next numbers of these years; their rows are held until what they number is written, so that none is lost or twice. */
const nextNumbers = async (tx: Tx, years: readonly number[]): Promise<string[]> => {
	const next = new Map<number, number>()
	for (const year of [...new Set(years)].sort()) {
		const many = years.filter((each) => each === year).length
		const [counter] = await tx.$queryRaw<{ last: number }[]>`
			INSERT INTO "receipt_counter" ("year", "last") VALUES (${year}, ${many}::int)
			ON CONFLICT ("year") DO UPDATE SET "last" = "receipt_counter"."last" + ${many}::int
			RETURNING "last"`
		if (!counter) throw new Error('no receipt number was given')
		next.set(year, counter.last - many)
	}
	return years.map((year) => {
		const number = (next.get(year) ?? 0) + 1
		next.set(year, number)
		return receiptNumber(year, number)
	})
}
