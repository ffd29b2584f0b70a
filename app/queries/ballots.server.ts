import { seatHolders, seatsFor } from '#app/data/council.server.ts'
import { sessionUnderWay } from '#app/data/council-sessions.server.ts'
import { reader } from '#app/data/database.server.ts'
import { conflictsWith, isUuid, loadEntry, visibleTo } from '#app/data/entries.server.ts'
import { publicTerms, termKey } from '#app/data/publicities.server.ts'
import { entryScore } from '#app/data/sheets.server.ts'
import { unitName, unitTree } from '#app/data/units.server.ts'
import {
	ballotsNow,
	hasVoters,
	isUpForVote,
	mayCloseBallot,
	mayOpenBallot,
	mayVote,
	quorumOf,
} from '#app/domain/ballot.ts'
import { withoutConflict } from '#app/domain/conflict.ts'
import { inTheRoom } from '#app/domain/council-session.ts'
import { isPublicEnough } from '#app/domain/publicity.ts'
import { mayWin } from '#app/domain/recognition.ts'
import { areSheetsOpen } from '#app/domain/review.ts'
import { all, ensure, Refusal, type Verdict } from '#app/domain/verdict.ts'
import { isSecretary, seatIn, type Viewer } from '#app/domain/viewer.ts'
import { mayAskInWriting, mayBeAsked } from '#app/domain/written-vote.ts'
import { ballotFacts, ballotView, findBallot, type BallotView } from './council-ballots.server.ts'
import { rankingRows, type RankingRow } from './council-ranking.server.ts'
import {
	chosenRound,
	clock,
	councilEntries,
	nameOf,
	roundsOf,
	titleFor,
	type ConflictedEntry,
	type RoundName,
} from './council-round.server.ts'

/** An award for which no ballot was held yet, and whether one may be opened. */
export type OpenableAward = {
	awardLevelId: string
	nameVi: string
	nameEn: string
	minScore: number | null
	verdict: Verdict
}

export type BallotDesk = {
	round: RoundName
	others: readonly RoundName[]
	rows: readonly (RankingRow & { openable: readonly OpenableAward[] })[]
	conflicted: readonly ConflictedEntry[]
}

/** The secretary's ballots: the ranking, and what may be put to the vote. */
export const ballotDesk = async (
	viewer: Viewer,
	slug: string | null,
	at?: Date,
): Promise<BallotDesk | null> => {
	const now = await clock(at)
	const rounds = await roundsOf(viewer)
	const round = chosenRound(rounds, slug, now)
	if (!round || !isSecretary(viewer)) return null
	const { entries, conflicted, tree } = await councilEntries(viewer, round.id, now)
	const committee = await reader().committee.findUnique({ where: { roundId: round.id } })
	const holders = committee ? await seatHolders(reader(), committee.id) : []
	const terms = await publicTerms(
		reader(),
		entries.map(({ entry }) => entry.id),
	)
	const openable = (id: string): OpenableAward[] => {
		const found = entries.find(({ entry }) => entry.id === id)
		if (!found) return []
		const { entry } = found
		const ballots = ballotsNow(found.ballots, entry.facts.sentBackAt)
		const seats = seatsFor(holders, entry, tree, now)
		const score = entryScore(entry)
		const facts = { ballot: null, areSheetsOpen: areSheetsOpen(entry.facts, entry.phases, now), score }
		return round.movement.awardLevels
			.filter((award) => ballots.every(({ awardLevelId }) => awardLevelId !== award.id))
			.map(({ id: awardLevelId, code, nameVi, nameEn, minScore, publicityDays }) => ({
				...{ awardLevelId, nameVi, nameEn, minScore },
				verdict: all(
					mayOpenBallot(viewer, [], { ...facts, minScore }, entry.phases, now),
					mayWin(entry.kind, code),
					isUpForVote(entry.stage),
					hasVoters(seats),
					isPublicEnough(publicityDays, terms.get(termKey(id, awardLevelId)) ?? [], now),
				),
			}))
	}
	return {
		round: nameOf(round),
		others: rounds.filter(({ id }) => id !== round.id).map(nameOf),
		rows: (await rankingRows(viewer, entries)).map((row) => ({ ...row, openable: openable(row.id) })),
		conflicted,
	}
}

export type BallotPaper = {
	ballot: BallotView
	entry: { id: string; title: string; agency: string; roundSlug: string; round: RoundName }
	verdict: Verdict
}

/** The paper on which a member of the council votes. */
export const ballotToVote = async (viewer: Viewer, id: string, at?: Date): Promise<BallotPaper> => {
	const { now, entry, facts, paper } = await loadPaper(viewer, id, at)
	if (!seatIn(viewer, entry.roundId)) throw new Refusal({ code: 'hidden' })
	return { ...paper, verdict: mayVote(viewer, facts, entry.phases, now) }
}

export type Participant = {
	seatId: string
	name: string
	role: string
	state: 'voted' | 'waiting' | 'conflict'
	/** Until when the letter asks that holds for them. */
	askedUntil: Date | null
	/** Whether they may be asked in writing. */
	mayBeAsked: Verdict
}

export type BallotControl = BallotPaper & {
	participants: readonly Participant[]
	quorum: number
	mayAsk: Verdict
	/** When the council’s time ends. */
	due: Date | null
	/** Whether the council sits on this now: whoever is in the room votes there. */
	isInSession: boolean
}

/** The same ballot for the secretary: who took part, and whether it may be closed. */
export const ballotToClose = async (viewer: Viewer, id: string, at?: Date): Promise<BallotControl> => {
	const { now, row, entry, facts, paper } = await loadPaper(viewer, id, at)
	if (!isSecretary(viewer)) throw new Refusal({ code: 'hidden' })
	const people = await reader().seat.findMany({
		where: { id: { in: facts.seats.map(({ seatId }) => seatId) } },
		select: { id: true, role: true, person: { select: { name: true } } },
		orderBy: [{ role: 'asc' }, { person: { name: 'asc' } }],
	})
	const stateOf = (seatId: string): Participant['state'] => {
		if (facts.votedSeatIds.includes(seatId)) return 'voted'
		const seat = facts.seats.find((taken) => taken.seatId === seatId)
		return seat && seat.conflicts.length > 0 ? 'conflict' : 'waiting'
	}
	const session = await sessionUnderWay(reader(), row.entryId, row.awardLevelId)
	const here = session ? inTheRoom(session.presence) : []
	return {
		...paper,
		verdict: mayCloseBallot(viewer, [], facts, entry.phases, now),
		participants: people.flatMap(({ id: seatId, role, person }) => {
			const seat = facts.seats.find((taken) => taken.seatId === seatId)
			if (!seat) return []
			const askedUntil = row.askings.find((asking) => asking.seatId === seatId)?.until ?? null
			const asked = { askedUntil, mayBeAsked: mayBeAsked(seat, facts, here) }
			return [{ seatId, name: person.name, role, state: stateOf(seatId), ...asked }]
		}),
		quorum: quorumOf(facts.membersTotal),
		mayAsk: mayAskInWriting(viewer, [], facts, entry.phases, now),
		due: entry.phases.find(({ name }) => name === 'deliberation')?.closesAt ?? null,
		isInSession: session !== null,
	}
}

/** A conflict is said; a ballot on an entry that the viewer cannot read does not exist. */
const loadPaper = async (viewer: Viewer, id: string, at?: Date) => {
	const now = await clock(at)
	const row = isUuid(id) ? await findBallot(id) : null
	if (!row) throw new Refusal({ code: 'hidden' })
	const entry = await loadEntry(reader(), row.entryId)
	if (!isSecretary(viewer) && !seatIn(viewer, entry.roundId)) throw new Refusal({ code: 'hidden' })
	const tree = await unitTree(reader(), now)
	const relations = conflictsWith(viewer, entry, tree)
	ensure(withoutConflict(relations))
	const visible = visibleTo(viewer, entry, tree, now)
	if (!visible.has('full-content')) throw new Refusal({ code: 'hidden' })
	const unit = await reader().unit.findUniqueOrThrow({
		where: { id: entry.unitId },
		include: { names: true },
	})
	const agency = visible.has('agency') ? unitName(unit, now, viewer.language) : ''
	const paper = {
		ballot: ballotView(viewer, row, visible),
		entry: {
			id: entry.id,
			title: await titleFor(viewer, entry, entry.content, visible, tree, now),
			agency,
			roundSlug: entry.row.round.slug,
			round: nameOf(entry.row.round),
		},
	}
	return { now, row, entry, facts: await ballotFacts(row, entry, tree), paper }
}
