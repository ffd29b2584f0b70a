import { reader } from '#app/data/database.server.ts'
import { conflictsWith, visibleTo, type JudgedEntry } from '#app/data/entries.server.ts'
import { judgedEntries } from '#app/data/entry-batches.server.ts'
import { padded } from '#app/data/in-batches.server.ts'
import { readTitle } from '#app/data/reading.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitName, unitTree } from '#app/data/units.server.ts'
import { isKnownToBound } from '#app/domain/conflict.ts'
import type { EntryStage } from '#app/domain/entry.ts'
import type { UnitTree } from '#app/domain/unit.ts'
import { Refusal, type ConflictRelation } from '#app/domain/verdict.ts'
import type { FieldGroup } from '#app/domain/visibility.ts'
import { isSecretary, type Viewer } from '#app/domain/viewer.ts'
import { ballotsOfRound, type BallotRow } from './council-ballots.server.ts'

export type RoundName = { id: string; slug: string; nameVi: string; nameEn: string }

/** An entry of a round as the council or its secretary comes to it. */
export type CouncilEntry = {
	entry: JudgedEntry
	visible: ReadonlySet<FieldGroup>
	agency: string
	title: string
	ballots: readonly BallotRow[]
}

/** A conflict, or having stepped back as a reviewer, leaves the title and the reason. */
export type ConflictedEntry = { title: string; relations: readonly ConflictRelation[] }

/** From acceptance on an entry is the council's. */
export const councilStages: readonly EntryStage[] = ['accepted', 'review', 'decided', 'published']

type Titles = { titleVi: string; titleEn: string }

export const titleIn = (viewer: Viewer, content: Titles): string =>
	viewer.language === 'en' && content.titleEn.trim() !== '' ? content.titleEn : content.titleVi

/** The title as the viewer may read it: one who reviews in a double-blind round reads it without names. */
export const titleFor = async (
	viewer: Viewer,
	entry: JudgedEntry,
	titles: Titles,
	visible: ReadonlySet<FieldGroup>,
	tree: UnitTree,
	now: Date,
): Promise<string> =>
	visible.has('agency')
		? titleIn(viewer, titles)
		: ((await readTitle(reader(), viewer, entry, tree, now))?.title ?? '')

export const nameOf = ({ id, slug, nameVi, nameEn }: RoundName): RoundName => ({ id, slug, nameVi, nameEn })

/** The rounds in which the viewer has a seat; all of them for the secretary; the newest first. */
export const roundsOf = (viewer: Viewer) => {
	const seats = viewer.seats.map(({ roundId }) => roundId)
	return reader().round.findMany({
		where: isSecretary(viewer) ? {} : { id: { in: seats } },
		orderBy: { createdAt: 'desc' },
		include: { phases: true, movement: { include: { awardLevels: { orderBy: { rank: 'asc' } } } } },
	})
}

export type CouncilRound = Awaited<ReturnType<typeof roundsOf>>[number]

/** The round named by `slug`; without one, the newest whose council meets now, or the newest of all. */
export const chosenRound = (
	rounds: readonly CouncilRound[],
	slug: string | null,
	now: Date,
): CouncilRound | null => {
	if (slug !== null) {
		const named = rounds.find((round) => round.slug === slug)
		if (!named) throw new Refusal({ code: 'hidden' })
		return named
	}
	const meets = ({ phases }: CouncilRound) =>
		phases.some(({ name, opensAt, closesAt }) => name === 'deliberation' && opensAt <= now && now < closesAt)
	return rounds.find(meets) ?? rounds[0] ?? null
}

/**
 * The entries of a round that are before the council, and those with which the viewer has a conflict: only what they
 * know of by themselves is named, of the others neither title nor number.
 */
export const councilEntries = async (viewer: Viewer, roundId: string, now: Date) => {
	const [judged, titles, tree, ballots] = await Promise.all([
		judgedEntries(reader(), { roundId, stages: councilStages }),
		titlesIn(roundId),
		unitTree(reader(), now),
		ballotsOfRound(roundId).then(byEntry),
	])
	const units = await namedUnits(judged)
	const entries: CouncilEntry[] = []
	const conflicted: ConflictedEntry[] = []
	for (const entry of judged) {
		const relations = conflictsWith(viewer, entry, tree)
		const visible = visibleTo(viewer, entry, tree, now)
		const named = titles.get(entry.id) ?? { titleVi: '', titleEn: '' }
		if (relations.length > 0) {
			if (isKnownToBound(relations)) conflicted.push({ title: titleIn(viewer, named), relations })
		} else if (visible.has('full-content')) {
			const unit = units.get(entry.unitId)
			const agency = unit && visible.has('agency') ? unitName(unit, now, viewer.language) : ''
			const title = await titleFor(viewer, entry, named, visible, tree, now)
			entries.push({ entry, visible, agency, title, ballots: ballots.get(entry.id) ?? [] })
		}
	}
	conflicted.sort((a, b) => (a.title < b.title ? -1 : 1))
	return { entries, conflicted, tree }
}

/** Of what is written in the entries of a round, the titles alone. */
const titlesIn = async (roundId: string): Promise<ReadonlyMap<string, Titles>> => {
	const rows = await reader().$queryRaw<(Titles & { id: string })[]>`
		SELECT "id"::text, "content" ->> 'titleVi' AS "titleVi", coalesce("content" ->> 'titleEn', '') AS "titleEn"
		FROM "entry" WHERE "round_id" = ${roundId}::uuid`
	return new Map(rows.map(({ id, ...titles }) => [id, titles]))
}

const namedUnits = async (entries: readonly JudgedEntry[]) => {
	const ids = [...new Set(entries.map(({ unitId }) => unitId))]
	const units = await reader().unit.findMany({ where: { id: { in: padded(ids) } }, include: { names: true } })
	return new Map(units.map((unit) => [unit.id, unit]))
}

const byEntry = (ballots: readonly BallotRow[]): ReadonlyMap<string, readonly BallotRow[]> => {
	const found = new Map<string, BallotRow[]>()
	for (const ballot of ballots) found.set(ballot.entryId, [...(found.get(ballot.entryId) ?? []), ballot])
	return found
}

export const clock = (at?: Date): Promise<Date> => (at ? Promise.resolve(at) : databaseClock(reader()))
