/** What a plan of who reviews what is asked, and what each pair costs: as a network for `assignment-flow.ts`. */
import { never, type Network } from './assignment-network.ts'
import type { Steps } from './steps.ts'

/** How well a reviewer knows a field. */
export type Expertise = 'expert' | 'knows' | 'aware'

export type PlannedEntry = { id: string; topics: readonly string[]; needs: number }

export type PlannedReviewer = {
	id: string
	topics: Readonly<Record<string, Expertise>>
	/** The most entries in this round, those already given included. */
	max: number
	load: number
}

export type PlanInput = {
	entries: readonly PlannedEntry[]
	reviewers: readonly PlannedReviewer[]
	/** Pairs that may not be, as `entry reviewer`: conflicts, absences, those who have the entry already. */
	forbidden: ReadonlySet<string>
	/** From −1 (rather not) over 0 (can) to 1 (wants), by `entry reviewer`. */
	wishes: ReadonlyMap<string, number>
	/** Reviewers who may not have the same entry. */
	apart: readonly (readonly [string, string])[]
	/** Reviewers who always have the same entries, as far as rules and limits let them. */
	together?: readonly (readonly [string, string])[]
	/** Reviewers who have an entry already, for `apart` and `together`. */
	present: ReadonlyMap<string, readonly string[]>
	/** Whether anything else stands against a pair, by their places in the lists: asked once for each. */
	isBarred?: (entry: number, reviewer: number) => boolean
	/** Wishes by places, beside those of `wishes`. */
	wishOf?: (entry: number, reviewer: number) => number
}

export const pairKey = (entryId: string, reviewerId: string): string => `${entryId} ${reviewerId}`

/** One entry more than another costs as much as knowing a third of its topics less. */
export const loadStep = 10
const unknownTopics = 60
const halfKnown = 0.5
const levels: Readonly<Record<Expertise, number>> = { expert: 1, knows: 0.7, aware: 0.4 }

/** 0 for an expert who wants it, 120 for a stranger to the field who would rather not. */
export const pairCost = (
	entry: Pick<PlannedEntry, 'topics'>,
	reviewer: Pick<PlannedReviewer, 'topics'>,
	wish: number,
): number => costFrom(matchOf(entry, reviewer), wish)

const costFrom = (match: number, wish: number): number => {
	const bounded = Math.max(-1, Math.min(1, wish))
	return Math.round(unknownTopics * (1 - match) + 20 - (bounded > 0 ? 20 : 40) * bounded)
}

/** From 0, a stranger to all of its topics, to 1, an expert in each; an entry without topics is half known to all. */
export const matchOf = (
	entry: Pick<PlannedEntry, 'topics'>,
	reviewer: Pick<PlannedReviewer, 'topics'>,
): number => {
	const known = entry.topics.reduce((sum, topic) => sum + levelOf(reviewer, topic), 0)
	return entry.topics.length === 0 ? halfKnown : known / entry.topics.length
}

const levelOf = ({ topics }: Pick<PlannedReviewer, 'topics'>, topic: string): number => {
	const level = topics[topic]
	return level === undefined ? 0 : levels[level]
}

/** The network of a plan; each step says how many thousandths of `share` are done. */
export function* networkSteps(input: PlanInput, share: number): Steps<Network> {
	const { entries, reviewers } = input
	const cost = new Int32Array(entries.length * reviewers.length)
	const forbidden = new Set(placed(input, input.forbidden).map(([at]) => at))
	const wishes = new Map(placed(input, input.wishes.keys()).map(([at, key]) => [at, input.wishes.get(key)]))
	const knowledge = knowledgeOf(input)
	for (const [e, entry] of entries.entries()) {
		const present = input.present.get(entry.id) ?? []
		const topics = entry.topics.flatMap((topic) => knowledge.get(topic) ?? [])
		for (const [r, reviewer] of reviewers.entries()) {
			const at = e * reviewers.length + r
			const isOut =
				forbidden.has(at) ||
				input.isBarred?.(e, r) === true ||
				(present.length > 0 && present.some((other) => isApart(input, reviewer.id, other)))
			if (isOut) {
				cost[at] = never
				continue
			}
			let known = 0
			for (const levelsOf of topics) known += levelsOf[r] ?? 0
			const match = entry.topics.length === 0 ? halfKnown : known / entry.topics.length
			cost[at] = costFrom(match, input.wishOf?.(e, r) ?? wishes.get(at) ?? 0)
		}
		yield Math.round((share * (e + 1)) / entries.length)
	}
	return {
		entries: entries.length,
		reviewers: reviewers.length,
		cost,
		needs: entries.map(({ needs }) => needs),
		limits: reviewers.map(({ max }) => max),
		loads: reviewers.map(({ load }) => load),
		loadStep,
	}
}

/** Where pairs named by `pairKey` stand in the table of costs. */
const placed = ({ entries, reviewers }: PlanInput, keys: Iterable<string>): [at: number, key: string][] => {
	const entryAt = new Map(entries.map(({ id }, e) => [id, e]))
	const reviewerAt = new Map(reviewers.map(({ id }, r) => [id, r]))
	return [...keys].flatMap((key): [number, string][] => {
		const gap = key.lastIndexOf(' ')
		const [e, r] = [entryAt.get(key.slice(0, gap)), reviewerAt.get(key.slice(gap + 1))]
		return e === undefined || r === undefined ? [] : [[e * reviewers.length + r, key]]
	})
}

/** How well each reviewer, by place, knows each topic that anyone knows. */
const knowledgeOf = ({ reviewers }: PlanInput): Map<string, Float64Array> => {
	const found = new Map<string, Float64Array>()
	for (const [r, { topics }] of reviewers.entries()) {
		for (const [topic, level] of Object.entries(topics)) {
			const known = found.get(topic) ?? new Float64Array(reviewers.length)
			known[r] = levels[level]
			found.set(topic, known)
		}
	}
	return found
}

/** What one pair costs, by its places. */
export const costOf = ({ entries, reviewers, wishes, wishOf }: PlanInput, e: number, r: number): number => {
	const [entry, reviewer] = [entries[e], reviewers[r]]
	if (!entry || !reviewer) return 0
	return pairCost(entry, reviewer, wishOf?.(e, r) ?? wishes.get(pairKey(entry.id, reviewer.id)) ?? 0)
}

const isApart = ({ apart }: Pick<PlanInput, 'apart'>, a: string, b: string): boolean =>
	apart.some(([one, other]) => (one === a && other === b) || (one === b && other === a))
