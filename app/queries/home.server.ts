import { reader } from '#app/data/database.server.ts'
import { movementOfDay, publicNumbers } from '#app/data/movements.server.ts'
import { countPractices, practiceRows } from '#app/data/practices.server.ts'
import { allWords } from '#app/data/terms.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { roundOfDay } from '#app/domain/calendar.ts'
import { wholeGallery } from '#app/domain/gallery.ts'
import type { HomePage } from '#app/domain/movement-page.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { newestPosts } from './public-posts.server.ts'
import { namer, summaryOf } from './practice-summary.server.ts'
import { openPublicities } from './publicities.server.ts'
import { movementName, nameIn, shownRound } from './shown-movement.server.ts'

/** One practice large, six small. */
const shownAtHome = 7

/** What everybody sees first: numbers of what is public, and the calendar of the round. */
export const homePage = async (viewer: Viewer): Promise<HomePage> => {
	const { language } = viewer
	const now = await databaseClock(reader())
	const movement = await movementOfDay(now)
	const words = await allWords()
	const rows = await practiceRows(wholeGallery, { order: 'award', take: shownAtHome })
	const counts = await countPractices(wholeGallery)
	const round = movement ? roundOfDay(movement.rounds, now) : null
	const nameOf = namer(words, language)
	const countOf = (code: string) =>
		counts.find(({ facet, value }) => facet === 'pillar' && value === code)?.count ?? 0
	return {
		movement: movement ? movementName(movement, language) : null,
		numbers: await publicNumbers(movement?.id ?? null),
		practices: rows.map((row) => summaryOf(row, language, nameOf)),
		pillars: words
			.filter(({ taxonomy }) => taxonomy === 'pillar')
			.sort((a, b) => a.position - b.position)
			.map((word) => ({ code: word.code, name: nameIn(word, language), count: countOf(word.code) })),
		round: round ? shownRound(round, now, language) : null,
		publicLists: await openPublicities({ language }, now),
		news: await newestPosts(viewer, 'news', 3),
		collections: await newestPosts(viewer, 'collections', 3),
		now: now.toISOString(),
	}
}
