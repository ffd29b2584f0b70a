import { ballotsNow } from '#app/domain/ballot.ts'
import type { EntryContent } from '#app/domain/entry-content.ts'
import type { EntryForm } from '#app/domain/entry-form.ts'
import {
	stageOf,
	waitingRequest,
	type EntryFacts,
	type EntryKind,
	type EntryStage,
	type Subject,
} from '#app/domain/entry.ts'
import { withProofs } from '#app/domain/proof.ts'
import { phasesUntil, type Deadline } from '#app/domain/deadline.ts'
import type { Phase } from '#app/domain/round.ts'
import type { Rubric } from '#app/domain/rubric.ts'
import { unitsOf, type Viewer } from '#app/domain/viewer.ts'
import { conflictsOf, type EntryInterests } from '#app/domain/conflict.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { standingsOf } from '#app/domain/standing.ts'
import { visibleEntry, type Blindness, type FieldGroup } from '#app/domain/visibility.ts'
import type { UnitTree } from '#app/domain/unit.ts'
import { deadlineIn, withDeadlines } from './deadlines.server.ts'
import { decidedInOrder } from './decided.server.ts'
import { factsOf, graceOf } from './entry-facts.server.ts'
import { contentFor, formOf } from './forms.server.ts'
import type { Prisma } from './generated/client.ts'
import type { JudgedFacts } from './judged-facts.server.ts'
import { phasesOf } from './phases.server.ts'
import { interestsOf } from './entry-interests.server.ts'
import { entryTies } from './interests.server.ts'
import type { Tx } from './transact.server.ts'

/** What entries of a round have in common. */
const withCommon = {
	round: { include: withDeadlines },
	rubric: true,
	form: true,
} as const satisfies Prisma.EntryInclude

/** What each has for itself. */
export const withOwnFacts = {
	authors: true,
	contributors: { select: { personId: true } },
	interests: entryTies,
	uploads: { select: { begunAt: true, finishedAt: true } },
	endorsementRequests: true,
	submissions: { include: { withdrawal: true, check: true }, orderBy: { submittedAt: 'asc' } },
	assignments: {
		include: { recusal: true, review: { include: { submission: { omit: { frozen: true } } } } },
	},
	ballots: { select: { openedAt: true, closedAt: true } },
	decisionItems: decidedInOrder,
	secondRound: true,
	visitRecord: { select: { points: true, most: true } },
	awards: { include: { revocation: { select: { awardId: true } } } },
} as const satisfies Prisma.EntryInclude

/** Everything the rules ask about an entry, beside its row. */
export const withFacts = { ...withCommon, ...withOwnFacts } as const satisfies Prisma.EntryInclude

export type EntryRow = Prisma.EntryGetPayload<{ include: typeof withFacts }>

/** An entry as the domain knows it. */
export type LoadedEntry = {
	id: string
	roundId: string
	unitId: string
	kind: EntryKind
	subject: Subject
	stage: EntryStage
	version: number
	content: EntryContent
	form: EntryForm
	rubric: Rubric
	/** The calendar as it is for this entry: submission closes at its own deadline. */
	phases: readonly Phase[]
	deadline: Deadline | null
	/** Later than the deadline, when a file was on its way as it came: the calendar above says this. */
	graceUntil: Date | null
	blindness: Blindness
	facts: EntryFacts
	interests: EntryInterests
	isBallotClosed: boolean
	/** A vote on what is before the council now was opened: what it is held on stands still. */
	isVotedOn: boolean
	row: EntryRow
}

/** An entry without what is written in it: all that rules and rankings ask about. */
export type JudgedEntry = Omit<LoadedEntry, 'content' | 'row'> & { row: JudgedRow }

export type JudgedRow = JudgedFacts & Pick<EntryRow, keyof typeof withCommon>

/** Reads an entry with its facts; unknown is hidden. */
export const loadEntry = async (tx: Tx, id: string): Promise<LoadedEntry> => {
	const row = isUuid(id) ? await tx.entry.findUnique({ where: { id }, include: withFacts }) : null
	if (!row) throw new Refusal({ code: 'hidden' })
	return entryOf(row)
}

/** The same for a change: the entry stands still until the transaction ends, so two changes follow each other. */
export const lockEntry = async (tx: Tx, id: string): Promise<LoadedEntry> => {
	if (isUuid(id)) await holdStill(tx, [id])
	return loadEntry(tx, id)
}

/** Always in the order of their ids, so that two changes never wait for each other. */
export const holdStill = (tx: Tx, ids: readonly string[]) =>
	tx.$queryRaw`SELECT 1 FROM "entry" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`

/** Writes the stage that the facts say; called by every command that changes a fact of the entry. */
export const writeStage = async (tx: Tx, id: string): Promise<EntryStage> => {
	const { facts } = await loadEntry(tx, id)
	const stage = stageOf(facts)
	await tx.entry.update({ where: { id }, data: { stage }, select: { id: true } })
	return stage
}

export const isUuid = (id: string): boolean =>
	/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(id)

/** A row in the domain's words. */
export const entryOf = (row: EntryRow): LoadedEntry => {
	const judged = judgedOf(row)
	return { ...judged, row, content: contentOf(contentFor(judged.form, row.content)) }
}

/** The same for a row that was read without its content. */
export const judgedOf = (row: JudgedRow): JudgedEntry => {
	const facts = factsOf(row)
	const deadline = deadlineIn(row.round, { unitId: row.unitId, entryId: row.id })
	const late = deadline && graceOf(row, deadline)
	return {
		id: row.id,
		roundId: row.roundId,
		unitId: row.unitId,
		kind: row.kind as EntryKind,
		subject: row.subject as Subject,
		stage: stageOf(facts),
		version: row.version,
		form: formOf(row.form),
		rubric: row.rubric.document as unknown as Rubric,
		phases: phasesUntil(phasesOf(row.round.phases), deadline && { ...deadline, at: late ?? deadline.at }),
		deadline,
		graceUntil: late,
		blindness: row.round.blindness as Blindness,
		facts,
		interests: interestsOf(row),
		isVotedOn: ballotsNow(row.ballots, facts.sentBackAt).length > 0,
		isBallotClosed: row.ballots.length > 0 && row.ballots.every(({ closedAt }) => closedAt !== null),
		row,
	}
}

const contentOf = (content: EntryContent): EntryContent => ({
	...{ ...content, results: content.results.map(withProofs) },
})

/** The viewer's conflicts with an entry. */
export const conflictsWith = (viewer: Viewer, entry: Pick<LoadedEntry, 'interests'>, tree: UnitTree) =>
	viewer.person
		? conflictsOf(
				{ personId: viewer.person.id, unitIds: unitsOf(viewer), ties: viewer.ties },
				entry.interests,
				tree,
			)
		: []

/** What the viewer may see of an entry: the one road from a row to a page. */
export const visibleTo = (
	viewer: Viewer,
	entry: JudgedEntry,
	tree: UnitTree,
	now: Date,
): ReadonlySet<FieldGroup> => {
	const own = entry.row.assignments.find(({ personId }) => personId === viewer.person?.id)
	const review = entry.phases.find(({ name }) => name === 'review')
	const active = entry.facts.assignments.filter(({ recusedAt }) => recusedAt === null)
	const standings = standingsOf(viewer, {
		unitId: entry.unitId,
		roundId: entry.roundId,
		conflicts: conflictsWith(viewer, entry, tree),
		assignment: own ? { recusedAt: own.recusal?.recusedAt ?? null } : null,
		askedUnitId: waitingRequest(entry.facts)?.askedUnitId ?? null,
		now,
	})
	return visibleEntry(standings, {
		stage: entry.stage,
		blindness: entry.blindness,
		areSheetsOpen:
			(active.length > 0 && active.every(({ handedInAt }) => handedInAt !== null)) ||
			(review !== undefined && now >= review.closesAt),
		isBallotClosed: entry.isBallotClosed,
	})
}
