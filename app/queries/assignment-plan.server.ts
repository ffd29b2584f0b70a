import { assignmentFacts, type FactEntry } from '#app/data/assignment-facts.server.ts'
import { digestsOf, planning, type Planning } from '#app/data/assignment-planning.server.ts'
import { planOf, type StoredPlan } from '#app/data/assignment-plans.server.ts'
import { reader } from '#app/data/database.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitName } from '#app/data/units.server.ts'
import { matchOf } from '#app/domain/assignment-costs.ts'
import { changesBetween, mayApply, pairsToApply, type PlanResult } from '#app/domain/assignment-request.ts'
import { compareVietnamese } from '#app/domain/folding.ts'
import { Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { roundNamed } from './round-assignments.server.ts'

export const entriesOnPage = 25

type Asked = { page: number | 'all'; entryId: string | null }

/** A plan of the viewer's own: how far it is, what it says and why, what stands in its way, what changed since. */
export const assignmentPlan = async (
	viewer: Viewer,
	roundId: string,
	id: string,
	asked: Asked,
	at?: Date,
) => {
	const round = await roundNamed(viewer, roundId)
	const plan = await planOf(reader(), id)
	if (!plan || plan.roundId !== round.id || plan.askedById !== viewer.person?.id)
		throw new Refusal({ code: 'hidden' })
	const now = at ?? (await databaseClock(reader()))
	const { options, state, done, askedAt, appliedAt } = plan
	const head = {
		id,
		round: { id: round.id, name: round.name },
		options,
		state,
		done,
		askedAt,
		appliedAt,
		now,
	}
	if (plan.result === null) return { ...head, paper: null }
	return { ...head, paper: await paperOf(viewer, plan, plan.result, asked, now) }
}

const paperOf = async (viewer: Viewer, plan: StoredPlan, result: PlanResult, asked: Asked, now: Date) => {
	const facts = await assignmentFacts(reader(), viewer, plan.roundId, plan.options, now)
	const planned = planning(facts)
	const isOpen = plan.state === 'ready'
	const changes = isOpen && plan.facts ? changesBetween(plan.facts, digestsOf(facts)) : []
	const entries = new Map(facts.entries.map((entry) => [entry.id, entry]))
	const people = await namesOf(result, planned)
	const titleOf = (id: string) => entries.get(id)?.title ?? null
	const person = (id: string) => people.get(id) ?? null
	const looked = asked.entryId === null ? undefined : entries.get(asked.entryId)
	return {
		verdict: mayApply(viewer, plan, facts.phases, now, changes),
		figures: {
			entries: result.entries,
			pairs: pairsToApply(result).length,
			kept: result.kept,
			withdrawn: result.withdrawn.length,
			cost: result.cost,
			ms: result.ms,
		},
		changes: changes.slice(0, 50).map(({ what, id, how }) => ({
			what,
			how,
			name: what === 'entry' ? titleOf(id) : what === 'reviewer' ? person(id) : null,
		})),
		changesInAll: changes.length,
		lacking: result.lacking.flatMap(({ entryId, missing, eligible, barriers, liftable }) => {
			const title = titleOf(entryId)
			if (title === null) return []
			return [
				{
					...{ entryId, title, missing, eligible },
					barriers: Object.entries(barriers).map(([barrier, count]) => ({ barrier, count })),
					liftable: liftable.map(({ reviewerId, barrier }) => ({ name: person(reviewerId), barrier })),
				},
			]
		}),
		raise: result.raise.map(({ reviewerId, by }) => ({ name: person(reviewerId), by })),
		split: result.split.flatMap(({ entryId, pair }) => {
			const title = titleOf(entryId)
			return title === null ? [] : [{ title, names: pair.map(person) }]
		}),
		loads: result.loads
			.map((load) => ({ ...load, name: person(load.reviewerId) ?? '–' }))
			.sort((a, b) => b.after - a.after || compareVietnamese(a.name, b.name)),
		...listOf(result, entries, person, asked.page),
		looked: looked ? lookAt(looked, planned, result, now, viewer) : null,
	}
}

type Named = (id: string) => string | null

/** The plan entry by entry, a page of it or all; an entry that exists for the viewer no more is not in it. */
const listOf = (
	result: PlanResult,
	entries: ReadonlyMap<string, FactEntry>,
	person: Named,
	asked: number | 'all',
) => {
	const groups = new Map<string, { name: string | null; match: number; wish: number }[]>()
	for (const { entryId, reviewerId, match, wish } of pairsToApply(result)) {
		if (!entries.has(entryId)) continue
		const own = groups.get(entryId) ?? []
		own.push({ name: person(reviewerId), match, wish })
		groups.set(entryId, own)
	}
	const rows = [...groups].map(([entryId, reviewers]) => ({
		entryId,
		title: entries.get(entryId)?.title ?? '',
		reviewers,
	}))
	rows.sort((a, b) => compareVietnamese(a.title, b.title) || (a.entryId < b.entryId ? -1 : 1))
	if (asked === 'all') return { page: 1, pages: 1, rows }
	const pages = Math.max(1, Math.ceil(rows.length / entriesOnPage))
	const page = Math.min(Math.max(1, asked), pages)
	return { page, pages, rows: rows.slice((page - 1) * entriesOnPage, page * entriesOnPage) }
}

/** Everybody of the round for one entry: who gets it, who has it, who was passed over and why. */
const lookAt = (entry: FactEntry, planned: Planning, result: PlanResult, now: Date, viewer: Viewer) => {
	const { facts, barrierOf, wishOf } = planned
	const chosen = new Set(
		pairsToApply(result)
			.filter(({ entryId }) => entryId === entry.id)
			.map(({ reviewerId }) => reviewerId),
	)
	const loads = new Map(result.loads.map((load) => [load.reviewerId, load]))
	return {
		entryId: entry.id,
		title: entry.title,
		lines: facts.reviewers
			.map((reviewer) => {
				const load = loads.get(reviewer.personId)
				return {
					personId: reviewer.personId,
					name: reviewer.name,
					unit: reviewer.unit ? unitName(reviewer.unit, now, viewer.language) : '',
					isChosen: chosen.has(reviewer.personId),
					barrier: barrierOf(entry, reviewer),
					match: Math.round(100 * matchOf(entry, reviewer)),
					wish: wishOf(entry, reviewer),
					load: load?.after ?? 0,
					isFull: load !== undefined && load.after >= load.limit,
				}
			})
			.sort(
				(a, b) =>
					Number(b.isChosen) - Number(a.isChosen) ||
					Number(a.barrier !== null) - Number(b.barrier !== null) ||
					b.match - a.match,
			),
	}
}

/** Who left the round meanwhile is still named in a plan. */
const namesOf = async (result: PlanResult, { byPerson }: Planning): Promise<Map<string, string>> => {
	const known = new Map([...byPerson].map(([id, { name }]) => [id, name]))
	const gone = result.loads.map(({ reviewerId }) => reviewerId).filter((id) => !known.has(id))
	const rows = await reader().person.findMany({
		where: { id: { in: gone } },
		select: { id: true, name: true },
	})
	for (const { id, name } of rows) known.set(id, name)
	return known
}
