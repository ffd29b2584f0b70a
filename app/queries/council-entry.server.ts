import { sha256 } from '#app/data/canonical.server.ts'
import { claimsOn, type SheetClaims } from '#app/data/claims.server.ts'
import { reader } from '#app/data/database.server.ts'
import { conflictsWith, loadEntry, type LoadedEntry } from '#app/data/entries.server.ts'
import { readEntry, type ReadEntry } from '#app/data/reading.server.ts'
import {
	entryScore,
	handedInSheets,
	isFirstReplaced,
	secondEffectOf,
	setAsideSheets,
	visitScoreOf,
	type HandedInSheet,
	type WrittenSheet,
	written,
} from '#app/data/sheets.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { withoutConflict } from '#app/domain/conflict.ts'
import type { EntryKind, EntryStage, Subject } from '#app/domain/entry.ts'
import type { ReviewContent } from '#app/domain/review.ts'
import type { SecondEffect } from '#app/domain/second-round.ts'
import { droppedSheets, isDivergent, officialScore, spread, type VisitScore } from '#app/domain/score.ts'
import type { UnitTree } from '#app/domain/unit.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { FieldGroup } from '#app/domain/visibility.ts'
import { isSecretary, seatIn, type Viewer } from '#app/domain/viewer.ts'
import { ballotsOfEntry, ballotView, type BallotView } from './council-ballots.server.ts'
import { clock, councilStages, nameOf, titleIn, type RoundName } from './council-round.server.ts'

/** One sheet, unnamed unless the round is open; whose it is cannot be told from its place. */
export type SheetView = ReviewContent & {
	reviewer: string | null
	total: number
	/** Of seven or more, one highest and one lowest do not count. */
	isDropped: boolean
	isDivergent: boolean
}

export type SecondView = {
	effect: SecondEffect
	reason: string
	openedAt: Date
	dueAt: Date
	isInForce: boolean
	setAside: readonly SheetView[]
}

export type CouncilEntryPage = {
	id: string
	stage: EntryStage
	round: RoundName
	kind: EntryKind
	subject: Subject
	title: string
	reading: ReadEntry
	rubric: LoadedEntry['rubric']
	/** Null while the sheets are closed to the viewer. */
	sheets: readonly SheetView[] | null
	claims: readonly SheetClaims[] | null
	sheetsIn: number
	/** `mean`: of the sheets alone; `visit`: recorded, and what its points did. */
	score: {
		official: number | null
		mean: number | null
		range: number
		standardDeviation: number
	} | null
	visit: { id: string; score: VisitScore } | null
	/** Why and how a second round was held; `setAside`: sheets of the first that it stands for. */
	second: SecondView | null
	ballots: readonly BallotView[]
}

/** One entry for the council and its secretary: what was handed in, and the sheets behind the score. */
export const councilEntry = async (viewer: Viewer, id: string, at?: Date): Promise<CouncilEntryPage> => {
	const now = await clock(at)
	const entry = await loadEntry(reader(), id)
	const tree = await unitTree(reader(), now)
	ensureCouncil(viewer, entry, tree)
	const { visible, reading } = await readEntry(reader(), viewer, entry, tree, now)
	if (!visible.has('full-content')) throw new Refusal({ code: 'hidden' })
	const sheets = inBlindOrder(entry, handedInSheets(entry.row))
	const totals = sheets.map(({ total }) => total)
	return {
		id,
		stage: entry.stage,
		round: nameOf(entry.row.round),
		kind: entry.kind,
		subject: entry.subject,
		title: titleIn(viewer, reading.content),
		reading: { ...reading, contact: null },
		rubric: entry.rubric,
		sheets: visible.has('all-reviews') ? await sheetViews(written(entry.row, sheets), visible) : null,
		claims: await claimsOn(reader(), entry, visible),
		sheetsIn: sheets.length,
		score: visible.has('scores')
			? { official: entryScore(entry), mean: officialScore(totals), ...spread(totals) }
			: null,
		visit: visible.has('scores') ? await visitIn(entry) : null,
		second: visible.has('scores') ? await secondIn(entry, visible) : null,
		ballots: (await ballotsOfEntry(id)).map((row) => ballotView(viewer, row, visible)),
	}
}

const visitIn = async (entry: LoadedEntry): Promise<CouncilEntryPage['visit']> => {
	const counted = visitScoreOf(entry)
	const record = await reader().visitRecord.findUnique({ where: { entryId: entry.id } })
	return counted && record ? { id: record.visitId, score: counted.score } : null
}

const secondIn = async (entry: LoadedEntry, visible: ReadonlySet<FieldGroup>): Promise<SecondView | null> => {
	const { secondRound } = entry.row
	const effect = secondEffectOf(entry.row)
	if (!secondRound || !effect) return null
	const { reason, openedAt, dueAt } = secondRound
	const aside = visible.has('all-reviews') ? inBlindOrder(entry, setAsideSheets(entry.row)) : []
	return {
		...{ effect, reason, openedAt, dueAt },
		isInForce: effect === 'added' || isFirstReplaced(entry.row),
		setAside: await sheetViews(written(entry.row, aside), visible),
	}
}

/** A conflict is said; who has no part in the council is told that there is no such entry. */
const ensureCouncil = (viewer: Viewer, entry: LoadedEntry, tree: UnitTree): void => {
	const isPart = seatIn(viewer, entry.roundId) !== undefined || isSecretary(viewer)
	if (!isPart || !councilStages.includes(entry.stage)) throw new Refusal({ code: 'hidden' })
	ensure(withoutConflict(conflictsWith(viewer, entry, tree)))
}

/** An order that says nothing about who was assigned first or handed in last. */
const inBlindOrder = (entry: LoadedEntry, sheets: readonly HandedInSheet[]): HandedInSheet[] => {
	const place = ({ assignmentId }: HandedInSheet) => sha256(`${entry.id} ${assignmentId}`)
	return [...sheets].sort((a, b) => (place(a) < place(b) ? -1 : 1))
}

const sheetViews = async (
	sheets: readonly WrittenSheet[],
	visible: ReadonlySet<FieldGroup>,
): Promise<SheetView[]> => {
	const names = visible.has('reviewer-names') ? await namesOf(sheets) : new Map<string, string>()
	const totals = sheets.map(({ total }) => total)
	const mean = officialScore(totals) ?? 0
	const dropped = droppedSheets(totals)
	return sheets.map(({ personId, content, total }, index) => ({
		reviewer: names.get(personId) ?? null,
		marks: content.marks,
		gates: content.gates,
		bonus: content.bonus,
		penalty: content.penalty,
		strengths: content.strengths,
		limits: content.limits,
		conclusion: content.conclusion,
		proposedAward: content.proposedAward,
		total,
		isDropped: dropped.includes(index),
		isDivergent: isDivergent(total, mean),
	}))
}

const namesOf = async (sheets: readonly HandedInSheet[]): Promise<Map<string, string>> => {
	const ids = sheets.map(({ personId }) => personId)
	const people = await reader().person.findMany({
		where: { id: { in: ids } },
		select: { id: true, name: true },
	})
	return new Map(people.map(({ id, name }) => [id, name]))
}
