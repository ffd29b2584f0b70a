import { createHash } from 'node:crypto'
import type { PortalEvent } from '#app/domain/event.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { canonical } from './canonical.server.ts'
import { insertRows } from './insert-rows.server.ts'
import type { Tx } from './transact.server.ts'

/** The hash before the first event. */
export const genesis = '0'.repeat(64)

/** An event and whose act it is; `at` where that is not when the others of the same transaction happened. */
export type Told = { viewer: Viewer; event: PortalEvent; at?: Date }

type Row = {
	seq: bigint
	at: Date
	name: string
	actorId: string | null
	actorLabel: string
	subjectType: string
	subjectId: string
	payload: unknown
	requestId: string
	prevHash: string
}

/** SHA-256 over everything a row says and the hash of the row before it. */
export const auditHash = (row: Row): string =>
	createHash('sha256')
		.update(canonical({ ...row, seq: String(row.seq), at: row.at.toISOString() }))
		.digest('hex')

/** So many rows go by one statement: ten thousand events of an import are never a text at once. */
const mostAtOnce = 500

/**
 * Appends what is told to the chain. Takes the chain's lock until the transaction ends, so it is called last;
 * returns the sequence numbers given.
 */
export const appendAudit = async (tx: Tx, now: Date, told: readonly Told[]): Promise<bigint[]> => {
	if (told.length === 0) return []
	const [last] = await tx.$queryRaw<End[]>`SELECT "seq", "hash" FROM held_chain_end()`
	let end: End = last ?? { seq: 0n, hash: genesis }
	const seqs: bigint[] = []
	for (let from = 0; from < told.length; from += mostAtOnce) {
		const rows = chained(end, now, told.slice(from, from + mostAtOnce))
		await insertRows(tx, 'audit_event', rows.map(columnsOf))
		seqs.push(...rows.map(({ seq }) => seq))
		end = rows.at(-1) ?? end
	}
	return seqs
}

/** The last row of the chain so far. */
type End = { seq: bigint; hash: string }

/** What is told as rows, each with the hash of the one before. */
const chained = (end: End, now: Date, told: readonly Told[]): (Row & End)[] => {
	let { seq, hash: prevHash } = end
	return told.map(({ viewer, event, at = now }) => {
		seq += 1n
		const row = {
			seq,
			at,
			name: event.name,
			actorId: viewer.person?.id ?? null,
			actorLabel: viewer.person ? `${viewer.person.name} <${viewer.person.email}>` : 'portal',
			subjectType: event.subject.type,
			subjectId: event.subject.id,
			payload: event.payload,
			requestId: viewer.requestId,
			prevHash,
		}
		prevHash = auditHash(row)
		return { ...row, hash: prevHash }
	})
}

const columnsOf = (row: Row & End) => ({
	seq: String(row.seq),
	at: row.at,
	name: row.name,
	actor_id: row.actorId,
	actor_label: row.actorLabel,
	subject_type: row.subjectType,
	subject_id: row.subjectId,
	payload: row.payload,
	request_id: row.requestId,
	prev_hash: row.prevHash,
	hash: row.hash,
})
