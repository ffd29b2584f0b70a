import { withDeadlines } from './deadlines.server.ts'
import {
	entryOf,
	holdStill,
	isUuid,
	judgedOf,
	withOwnFacts,
	type JudgedEntry,
	type LoadedEntry,
} from './entries.server.ts'
import { judgedFacts, type JudgedScope } from './judged-facts.server.ts'
import { padded } from './in-batches.server.ts'
import type { Tx } from './transact.server.ts'

/**
 * Entries that change together: they stand still until the transaction ends, and what they have in common is read once.
 * One that does not exist is not among them.
 */
export const lockEntries = async (tx: Tx, ids: readonly string[]): Promise<Map<string, LoadedEntry>> => {
	const known = knownOf(ids)
	await holdStill(tx, known)
	return entriesOf(tx, known)
}

/** The same for those that no other change holds still at this moment. */
export const lockFreeEntries = async (tx: Tx, ids: readonly string[]): Promise<Map<string, LoadedEntry>> => {
	const free = await tx.$queryRaw<{ id: string }[]>`
		SELECT "id"::text FROM "entry" WHERE "id" = ANY(${knownOf(ids)}::uuid[]) ORDER BY "id" FOR UPDATE SKIP LOCKED`
	return entriesOf(
		tx,
		free.map(({ id }) => id),
	)
}

/** What rules ask about many entries, in the order of their ids; what is written in them stays where it is. */
export const judgedEntries = async (tx: Tx, scope: JudgedScope): Promise<JudgedEntry[]> => {
	const rows = await judgedFacts(tx, scope)
	const common = await commonOf(tx, rows)
	return rows.map((row) => judgedOf({ ...row, ...common(row) }))
}

const knownOf = (ids: readonly string[]) => [...new Set(ids.filter(isUuid))].sort()

const entriesOf = async (tx: Tx, ids: readonly string[]) => {
	const rows = await tx.entry.findMany({ where: { id: { in: padded(ids) } }, include: withOwnFacts })
	const common = await commonOf(tx, rows)
	return new Map(rows.map((row) => [row.id, entryOf({ ...row, ...common(row) })]))
}

type Kin = { roundId: string; rubricId: string; formId: string }

const commonOf = async (tx: Tx, rows: readonly Kin[]) => {
	const among = (id: (row: Kin) => string) => ({ id: { in: padded([...new Set(rows.map(id))]) } })
	const rounds = byId(await tx.round.findMany({ where: among((row) => row.roundId), include: withDeadlines }))
	const rubrics = byId(await tx.rubric.findMany({ where: among((row) => row.rubricId) }))
	const forms = byId(await tx.entryForm.findMany({ where: among((row) => row.formId) }))
	return ({ roundId, rubricId, formId }: Kin) => ({
		round: rounds(roundId),
		rubric: rubrics(rubricId),
		form: forms(formId),
	})
}

const byId = <Row extends { id: string }>(rows: readonly Row[]) => {
	const found = new Map(rows.map((row) => [row.id, row]))
	return (id: string): Row => {
		const row = found.get(id)
		if (!row) throw new Error(`a row ${id} that an entry refers to is missing`)
		return row
	}
}
