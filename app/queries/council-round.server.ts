import { reader } from '#app/data/database.server.ts'
import { conflictsWith, entryOf, visibleTo, withFacts, type LoadedEntry } from '#app/data/entries.server.ts'
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
	entry: LoadedEntry
	visible: ReadonlySet<FieldGroup>
	agency: string
	title: string
	ballots: readonly BallotRow[]
}

/** A conflict, or having stepped back as a reviewer, leaves the title and the reason. */
export type ConflictedEntry = { title: string; relations: readonly ConflictRelation[] }

/** From acceptance on an entry is the council's. */
export const councilStages: readonly EntryStage[] = ['accepted', 'review', 'decided', 'published']

export const titleIn = (viewer: Viewer, content: { titleVi: string; titleEn: string }): string =>
	viewer.language === 'en' && content.titleEn.trim() !== '' ? content.titleEn : content.titleVi

/** The title as the viewer may read it: one who reviews in a double-blind round reads it without names. */
export const titleFor = async (
	viewer: Viewer,
	entry: LoadedEntry,
	visible: ReadonlySet<FieldGroup>,
	tree: UnitTree,
	now: Date,
): Promise<string> =>
	visible.has('agency')
		? titleIn(viewer, entry.content)
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
	const rows = await reader().entry.findMany({
		where: { roundId, stage: { in: [...councilStages] } },
		include: { ...withFacts, unit: { include: { names: true } } },
		orderBy: { id: 'asc' },
	})
	const tree = await unitTree(reader(), now)
	const ballots = await ballotsOfRound(roundId)
	const entries: CouncilEntry[] = []
	const conflicted: ConflictedEntry[] = []
	for (const row of rows) {
		const entry = entryOf(row)
		const relations = conflictsWith(viewer, entry, tree)
		const visible = visibleTo(viewer, entry, tree, now)
		if (relations.length > 0) {
			if (isKnownToBound(relations)) conflicted.push({ title: titleIn(viewer, entry.content), relations })
		} else if (visible.has('full-content')) {
			const agency = visible.has('agency') ? unitName(row.unit, now, viewer.language) : ''
			const own = ballots.filter(({ entryId }) => entryId === entry.id)
			const title = await titleFor(viewer, entry, visible, tree, now)
			entries.push({ entry, visible, agency, title, ballots: own })
		}
	}
	conflicted.sort((a, b) => (a.title < b.title ? -1 : 1))
	return { entries, conflicted, tree }
}

export const clock = (at?: Date): Promise<Date> => (at ? Promise.resolve(at) : databaseClock(reader()))
