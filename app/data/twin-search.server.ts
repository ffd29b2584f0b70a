import { likenessOf, scoreOf, strongScore } from '#app/domain/twin.ts'
import { comparedEntries, type ComparedEntry, type Source } from './compared.server.ts'
import { reader } from './database.server.ts'
import { printOf, type Print } from './fingerprints.server.ts'
import type { Tx } from './transact.server.ts'
import { byIndex } from './twin-candidates.server.ts'
import { samePictures } from './twin-pairs.server.ts'

const mostCandidates = 10

export type Found = { source: Source; compared: ComparedEntry }

/** What is looked for: its fingerprint, the agencies whose drafts may be known, the entry that it is itself. */
type Sought = { unitIds: readonly string[]; print: Print; exceptId?: string | undefined }

/**
 * Candidates in the two worlds that an agency may know; what is in both is a published practice. In a transaction: how
 * the server is to look holds to its end, and outside of one to the end of the statement that says it.
 */
export const foundBy = (sought: Sought): Promise<Found[]> =>
	reader().$transaction(async (tx) => (await foundByEach(tx, [sought]))[0] ?? [])

/** The same for several inside a transaction, in their order: what is compared with them is read once. */
const foundByEach = async (tx: Tx, sought: readonly Sought[]): Promise<Found[][]> => {
	if (sought.length === 0) return []
	const leads = await byIndex(tx, async (find) => {
		const each = []
		for (const { print, unitIds, exceptId } of sought) {
			const limits = { exceptId, take: mostCandidates }
			const published = await find(print, { source: 'published' }, limits)
			each.push({ published, own: await find(print, { source: 'draft', unitIds }, limits) })
		}
		return each
	})
	const practices = await allCompared(
		tx,
		'published',
		leads.map(({ published }) => published),
	)
	const unpublished = leads.map(({ published, own }) =>
		own.filter((id) => !(published.includes(id) && practices.has(id))),
	)
	const drafts = await allCompared(tx, 'draft', unpublished)
	return leads.map(({ published }, index) => [
		...foundIn(practices, 'published', published),
		...foundIn(drafts, 'draft', unpublished[index] ?? []),
	])
}

const allCompared = async (tx: Tx, source: Source, ids: readonly (readonly string[])[]) => {
	const wanted = [...new Set(ids.flat())]
	return wanted.length === 0 ? new Map<string, ComparedEntry>() : comparedEntries(tx, source, wanted)
}

const foundIn = (known: ReadonlyMap<string, ComparedEntry>, source: Source, ids: readonly string[]) =>
	ids.flatMap((id): Found[] => {
		const compared = known.get(id)
		return compared ? [{ source, compared }] : []
	})

/**
 * What looks like this very entry, as it is written now, among what its agency may know, without a word about it. A
 * proposal to replicate says whom it is like. Asked before anything is endorsed, so it looks only where an index leads.
 */
export const unexplainedTwins = async (tx: Tx, entry: { id: string; unitId: string }): Promise<string[]> =>
	(await unexplainedTwinsOf(tx, [entry])).get(entry.id) ?? []

/** The same of several entries; one that is like nothing is not among them. */
export const unexplainedTwinsOf = async (
	tx: Tx,
	entries: readonly { id: string; unitId: string }[],
): Promise<ReadonlyMap<string, string[]>> => {
	const ids = entries.map(({ id }) => id)
	const proposals = await tx.replicationProposal.findMany({
		where: { entryId: { in: ids }, undoneAt: null },
		select: { entryId: true },
	})
	const own = await comparedEntries(
		tx,
		'draft',
		ids.filter((id) => proposals.every(({ entryId }) => entryId !== id)),
	)
	const asked = entries.flatMap(({ id, unitId }) => {
		const compared = own.get(id)
		return compared && compared.title.trim() + compared.summary.trim() !== ''
			? [{ id, unitId, compared }]
			: []
	})
	const found = await foundByEach(
		tx,
		asked.map(({ id, unitId, compared }) => ({
			unitIds: [unitId],
			print: printOf(compared),
			exceptId: id,
		})),
	)
	const alike = asked.map(({ id, compared }, index) => ({
		id,
		others: (found[index] ?? []).flatMap((other) =>
			isVeryLike(compared, other.compared) ? other.compared.entryId : [],
		),
	}))
	return unexplained(tx, alike)
}

const isVeryLike = (own: ComparedEntry, other: ComparedEntry): boolean =>
	scoreOf(likenessOf(own, other, samePictures(own, other).length)) >= strongScore

const unexplained = async (tx: Tx, alike: readonly { id: string; others: readonly string[] }[]) => {
	const pairs = alike.filter(({ others }) => others.length > 0)
	if (pairs.length === 0) return new Map<string, string[]>()
	const explained = await tx.twinExplanation.findMany({
		where: { OR: pairs.map(({ id, others }) => ({ entryId: id, otherId: { in: [...others] } })) },
		select: { entryId: true, otherId: true },
	})
	const isExplained = (id: string, other: string) =>
		explained.some(({ entryId, otherId }) => entryId === id && otherId === other)
	return new Map(pairs.map(({ id, others }) => [id, others.filter((other) => !isExplained(id, other))]))
}
