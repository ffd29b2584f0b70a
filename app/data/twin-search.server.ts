import { likenessOf, scoreOf, strongScore } from '#app/domain/twin.ts'
import { comparedEntries, type ComparedEntry, type Source } from './compared.server.ts'
import { printOf, type Print } from './fingerprints.server.ts'
import type { Tx } from './transact.server.ts'
import { candidatesIn } from './twin-candidates.server.ts'
import { samePictures } from './twin-pairs.server.ts'

const mostCandidates = 10

export type Found = { source: Source; compared: ComparedEntry }

/** Candidates in the two worlds that an agency may know; what is in both is a published practice. */
export const foundBy = async (
	tx: Tx,
	unitIds: readonly string[],
	print: Print,
	exceptId: string | undefined,
): Promise<Found[]> => {
	const limits = { exceptId, take: mostCandidates }
	const published = await candidatesIn(tx, print, { source: 'published' }, limits)
	const own = await candidatesIn(tx, print, { source: 'draft', unitIds }, limits)
	const practices = await comparedEntries(tx, 'published', published)
	const drafts = await comparedEntries(
		tx,
		'draft',
		own.filter((id) => !practices.has(id)),
	)
	return [
		...[...practices.values()].map((compared) => ({ source: 'published' as const, compared })),
		...[...drafts.values()].map((compared) => ({ source: 'draft' as const, compared })),
	]
}

/**
 * What looks like this very entry, as it is written now, among what its agency may know, without a word about it. A
 * proposal to replicate says whom it is like. Asked before anything is endorsed, so it looks only where an index leads.
 */
export const unexplainedTwins = async (
	tx: Tx,
	{ id, unitId }: { id: string; unitId: string },
): Promise<string[]> => {
	if ((await tx.replicationProposal.count({ where: { entryId: id, undoneAt: null } })) > 0) return []
	const own = (await comparedEntries(tx, 'draft', [id])).get(id)
	if (!own || own.title.trim() + own.summary.trim() === '') return []
	const found = await foundBy(tx, [unitId], printOf(own), id)
	const alike = found.flatMap(({ compared }) =>
		scoreOf(likenessOf(own, compared, samePictures(own, compared).length)) >= strongScore
			? compared.entryId
			: [],
	)
	if (alike.length === 0) return []
	const explained = await tx.twinExplanation.findMany({
		where: { entryId: id, otherId: { in: alike } },
		select: { otherId: true },
	})
	return alike.filter((otherId) => explained.every((each) => each.otherId !== otherId))
}
