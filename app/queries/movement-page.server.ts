import { reader } from '#app/data/database.server.ts'
import { movementOfDay, movementParts, publicNumbers } from '#app/data/movements.server.ts'
import { countByAward, practicesByYear } from '#app/data/public-awards.server.ts'
import { publicDecisions } from '#app/data/public-rounds.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { compareVietnamese } from '#app/domain/folding.ts'
import type { MovementPage, ShownBasis, ShownCluster } from '#app/domain/movement-page.ts'
import { nameAt } from '#app/domain/unit.ts'
import { Refusal } from '#app/domain/verdict.ts'
import type { Language, Viewer } from '#app/domain/viewer.ts'
import { newestPosts } from './public-posts.server.ts'
import { dayOf, movementName, nameIn, shownDecision, shownRound } from './shown-movement.server.ts'

/** The movement with its pillars, bases, clusters and rounds, as dated records. */
export const movementPage = async (viewer: Viewer): Promise<MovementPage> => {
	const { language } = viewer
	const now = await databaseClock(reader())
	const movement = await movementOfDay(now)
	if (!movement) throw new Refusal({ code: 'hidden' })
	const { terms, awardLevels, legalBases, clusters } = await movementParts(movement.id)
	const named = (taxonomy: string) =>
		terms
			.filter((term) => term.taxonomy === taxonomy)
			.map((term) => ({ code: term.code, name: nameIn(term, language) }))
	const awarded = await countByAward()
	const { units, practices, agencies } = await publicNumbers(movement.id)
	const countOf = (kind: string) => clusters.filter((cluster) => cluster.kind === kind).length
	const at = now < movement.endsOn ? now : movement.endsOn
	return {
		...movementName(movement, language),
		now: now.toISOString(),
		pillars: named('pillar'),
		themes: named('theme'),
		awards: awardLevels.map((level) => ({
			code: level.code,
			name: nameIn(level, language),
			count: awarded.get(level.code) ?? 0,
		})),
		bases: legalBases.map((basis) => shownBasis(basis, now)),
		clusters: clusters.map((cluster) => shownCluster(cluster, at, language)),
		rounds: movement.rounds.map((round) => shownRound(round, now, language)),
		numbers: {
			...{ units, practices, agencies },
			clusters: countOf('cluster'),
			blocks: countOf('block'),
		},
		years: await practicesByYear(),
		decisions: (await publicDecisions(movement.id)).map(shownDecision),
		news: await newestPosts(viewer, 'news', 3),
	}
}

type Parts = Awaited<ReturnType<typeof movementParts>>

const shownBasis = (basis: Parts['legalBases'][number], now: Date): ShownBasis => ({
	number: basis.number,
	title: basis.titleVi,
	issuer: basis.issuerVi,
	issuedOn: orNull(basis.issuedOn),
	validFrom: orNull(basis.validFrom),
	validTo: orNull(basis.validTo),
	validity: validityOf(basis, now),
})

const validityOf = (
	{ validFrom, validTo }: Parts['legalBases'][number],
	now: Date,
): ShownBasis['validity'] => {
	if (validFrom === null && validTo === null) return 'unknown'
	if (validTo !== null && validTo <= now) return 'ended'
	return validFrom !== null && now < validFrom ? 'ahead' : 'in-force'
}

/** Members are called as they were called while the movement ran. */
const shownCluster = (cluster: Parts['clusters'][number], at: Date, language: Language): ShownCluster => ({
	slug: cluster.slug,
	kind: cluster.kind === 'block' ? 'block' : 'cluster',
	name: nameIn(cluster, language),
	members: cluster.members
		.map(({ unit, validFrom, validTo }) => {
			const name = nameAt(unit.names, at)
			return {
				slug: unit.slug,
				name: (name ? nameIn(name, language) : null) ?? unit.slug,
				since: orNull(validFrom),
				until: orNull(validTo),
			}
		})
		.sort((a, b) => compareVietnamese(a.name, b.name)),
})

const orNull = (date: Date | null): string | null => (date === null ? null : dayOf(date))
