import { reader } from '#app/data/database.server.ts'
import { laureatesOf, publicRound, type LaureateRow } from '#app/data/public-rounds.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import type { Laureate, RoundPage } from '#app/domain/round-page.ts'
import { Refusal } from '#app/domain/verdict.ts'
import type { Language, Viewer } from '#app/domain/viewer.ts'
import { agencyIn, titleIn } from './practice-summary.server.ts'
import { openPublicities } from './publicities.server.ts'
import { newsOfRound } from './public-posts.server.ts'
import { nameIn, shownDecision, shownRound } from './shown-movement.server.ts'

/** A round with what is public of it: nothing of its entries before a decision names them. */
export const roundPage = async (viewer: Viewer, slug: string): Promise<RoundPage> => {
	const { language } = viewer
	const round = await publicRound(slug)
	if (!round) throw new Refusal({ code: 'hidden' })
	const now = await databaseClock(reader())
	const rows = await laureatesOf(round.id)
	return {
		...shownRound(round, now, language),
		now: now.toISOString(),
		publicLists: await openPublicities({ language }, now, slug),
		numbers: {
			practices: rows.length,
			agencies: new Set(rows.map(({ agency }) => agency.slug)).size,
			results: rows.reduce((sum, { results }) => sum + results, 0),
		},
		awards: byAward(rows, language),
		decisions: round.decisions.map(shownDecision),
		news: await newsOfRound(viewer, round.id, 3),
	}
}

/** The rows come with the highest award first. */
const byAward = (rows: readonly LaureateRow[], language: Language): RoundPage['awards'] => {
	const codes = [...new Set(rows.map(({ award }) => award.code))]
	return codes.map((code) => {
		const own = rows.filter(({ award }) => award.code === code)
		return {
			code,
			name: own[0] ? nameIn(own[0].award, language) : code,
			laureates: own.map((row) => laureateOf(row, language)),
		}
	})
}

const laureateOf = ({ agency, slug, basis, ...titles }: LaureateRow, language: Language): Laureate => ({
	slug,
	title: titleIn(titles, language).title,
	agency: agencyIn(agency.names, language),
	agencySlug: agency.slug,
	isIllustrative: basis === 'illustrative',
})
