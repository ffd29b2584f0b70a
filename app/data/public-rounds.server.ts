import { reader } from './database.server.ts'
import { phasesOf } from './phases.server.ts'
import { besideDecision } from './supersessions.server.ts'
import type { PracticeContent } from '#app/domain/publication.ts'

const decisionShown = {
	number: true,
	titleVi: true,
	signerVi: true,
	decidedOn: true,
	publication: { select: { _count: { select: { practices: true } } } },
	supersedingGrounds: true,
	decisionItems: { select: { entryId: true } },
	...besideDecision,
} as const

/** The decisions of a movement's rounds that are public, the latest first. */
export const publicDecisions = (movementId: string) =>
	reader().decision.findMany({
		where: { publication: { isNot: null }, round: { movementId } },
		orderBy: [{ decidedOn: 'desc' }, { number: 'desc' }],
		take: 50,
		select: decisionShown,
	})

/** A round by its key in addresses, with its calendar and the decisions that are public. */
export const publicRound = async (slug: string) => {
	const round = await reader().round.findUnique({
		where: { slug },
		select: {
			id: true,
			slug: true,
			nameVi: true,
			nameEn: true,
			year: true,
			phases: true,
			decisions: {
				where: {
					publication: { isNot: null },
					OR: [{ awards: { some: {} } }, { supersedesId: { not: null } }],
				},
				orderBy: [{ decidedOn: 'desc' }, { number: 'desc' }],
				select: decisionShown,
			},
		},
	})
	return round && { ...round, phases: phasesOf(round.phases) }
}

export type LaureateRow = {
	slug: string
	titleVi: string
	titleEn: string
	basis: string | null
	agency: PracticeContent['agency']
	award: PracticeContent['award']
	results: number
}

/** Everybody whom the public decisions of a round name, the highest award first. */
export const laureatesOf = (roundId: string): Promise<LaureateRow[]> =>
	reader().$queryRaw<LaureateRow[]>`
		SELECT p."slug", p."title_vi" AS "titleVi", p."title_en" AS "titleEn", p."basis",
			p."content"->'agency' AS "agency", p."content"->'award' AS "award",
			jsonb_array_length(p."content"->'results') AS "results"
		FROM "practice" p JOIN "decision" d ON d."id" = p."publication_id"
		WHERE d."round_id" = ${roundId}::uuid
		ORDER BY p."award_rank", p."title_vi", p."entry_id"`
