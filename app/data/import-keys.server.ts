import type { EntryContent } from '#app/domain/entry-content.ts'
import type { EntryForm } from '#app/domain/entry-form.ts'
import type { EntryKind, Subject } from '#app/domain/entry.ts'
import { canonical, sha256 } from './canonical.server.ts'
import type { Tx } from './transact.server.ts'

/** A row that was read: the entry that it makes. */
export type RowEntry = {
	key: string
	unitId: string
	kind: EntryKind
	subject: Subject
	form: EntryForm
	content: EntryContent
}
/** The row’s own key, else the digest of all it says. */
export const keyOf = ({ key, unitId, kind, subject, content }: RowEntry): string =>
	key === '' ? `#${sha256(canonical({ unitId, kind, subject, content }))}` : key

/** Which of these rows were imported before. */
export const knownKeys = async (
	tx: Tx,
	roundId: string,
	entries: readonly { unitId: string; key: string }[],
): Promise<ReadonlySet<string>> => {
	const rows = await tx.entry.findMany({
		where: {
			roundId,
			unitId: { in: [...new Set(entries.map(({ unitId }) => unitId))] },
			importKey: { in: entries.map(({ key }) => key) },
		},
		select: { unitId: true, importKey: true },
	})
	return new Set(rows.map(({ unitId, importKey }) => `${unitId} ${importKey}`))
}
