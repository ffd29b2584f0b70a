import type { ClaimMarks } from '#app/domain/claim.ts'
import type { FieldGroup } from '#app/domain/visibility.ts'
import { sha256 } from './canonical.server.ts'
import type { LoadedEntry } from './entries.server.ts'
import { handedInSheets, written } from './sheets.server.ts'
import type { Tx } from './transact.server.ts'

/** The marks of one sheet on the results of its entry; unnamed where reviewers are not named. */
export type SheetClaims = { reviewer: string | null; marks: ClaimMarks }

/**
 * What the sheets that are handed in say of the results, in an order that tells nothing; null to whoever does not see
 * the sheets yet.
 */
export const claimsOn = async (
	tx: Tx,
	entry: LoadedEntry,
	visible: ReadonlySet<FieldGroup>,
): Promise<SheetClaims[] | null> => {
	if (!visible.has('all-reviews')) return null
	const place = (assignmentId: string) => sha256(`${entry.id} ${assignmentId}`)
	const sheets = written(entry.row, handedInSheets(entry.row)).sort((a, b) =>
		place(a.assignmentId) < place(b.assignmentId) ? -1 : 1,
	)
	const people = visible.has('reviewer-names')
		? await tx.person.findMany({
				where: { id: { in: sheets.map(({ personId }) => personId) } },
				select: { id: true, name: true },
			})
		: []
	return sheets.map(({ personId, content }) => ({
		reviewer: people.find(({ id }) => id === personId)?.name ?? null,
		marks: content.claims ?? {},
	}))
}
