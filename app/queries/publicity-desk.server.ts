import { reader } from '#app/data/database.server.ts'
import { conflictsWith, entryOf, isUuid, withFacts } from '#app/data/entries.server.ts'
import { proposalFor, proposedOf } from '#app/data/proposals.server.ts'
import { dayIn, waitingObjection } from '#app/data/publicities.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { workCalendar } from '#app/data/work-calendar.server.ts'
import { objectionReference } from '#app/domain/objection.ts'
import {
	isOpenTerm,
	lastPublicDay,
	leastPublicDays,
	mayAskPublicity,
	mayOpenPublicity,
	mayPropose,
} from '#app/domain/publicity.ts'
import { hide, Refusal } from '#app/domain/verdict.ts'
import { isSecretary, type Viewer } from '#app/domain/viewer.ts'
import { endOfDay } from '#app/domain/working-day.ts'
import { clock } from './council-round.server.ts'
import { publicPublicity, shownProposal } from './publicities.server.ts'
import { nameIn } from './shown-movement.server.ts'

const roundOf = async (viewer: Viewer, roundId: string) => {
	if (!isSecretary(viewer)) throw new Refusal({ code: 'not-yours' })
	const row = isUuid(roundId)
		? await reader().round.findUnique({
				where: { id: roundId },
				include: { movement: { include: { awardLevels: { orderBy: { rank: 'asc' } } } }, phases: true },
			})
		: null
	return row ?? hide()
}

/** The awards of a round: which ask for publicity, and what was made public for each. */
export const publicityDesk = async (viewer: Viewer, roundId: string, at?: Date) => {
	const now = await clock(at)
	const round = await roundOf(viewer, roundId)
	const ids = round.movement.awardLevels.map(({ id }) => id)
	const voted = await reader().ballot.groupBy({
		by: ['awardLevelId'],
		where: { awardLevelId: { in: ids } },
		_count: { _all: true },
	})
	const rows = await reader().publicity.findMany({
		where: { awardLevelId: { in: ids } },
		include: { _count: { select: { entries: true, objections: { where: waitingObjection } } } },
		orderBy: [{ openedAt: 'desc' }, { id: 'asc' }],
	})
	return {
		round: { id: round.id, name: nameIn(round, viewer.language) },
		awards: round.movement.awardLevels.map((award) => {
			const listed = rows.filter(({ awardLevelId }) => awardLevelId === award.id)
			const isUsed = listed.length > 0 || voted.some(({ awardLevelId }) => awardLevelId === award.id)
			return {
				...{ id: award.id, name: nameIn(award, viewer.language), days: award.publicityDays },
				mayAsk: mayAskPublicity(viewer, { code: award.code, isUsed }, leastPublicDays),
				publicities: listed
					.filter((each) => each.roundId === round.id)
					.map(({ id, openedAt, lastDay, closesAt, _count }) => ({
						...{ id, openedAt, lastDay: dayIn(lastDay), isOpen: isOpenTerm({ closesAt }, now) },
						...{ entries: _count.entries, waiting: _count.objections },
					})),
			}
		}),
	}
}

type Chosen = { awardLevelId: string; entryIds: readonly string[]; days: number | null }

/** The entries that may be proposed for an award, and the list as the public would read it. */
export const newPublicity = async (viewer: Viewer, roundId: string, chosen: Chosen, at?: Date) => {
	const now = await clock(at)
	const round = await roundOf(viewer, roundId)
	const award = round.movement.awardLevels.find(({ id }) => id === chosen.awardLevelId) ?? hide()
	const tree = await unitTree(reader(), now)
	const rows = await reader().entry.findMany({
		where: { roundId, stage: 'review' },
		include: withFacts,
		orderBy: { id: 'asc' },
	})
	const candidates = []
	for (const row of rows) {
		const entry = entryOf(row)
		if (conflictsWith(viewer, entry, tree).length > 0) continue
		const facts = await proposedOf(reader(), viewer, entry, award.id, tree, now)
		const proposal = await proposalFor(reader(), entry, now)
		const verdict = mayPropose(viewer, award.code, facts)
		const shown = proposal ? shownProposal(proposal, viewer.language) : null
		const title = shown?.title ?? entry.content.titleVi
		candidates.push({
			id: entry.id,
			title,
			shown,
			verdict,
			facts,
			isChosen: chosen.entryIds.includes(entry.id),
		})
	}
	const days = chosen.days ?? award.publicityDays ?? leastPublicDays
	const lastDay = lastPublicDay(workCalendar, days, now)
	const listed = candidates.filter(({ isChosen }) => isChosen)
	const facts = listed.map((each) => each.facts)
	const asked = { code: award.code, asked: award.publicityDays }
	const council = round.phases.find(({ name }) => name === 'deliberation')
	return {
		round: { id: round.id, name: nameIn(round, viewer.language) },
		award: { id: award.id, name: nameIn(award, viewer.language), days: award.publicityDays },
		candidates: candidates.map(({ facts: _, ...each }) => each),
		...{ days, lastDay, now },
		mayOpen: mayOpenPublicity(viewer, asked, { days, lastDay }, facts, workCalendar),
		/** The council’s phase would be over before the names come down. */
		isTooLate: lastDay !== null && council !== undefined && endOfDay(lastDay) >= council.closesAt,
	}
}

/** One list for the secretary: what the public reads, and the objections about entries without a conflict of theirs. */
export const publicityControl = async (viewer: Viewer, id: string, at?: Date) => {
	if (!isSecretary(viewer)) throw new Refusal({ code: 'not-yours' })
	const now = await clock(at)
	const page = await publicPublicity(viewer, id, now)
	const row = await reader().publicity.findUniqueOrThrow({ where: { id }, include: { round: true } })
	const objections = await reader().objection.findMany({
		where: { publicityId: id, confirmedAt: { not: null } },
		orderBy: [{ answeredAt: { sort: 'asc', nulls: 'first' } }, { number: 'asc' }],
		include: { _count: { select: { files: true } }, entry: { include: withFacts } },
	})
	const tree = await unitTree(reader(), now)
	return {
		...page,
		roundId: row.roundId,
		objections: objections
			.filter(({ entry }) => conflictsWith(viewer, entryOf(entry), tree).length === 0)
			.map(({ id: objectionId, year, number, entryId, confirmedAt, answeredAt, _count }) => ({
				...{ id: objectionId, confirmedAt, answeredAt, files: _count.files },
				reference: objectionReference({ year: year ?? 0, number: number ?? 0 }),
				title: page.entries.find((each) => each.entryId === entryId)?.title ?? '',
			})),
	}
}
