import type { Expertise } from '#app/domain/assignment-costs.ts'
import { isAway } from '#app/domain/reviewer.ts'
import type { Phase } from '#app/domain/round.ts'
import { reviewersOfRound, type RoundReviewer } from './judges.server.ts'
import type { Tx } from './transact.server.ts'

export type FactReviewer = RoundReviewer & {
	reviewerId: string
	maxLoad: number | null
	languages: readonly string[]
	topics: Readonly<Record<string, Expertise>>
	topicWishes: ReadonlyMap<string, number>
	entryWishes: ReadonlyMap<string, number>
	isAway: boolean
	absences: readonly { startsAt: Date; endsAt: Date }[]
	panelIds: readonly string[]
}

/** Everybody who reviews in the round now, with what they said of themselves. */
export const reviewersWithProfile = async (
	tx: Tx,
	roundId: string,
	phases: readonly Phase[],
	now: Date,
	panels: readonly { id: string; members: readonly { reviewerId: string }[] }[],
): Promise<FactReviewer[]> => {
	const judges = new Map((await reviewersOfRound(tx, roundId)).map((judge) => [judge.personId, judge]))
	const rows = await tx.reviewer.findMany({
		where: { roundId, endsAt: null, personId: { in: [...judges.keys()] } },
		include: { expertise: true, wishes: true, absences: { orderBy: { startsAt: 'asc' } } },
		orderBy: { id: 'asc' },
	})
	const review = phases.find(({ name }) => name === 'review')
	const from = review && review.opensAt > now ? review.opensAt : now
	return rows.flatMap((row) => {
		const judge = judges.get(row.personId)
		if (!judge) return []
		const known = row.expertise.flatMap(({ topic, level }) =>
			level === null ? [] : [[topic, level as Expertise] as const],
		)
		const absences = row.absences.map(({ startsAt, endsAt }) => ({ startsAt, endsAt }))
		return [
			{
				...judge,
				reviewerId: row.id,
				maxLoad: row.maxLoad,
				languages: row.languages,
				topics: Object.fromEntries(known),
				topicWishes: new Map(row.expertise.map(({ topic, wish }) => [topic, wish])),
				entryWishes: new Map(row.wishes.map(({ entryId, wish }) => [entryId, wish])),
				absences,
				isAway: review !== undefined && isAway(absences, from, review.closesAt),
				panelIds: panels
					.filter(({ members }) => members.some(({ reviewerId }) => reviewerId === row.id))
					.map(({ id }) => id),
			},
		]
	})
}
