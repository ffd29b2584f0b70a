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

/**
 * Appends what is told to the chain. Takes the chain's lock until the transaction ends, so it is called last;
 * returns the sequence numbers given.
 */
export const appendAudit = async (tx: Tx, now: Date, told: readonly Told[]): Promise<bigint[]> => {
	if (told.length === 0) return []
	const [last] = await tx.$queryRaw<
		{ seq: bigint; hash: string }[]
	>`SELECT "seq", "hash" FROM held_chain_end()`
	let seq = last?.seq ?? 0n
	let prevHash = last?.hash ?? genesis
	const rows = told.map(({ viewer, event, at = now }) => {
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
	await insertRows(
		tx,
		'audit_event',
		rows.map((row) => ({
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
		})),
	)
	return rows.map((row) => row.seq)
}
