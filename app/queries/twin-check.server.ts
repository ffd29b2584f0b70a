import { printOf } from '#app/data/fingerprints.server.ts'
import { agencyNames } from '#app/data/twin-names.server.ts'
import { foundBy, type Found } from '#app/data/twin-search.server.ts'
import { markedParts, sharedStretches } from '#app/domain/similarity.ts'
import {
	alikeAspects,
	scoreOf,
	strongScore,
	typedLikeness,
	type Aspect,
	type Compared,
} from '#app/domain/twin.ts'
import type { Viewer } from '#app/domain/viewer.ts'

export type Marked = readonly { text: string; shared: boolean }[]

/** A similar entry as a drafter may know it: a published practice, or an entry of one's own agency. */
export type TwinHit = {
	id: string
	/** Of a published practice: its place in the gallery. */
	slug: string | null
	title: Marked
	summary: Marked
	agency: string
	year: number
	score: number
	isStrong: boolean
	aspects: readonly Aspect[]
}

const mostHits = 6
/** Less says nothing, and would match too much. */
const fewestLetters = 12

/**
 * What is like a title and a summary that are being typed: published practices and entries of the viewer's own agencies.
 * Entries of others that are not published are not looked at, so that nothing tells whether there are any.
 */
export const twinCheck = async (
	viewer: Viewer,
	{ title, summary, exceptId }: { title: string; summary: string; exceptId?: string | undefined },
): Promise<TwinHit[]> => {
	if (title.trim().length + summary.trim().length < fewestLetters) return []
	const typed = { title, summary, text: '', documents: '' }
	const print = printOf({ ...typed, pictures: [] })
	const unitIds = viewer.memberships.map(({ unitId }) => unitId)
	const found = await foundBy({ unitIds, print, exceptId })
	const scored = found.map((other) => ({ ...other, likeness: typedLikeness(typed, other.compared) }))
	return hitsOf(viewer, typed, scored)
}

type Scored = Found & { likeness: Parameters<typeof scoreOf>[0] }

/** The most alike first, with their names and with what is alike marked. */
export const hitsOf = async (
	viewer: Viewer,
	typed: Pick<Compared, 'title' | 'summary'>,
	scored: readonly Scored[],
): Promise<TwinHit[]> => {
	const best = scored
		.map((each) => ({ ...each, score: scoreOf(each.likeness) }))
		.filter(({ score }) => score > 0)
		.sort((a, b) => b.score - a.score || (a.compared.entryId < b.compared.entryId ? -1 : 1))
		.slice(0, mostHits)
	const names = await agencyNames(
		viewer,
		best.map(({ compared }) => compared.entryId),
	)
	return best.map(({ source, compared, likeness, score }) => {
		const { agency = '', year = 0, slug = null } = names.get(compared.entryId) ?? {}
		return {
			id: compared.entryId,
			slug: source === 'published' ? slug : null,
			title: marked(compared.title, typed.title, 2),
			summary: marked(compared.summary, `${typed.title}. ${typed.summary}`, 3),
			agency,
			year,
			score,
			isStrong: score >= strongScore,
			aspects: alikeAspects(likeness),
		}
	})
}

const marked = (text: string, other: string, fewest: number): Marked =>
	markedParts(text, sharedStretches(text, other, fewest))
