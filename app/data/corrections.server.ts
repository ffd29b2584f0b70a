import {
	correctedFields,
	withCorrection,
	wordingOf,
	type CorrectedField,
	type CorrectionNote,
	type Wording,
} from '#app/domain/correction.ts'
import type { PracticeContent } from '#app/domain/publication.ts'
import { vietnamDay } from '#app/domain/working-day.ts'
import { reader } from './database.server.ts'
import { freeSlug, slugsLike } from './practice-slugs.server.ts'
import type { Tx } from './transact.server.ts'

/** A wording with the address that it had. */
export type PlacedWording = Wording & { slug: string }

export type Correction = {
	number: number
	before: PlacedWording
	after: PlacedWording
	fields: readonly CorrectedField[]
	reason: string
	by: string
	at: Date
}

/** How a public practice is worded now; null where it is not public. */
export const wordingNow = async (entryId: string, tx: Tx = reader()): Promise<PlacedWording | null> => {
	const row = await tx.practice.findUnique({ where: { entryId }, select: { slug: true, content: true } })
	return row && { ...wordingOf(row.content as unknown as PracticeContent), slug: row.slug }
}

/** The corrections of these practices, the first one first. */
export const correctionsOf = async (
	entryIds: readonly string[],
	tx: Tx = reader(),
): Promise<ReadonlyMap<string, readonly Correction[]>> => {
	const rows = await tx.practiceCorrection.findMany({
		where: { entryId: { in: [...entryIds] } },
		orderBy: [{ entryId: 'asc' }, { number: 'asc' }],
		include: { correctedBy: { select: { name: true } } },
	})
	const all = rows.map(({ entryId, number, before, after, reason, correctedBy, correctedAt }) => {
		const worded = { before: before as PlacedWording, after: after as PlacedWording }
		const fields = correctedFields(worded.before, worded.after)
		return { entryId, number, ...worded, fields, reason, by: correctedBy.name, at: correctedAt }
	})
	return new Map(entryIds.map((id) => [id, all.filter(({ entryId }) => entryId === id)]))
}

export const noteOf = ({
	fields,
	reason,
	at,
}: Pick<Correction, 'fields' | 'reason' | 'at'>): CorrectionNote => ({
	...{ fields, reason },
	on: vietnamDay(at),
})

/** What was handed in, as it was put right since it was first published: a later decision does not bring a mistake back. */
export const correctedSince = (
	content: PracticeContent,
	corrections: readonly Correction[],
): PracticeContent =>
	corrections.reduce((worded, each) => withCorrection(worded, each.after, noteOf(each)), content)

/** An address for a practice of this title: its own from before is its own still. */
export const ownSlug = async (tx: Tx, entryId: string, title: string): Promise<string> => {
	const taken = await slugsLike(tx, [title])
	const own = await tx.formerSlug.findMany({ where: { entryId }, select: { slug: true } })
	for (const { slug } of own) taken.delete(slug)
	return freeSlug(title, taken)
}
