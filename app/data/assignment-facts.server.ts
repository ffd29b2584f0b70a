import { ballotsNow } from '#app/domain/ballot.ts'
import { conflictsOf, interestsOfUnit, type EntryInterests } from '#app/domain/conflict.ts'
import type { PlanOptions } from '#app/domain/assignment-request.ts'
import type { EntryKind, Subject } from '#app/domain/entry.ts'
import { languageOf, type ReviewLanguage } from '#app/domain/reviewer.ts'
import type { Phase } from '#app/domain/round.ts'
import { panelKeysOf, topicsOf } from '#app/domain/topic.ts'
import type { UnitTree } from '#app/domain/unit.ts'
import { Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { isUuid } from './entries.server.ts'
import { sentBackAt } from './entry-facts.server.ts'
import { interestsOf, withInterests } from './entry-interests.server.ts'
import type { Prisma } from './generated/client.ts'
import { judgedFields } from './judged-facts.server.ts'
import type { RoundReviewer } from './judges.server.ts'
import { reviewersWithProfile, type FactReviewer } from './reviewer-profiles.server.ts'
import { phasesOf } from './phases.server.ts'
import { staffScope } from './staff-scope.server.ts'
import type { Tx } from './transact.server.ts'
import { unitTree } from './units.server.ts'
import { blindVisitorsOf } from './blind-visitors.server.ts'

export type FactEntry = {
	id: string
	title: string
	unitId: string
	topics: readonly string[]
	panelKeys: readonly string[]
	language: ReviewLanguage
	interests: EntryInterests
	/** Who knows whose it is, in a round where reviewers may not: see `blindVisitorsOf`. */
	visitorIds: readonly string[]
	assignments: readonly { personId: string; isRecused: boolean; isStarted: boolean; isHandedIn: boolean }[]
}

/** What a plan is made of, as far as whoever asks for it may know: the entries of their world and the round's reviewers. */
export type AssignmentFacts = {
	now: Date
	roundId: string
	phases: readonly Phase[]
	sheets: number
	tree: UnitTree
	entries: readonly FactEntry[]
	reviewers: readonly FactReviewer[]
	panels: readonly { id: string; name: string; topics: readonly string[] }[]
	pairs: readonly { firstId: string; secondId: string; how: string }[]
	options: PlanOptions
}

/** `only` narrows it to one entry, for looking closer at a plan. For the portal itself (null) every entry exists. */
export const assignmentFacts = async (
	tx: Tx,
	viewer: Viewer | null,
	roundId: string,
	options: PlanOptions,
	now: Date,
	only: string | null = null,
): Promise<AssignmentFacts> => {
	const round = isUuid(roundId)
		? await tx.round.findUnique({
				where: { id: roundId },
				include: {
					phases: true,
					panels: { include: { members: true }, orderBy: { id: 'asc' } },
					pairs: {
						include: { first: { select: { personId: true } }, second: { select: { personId: true } } },
						orderBy: { id: 'asc' },
					},
				},
			})
		: null
	if (!round) throw new Refusal({ code: 'hidden' })
	const tree = await unitTree(tx, now)
	const phases = phasesOf(round.phases)
	const panels = round.panels.map(({ id, name, topics }) => ({ id, name, topics }))
	return {
		now,
		roundId,
		phases,
		sheets: round.sheets,
		tree,
		entries: await entriesOf(tx, viewer, roundId, tree, only),
		reviewers: await reviewersWithProfile(tx, roundId, phases, now, round.panels),
		panels,
		pairs: round.pairs.map(({ how, first, second }) => ({
			how,
			firstId: first.personId,
			secondId: second.personId,
		})),
		options,
	}
}

type TextRow = {
	id: string
	pillar: string | null
	themes: string[] | null
	sector: string | null
	summary: string | null
}

const asked = {
	...withInterests,
	id: true,
	titleVi: true,
	kind: true,
	subject: true,
	ballots: { select: { openedAt: true } },
	decisionItems: judgedFields.decisionItems,
	assignments: {
		select: {
			personId: true,
			turn: true,
			recusal: { select: { kind: true, recusedAt: true } },
			review: { select: { version: true, submission: { select: { submittedAt: true } } } },
		},
	},
} as const satisfies Prisma.EntrySelect

/** Accepted entries that exist for the viewer and are not voted on; of the content only what is asked of it, however long it is. */
const entriesOf = async (
	tx: Tx,
	viewer: Viewer | null,
	roundId: string,
	tree: UnitTree,
	only: string | null,
): Promise<FactEntry[]> => {
	const rows = await tx.entry.findMany({
		where: {
			AND: [
				{ roundId, stage: { in: ['accepted', 'review'] } },
				...(viewer ? [staffScope(viewer, tree)] : []),
				...(only === null ? [] : [{ id: only }]),
			],
		},
		select: asked,
		orderBy: { id: 'asc' },
	})
	const texts = await tx.$queryRaw<TextRow[]>`
		SELECT "id"::text AS "id", "content"->>'pillar' AS "pillar", "content"->'themes' AS "themes",
			"content"->>'sector' AS "sector", "content"->>'summary' AS "summary"
		FROM "entry" WHERE "round_id" = ${roundId}::uuid AND "stage" IN ('accepted', 'review')`
	const visitors = await blindVisitorsOf(tx, rows)
	const textOf = new Map(texts.map((text) => [text.id, text]))
	const open = rows.filter((row) => ballotsNow(row.ballots, sentBackAt(row)).length === 0)
	return open.map((row) => {
		const { pillar = null, themes = [], sector = null, summary = '' } = textOf.get(row.id) ?? {}
		const classified = { pillar, themes: themes ?? [], sector }
		const kind = { kind: row.kind as EntryKind, subject: row.subject as Subject }
		return {
			id: row.id,
			title: row.titleVi,
			unitId: row.unitId,
			topics: topicsOf(classified),
			panelKeys: panelKeysOf({ ...classified, ...kind }),
			language: languageOf(`${row.titleVi} ${summary ?? ''}`),
			interests: interestsOf(row),
			visitorIds: visitors.get(row.id) ?? [],
			assignments: row.assignments.map(({ personId, turn, recusal, review }) => ({
				personId,
				isRecused: recusal !== null,
				/** Who was called to a second round is not sent away by a plan. */
				isStarted: review !== null || turn === 2,
				isHandedIn: (review?.submission ?? null) !== null,
			})),
		}
	})
}

/** Whether somebody is bound to an entry: what follows from units is asked once for each unit. */
export const boundnessIn = (tree: UnitTree) => {
	const known = new Map<string, boolean>()
	return (judge: RoundReviewer, { interests }: Pick<FactEntry, 'interests'>): boolean => {
		const key = `${judge.personId} ${interests.unitId} ${interests.clustersOf ?? ''}`
		let isKin = known.get(key)
		if (isKin === undefined) {
			const ofUnit = { ...interestsOfUnit(interests.unitId), clustersOf: interests.clustersOf }
			isKin = conflictsOf(judge, ofUnit, tree).length > 0
			known.set(key, isKin)
		}
		if (isKin) return true
		const { authorPersonIds, contributorPersonIds, declaredByPersonIds, ties } = interests
		const mayBeBound =
			ties.length > 0 ||
			[authorPersonIds, contributorPersonIds, declaredByPersonIds].some((ids) => ids.includes(judge.personId))
		return mayBeBound && conflictsOf(judge, interests, tree).length > 0
	}
}
