import type { CopyTarget } from '#app/domain/copying.ts'
import type { LoadedEntry } from './entries.server.ts'
import type { Tx } from './transact.server.ts'

/** What a draft has a place for when an earlier entry is copied into it; `links`: earlier evidence → its own. */
export const copyTarget = async (
	tx: Tx,
	{ form, row }: Pick<LoadedEntry, 'form' | 'row'>,
	links: Readonly<Record<string, string>>,
	now: Date,
): Promise<CopyTarget> => {
	const terms = await tx.term.findMany({ where: { movementId: row.round.movementId } })
	const known = new Set(terms.map(({ taxonomy, code }) => `${taxonomy} ${code}`))
	return {
		form,
		now,
		evidenceFor: (id) => (Object.hasOwn(links, id) ? (links[id] ?? null) : null),
		knows: (taxonomy, code) => known.has(`${taxonomy} ${code}`),
	}
}
