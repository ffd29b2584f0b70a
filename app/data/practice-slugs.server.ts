import { slugOf } from '#app/domain/folding.ts'
import type { Tx } from './transact.server.ts'

/**
 * The addresses that may not be given again, among those that these titles could get: of practices, of those that were
 * revoked, and those that a practice had before.
 */
export const slugsLike = async (tx: Tx, titles: readonly string[]): Promise<Set<string>> => {
	const like = {
		where: { OR: titles.map((title) => ({ slug: { startsWith: slugOf(title) } })) },
		select: { slug: true },
	}
	const rows = [
		...(await tx.practice.findMany(like)),
		...(await tx.revocation.findMany(like)),
		...(await tx.formerSlug.findMany(like)),
	]
	return new Set(rows.map(({ slug }) => slug))
}

/** The title's slug, or the same with the first free number; marks it as taken. */
export const freeSlug = (title: string, taken: Set<string>): string => {
	const base = slugOf(title)
	let slug = base
	for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`
	taken.add(slug)
	return slug
}
