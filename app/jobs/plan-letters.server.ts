import { planOf } from '#app/data/assignment-plans.server.ts'
import { reader } from '#app/data/database.server.ts'
import { pairsToApply } from '#app/domain/assignment-request.ts'
import { paths } from '#app/locales/paths.ts'
import { endOf, readerFields, roundName, type Happened, type Told } from './told.server.ts'

/** Each reviewer is told once how many entries they were given, whatever the number; no entry is named. */
export const lettersOfPlan = async ({ subjectId, payload }: Happened): Promise<readonly Told[]> => {
	const plan = await planOf(reader(), String(payload.get('plan') ?? ''))
	const round = await reader().round.findUnique({ where: { id: subjectId }, include: { phases: true } })
	if (!plan?.result || !round) return []
	const counts = new Map<string, number>()
	for (const { reviewerId } of pairsToApply(plan.result))
		counts.set(reviewerId, (counts.get(reviewerId) ?? 0) + 1)
	const people = await reader().person.findMany({
		where: { id: { in: [...counts.keys()] }, disabledAt: null },
		select: readerFields,
		orderBy: { id: 'asc' },
	})
	return people.map((to) => ({
		to,
		about: plan.id,
		what: 'assignments' as const,
		values: (language) => ({
			count: counts.get(to.id) ?? 0,
			round: roundName(round, language),
			due: endOf(round.phases, 'review'),
		}),
		path: paths.review(),
	}))
}
