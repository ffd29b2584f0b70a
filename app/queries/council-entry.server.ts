import { sha256 } from '#app/data/canonical.server.ts'
import { reader } from '#app/data/database.server.ts'
import { conflictsWith, loadEntry, visibleTo, type LoadedEntry } from '#app/data/entries.server.ts'
import { submissionInForceOf } from '#app/data/revisions.server.ts'
import { handedInSheets, type HandedInSheet } from '#app/data/sheets.server.ts'
import { unitName, unitTree } from '#app/data/units.server.ts'
import type { EntryStage } from '#app/domain/entry.ts'
import { publicContent, type PublicContent, type PublicEvidence } from '#app/domain/publication.ts'
import type { FrozenEvidence } from '#app/domain/revision.ts'
import type { ReviewContent } from '#app/domain/review.ts'
import { droppedSheets, isDivergent, officialScore, spread } from '#app/domain/score.ts'
import { Refusal } from '#app/domain/verdict.ts'
import type { FieldGroup } from '#app/domain/visibility.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { ballotView, ballotsOfEntry, type BallotView } from './council-ballots.server.ts'
import { clock, councilStages } from './council-round.server.ts'

/** One sheet, unnamed unless the round is open; whose it is cannot be told from its place. */
export type SheetView = ReviewContent & {
	reviewer: string | null
	total: number
	/** Of seven or more, one highest and one lowest do not count. */
	isDropped: boolean
	isDivergent: boolean
}

export type CouncilEntryPage = {
	id: string
	stage: EntryStage
	number: string
	roundSlug: string
	agency: string
	kind: string
	subject: string
	content: PublicContent
	evidence: readonly PublicEvidence[]
	rubric: LoadedEntry['rubric']
	/** Null while the sheets are closed to the viewer. */
	sheets: readonly SheetView[] | null
	sheetsIn: number
	score: { official: number | null; range: number; standardDeviation: number } | null
	ballots: readonly BallotView[]
}

/** One entry for the council and its secretary: what was handed in, and the sheets behind the score. */
export const councilEntry = async (viewer: Viewer, id: string, at?: Date): Promise<CouncilEntryPage> => {
	const now = await clock(at)
	const entry = await loadEntry(reader(), id)
	const visible = await ensureCouncil(viewer, entry, now)
	const submission = await submissionInForceOf(reader(), id)
	if (!submission) throw new Refusal({ code: 'hidden' })
	const { content, evidence } = submission.frozen
	const unit = await reader().unit.findUniqueOrThrow({
		where: { id: entry.unitId },
		include: { names: true },
	})
	const sheets = inBlindOrder(entry)
	const totals = sheets.map(({ total }) => total)
	return {
		id,
		stage: entry.stage,
		number: submission.number,
		roundSlug: entry.row.round.slug,
		agency: visible.has('agency') ? unitName(unit, now, viewer.language) : '',
		kind: entry.kind,
		subject: entry.subject,
		content: publicContent(content, new Set(evidence.map((item) => item.id))),
		evidence: await withBlobs(evidence),
		rubric: entry.rubric,
		sheets: visible.has('all-reviews') ? await sheetViews(sheets, visible) : null,
		sheetsIn: sheets.length,
		score: visible.has('scores') ? { official: officialScore(totals), ...spread(totals) } : null,
		ballots: (await ballotsOfEntry(id)).map((row) => ballotView(viewer, row, visible)),
	}
}

/** A conflict is said; who has no part in the council is told that there is no such entry. */
const ensureCouncil = async (
	viewer: Viewer,
	entry: LoadedEntry,
	now: Date,
): Promise<ReadonlySet<FieldGroup>> => {
	const isPart =
		viewer.seats.some(({ roundId }) => roundId === entry.roundId) || viewer.offices.includes('secretary')
	if (!isPart || !councilStages.includes(entry.stage)) throw new Refusal({ code: 'hidden' })
	const tree = await unitTree(reader())
	const relations = conflictsWith(viewer, entry, tree)
	if (relations.length > 0) {
		throw new Refusal(...relations.map((relation) => ({ code: 'conflict', relation }) as const))
	}
	const visible = visibleTo(viewer, entry, tree, now)
	if (!visible.has('full-content')) throw new Refusal({ code: 'hidden' })
	return visible
}

/** An order that says nothing about who was assigned first or handed in last. */
const inBlindOrder = (entry: LoadedEntry): HandedInSheet[] => {
	const place = ({ assignmentId }: HandedInSheet) => sha256(`${entry.id} ${assignmentId}`)
	return handedInSheets(entry.row).sort((a, b) => (place(a) < place(b) ? -1 : 1))
}

const sheetViews = async (
	sheets: readonly HandedInSheet[],
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

const withBlobs = async (evidence: readonly FrozenEvidence[]): Promise<PublicEvidence[]> => {
	const rows = await reader().evidence.findMany({
		where: { id: { in: evidence.map(({ id }) => id) }, removedAt: null },
		select: { id: true, blob: { select: { mediaType: true, width: true, height: true } } },
	})
	return evidence.flatMap(({ public: _, position: __, ...item }) => {
		const blob = rows.find(({ id }) => id === item.id)?.blob
		return blob ? [{ ...item, ...blob }] : []
	})
}
