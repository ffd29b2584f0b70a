import { reader } from '#app/data/database.server.ts'
import { staffScope } from '#app/data/staff-scope.server.ts'
import { unitName, unitTree } from '#app/data/units.server.ts'
import { submissionInForceOf } from '#app/data/revisions.server.ts'
import {
	alikeInPercent,
	pairOf,
	strongScore,
	relationIn,
	type Aspect,
	type TwinRelation,
} from '#app/domain/twin.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { isSecretary, type Viewer } from '#app/domain/viewer.ts'

export type TwinState = 'open' | 'dismissed' | 'all'
export type TwinFilters = { roundId?: string | undefined; state: TwinState; page: number }

export type ListedTwin = {
	first: TwinSide
	second: TwinSide
	score: number
	isStrong: boolean
	aspects: readonly Aspect[]
	isDismissed: boolean
	isReplication: boolean
	/** What the agencies said of it, each once. */
	relations: readonly TwinRelation[]
}
type TwinSide = { id: string; title: string; number: string; agency: string; year: number }

export const pairsOnPage = 25

/**
 * The pairs of a round, the most alike first: one of the two is in it, the other may be of any year. A pair with an entry
 * in which the secretary has an interest is not there at all, and not counted.
 */
export const roundTwins = async (viewer: Viewer, filters: TwinFilters) => {
	if (!isSecretary(viewer)) throw new Refusal({ code: 'not-yours' })
	const { found, total, page, pages } = await pageOfPairs(viewer, filters)
	const rounds = await reader().round.findMany({
		orderBy: { createdAt: 'desc' },
		select: { id: true, nameVi: true, nameEn: true },
	})
	return {
		items: await Promise.all(found.map((pair) => listed(viewer, pair))),
		found: total,
		page,
		pages,
		rounds: rounds.map(({ id, nameVi, nameEn }) => ({
			id,
			name: viewer.language === 'vi' ? nameVi : nameEn,
		})),
	}
}

/** Every pair that the filters name, for the export: the same scope, the same order, all pages. */
export const everyTwin = async function* (viewer: Viewer, filters: Omit<TwinFilters, 'page'>) {
	for (let page = 1, pages = 1; page <= pages; page += 1) {
		const list = await roundTwins(viewer, { ...filters, page })
		pages = list.pages
		yield* list.items
	}
}

const pageOfPairs = async (viewer: Viewer, filters: TwinFilters) => {
	const where = await whereOf(viewer, filters)
	const total = await reader().twinPair.count({ where })
	const pages = Math.max(1, Math.ceil(total / pairsOnPage))
	const page = Math.min(filters.page, pages)
	const found = await reader().twinPair.findMany({
		where,
		orderBy: [{ score: 'desc' }, { firstId: 'asc' }, { secondId: 'asc' }],
		skip: (page - 1) * pairsOnPage,
		take: pairsOnPage,
	})
	return { found, total, page, pages }
}

const whereOf = async (viewer: Viewer, { roundId, state }: Omit<TwinFilters, 'page'>) => {
	const scope = staffScope(viewer, await unitTree(reader()))
	const dismissed = await reader().twinDismissal.findMany({
		where: { liftedAt: null },
		select: { firstId: true, secondId: true },
	})
	const judged = dismissed.map(({ firstId, secondId }) => ({ firstId, secondId }))
	return {
		AND: [
			{ first: scope },
			{ second: scope },
			...(roundId ? [{ OR: [{ first: { roundId } }, { second: { roundId } }] }] : []),
			...(state === 'open' && judged.length > 0 ? [{ NOT: { OR: judged } }] : []),
			...(state === 'dismissed' ? [{ OR: judged }] : []),
		],
	}
}

type Pair = Awaited<ReturnType<typeof pageOfPairs>>['found'][number]

const listed = async (viewer: Viewer, pair: Pair): Promise<ListedTwin> => {
	const { firstId, secondId, score } = pair
	const ids = [firstId, secondId]
	const explained = await reader().twinExplanation.findMany({
		where: { entryId: { in: ids }, otherId: { in: ids } },
		orderBy: { explainedAt: 'asc' },
		select: { entryId: true, relation: true },
	})
	const latest = new Map(explained.map(({ entryId, relation }) => [entryId, relationIn(relation)]))
	const replicated = await reader().replicationProposal.count({
		where: { entryId: { in: ids }, originalId: { in: ids }, undoneAt: null },
	})
	const dismissed = await reader().twinDismissal.count({ where: { firstId, secondId, liftedAt: null } })
	return {
		first: await sideOf(viewer, firstId),
		second: await sideOf(viewer, secondId),
		score,
		isStrong: score >= strongScore,
		aspects: alikeInPercent(pair),
		isDismissed: dismissed > 0,
		isReplication: replicated > 0,
		relations: [...new Set(latest.values())],
	}
}

/** As it was handed in. */
const sideOf = async (viewer: Viewer, entryId: string): Promise<TwinSide> => {
	const entry = await reader().entry.findUniqueOrThrow({
		where: { id: entryId },
		select: { createdAt: true, unit: { include: { names: true } }, round: { select: { year: true } } },
	})
	const submission = await submissionInForceOf(reader(), entryId)
	return {
		id: entryId,
		title: submission?.frozen.content.titleVi ?? '',
		number: submission?.number ?? '',
		agency: unitName(entry.unit, submission?.submittedAt ?? entry.createdAt, viewer.language),
		year: entry.round.year,
	}
}

/** How many open pairs an entry is in, for its own page; the secretary’s alone. */
export const twinsOfEntry = async (viewer: Viewer, entryId: string): Promise<ListedTwin[]> => {
	if (!isSecretary(viewer)) return []
	const where = await whereOf(viewer, { state: 'all' })
	const pairs = await reader().twinPair.findMany({
		where: { AND: [where, { OR: [{ firstId: entryId }, { secondId: entryId }] }] },
		orderBy: { score: 'desc' },
		take: 5,
	})
	return Promise.all(
		pairs.map(async (pair) => {
			const line = await listed(viewer, pair)
			const [own] = pairOf(pair.firstId, pair.secondId)
			return own === entryId ? line : { ...line, first: line.second, second: line.first }
		}),
	)
}
