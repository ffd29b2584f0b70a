import type { Mask } from '#app/domain/blinding.ts'
import type { UnitTree } from '#app/domain/unit.ts'
import type { FieldGroup } from '#app/domain/visibility.ts'
import type { LoadedEntry } from './entries.server.ts'
import { maskFor } from './reading.server.ts'
import { submissionInForceOf } from './revisions.server.ts'
import type { Tx } from './transact.server.ts'

/** What was asked of the agency and what it answered, as those who judge read it: who asked is in it nowhere. */
export type ReadInquiry = {
	id: string
	text: string
	sentAt: Date
	dueAt: Date
	answer: string | null
	answeredAt: Date | null
}

/** All of an entry's, oldest first, masked where the viewer may not know whose it is; none without its full content. */
export const inquiriesFor = async (
	tx: Tx,
	entry: LoadedEntry,
	visible: ReadonlySet<FieldGroup>,
	tree: UnitTree,
): Promise<ReadInquiry[]> => {
	if (!visible.has('full-content')) return []
	const rows = await tx.inquiry.findMany({ where: { entryId: entry.id }, orderBy: { sentAt: 'asc' } })
	if (rows.length === 0) return []
	const mask = visible.has('agency') ? (text: string) => text : await maskOfEntry(tx, entry, tree)
	return rows.map(({ id, text, sentAt, dueAt, answer, answeredAt }) => ({
		...{ id, text: mask(text), sentAt, dueAt },
		...{ answer: answer === null ? null : mask(answer), answeredAt },
	}))
}

/** Covers in a text what tells whose entry it is. */
export const maskOfEntry = async (tx: Tx, entry: LoadedEntry, tree: UnitTree): Promise<Mask> => {
	const submission = await submissionInForceOf(tx, entry.id)
	return submission ? maskFor(tx, entry, tree, submission.frozen) : () => ''
}
