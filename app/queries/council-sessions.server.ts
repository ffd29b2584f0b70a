import { seatHolders, seatsFor } from '#app/data/council.server.ts'
import { sessionById, type SessionRow } from '#app/data/council-sessions.server.ts'
import { reader } from '#app/data/database.server.ts'
import { conflictsWith, isUuid, visibleTo } from '#app/data/entries.server.ts'
import { agendaFacts } from '#app/data/session-agenda.server.ts'
import { unitName, unitTree } from '#app/data/units.server.ts'
import { quorumOf } from '#app/domain/ballot.ts'
import { hasSessionQuorum, inTheRoom, mayBeginSession, mayEndSession } from '#app/domain/council-session.ts'
import { hide, Refusal } from '#app/domain/verdict.ts'
import { isSecretary, seatIn, type Viewer } from '#app/domain/viewer.ts'
import { chosenRound, clock, councilEntries, nameOf, roundsOf, titleFor } from './council-round.server.ts'
import { nameIn } from './shown-movement.server.ts'

/** The sessions of a round, and for the secretary what may be put on an agenda: nothing with which they have a conflict. */
export const sessionDesk = async (viewer: Viewer, slug: string | null, at?: Date) => {
	if (!isSecretary(viewer) && viewer.seats.length === 0) throw new Refusal({ code: 'not-yours' })
	const now = await clock(at)
	const rounds = await roundsOf(viewer)
	const round = chosenRound(rounds, slug, now)
	if (!round) return null
	const rows = await reader().councilSession.findMany({
		where: { committee: { roundId: round.id } },
		orderBy: [{ startsAt: 'desc' }, { id: 'asc' }],
		include: { _count: { select: { items: true } } },
	})
	const entries = isSecretary(viewer) ? (await councilEntries(viewer, round.id, now)).entries : []
	return {
		round: nameOf(round),
		others: rounds.filter(({ id }) => id !== round.id).map(nameOf),
		sessions: rows.map(({ id, title, place, startsAt, begunAt, endedAt, _count }) => ({
			...{ id, title, place, startsAt, begunAt, endedAt, items: _count.items },
		})),
		awards: round.movement.awardLevels.map((award) => ({
			id: award.id,
			name: nameIn(award, viewer.language),
		})),
		entries: entries
			.filter(({ entry }) => entry.stage === 'review')
			.map(({ entry, title, agency }) => ({ id: entry.id, title, agency })),
	}
}

/** The item as the viewer may know it: of one with which they have a conflict, that it is there, and no more. */
const itemsFor = async (viewer: Viewer, session: SessionRow, now: Date) => {
	const tree = await unitTree(reader(), now)
	const holders = await seatHolders(reader(), session.committeeId)
	const nameOfSeat = (seatId: string) =>
		session.committee.seats.find(({ id }) => id === seatId)?.person.name ?? ''
	const agenda = await agendaFacts(reader(), session.items)
	const items = []
	for (const { id, entryId, awardLevel, position, notes, takenUpAt, leavings } of session.items) {
		const { entry, unit, ballot } = agenda.get(id) ?? hide()
		const isBound = conflictsWith(viewer, entry, tree).length > 0
		const visible = visibleTo(viewer, entry, tree, now)
		const isOpen = !isBound && visible.has('full-content')
		const seats = seatsFor(holders, entry, tree, now)
		const away = seats.filter(({ conflicts }) => conflicts.length > 0).map(({ seatId }) => seatId)
		const quorum = hasSessionQuorum(
			seats.map(({ seatId }) => seatId),
			session.presence,
			away,
		)
		items.push({
			...{ id, position, isOpen, takenUpAt },
			award: nameIn(awardLevel, viewer.language),
			entryId: isOpen ? entryId : null,
			title: isOpen ? await titleFor(viewer, entry, entry.content, visible, tree, now) : null,
			agency: isOpen && visible.has('agency') ? unitName(unit, now, viewer.language) : '',
			summary: isOpen && visible.has('agency') ? entry.content.summary : '',
			notes: isOpen && isSecretary(viewer) ? notes : '',
			ballot: isOpen && ballot ? { id: ballot.id, isOpen: ballot.closedAt === null } : null,
			away: isSecretary(viewer) && isOpen ? away.map(nameOfSeat) : [],
			stated:
				isSecretary(viewer) && isOpen
					? leavings.map(({ seatId, reason }) => ({ name: nameOfSeat(seatId), reason }))
					: [],
			quorum,
		})
	}
	return items
}

const pageOf = async (viewer: Viewer, session: SessionRow, now: Date) => {
	const { id, title, place, startsAt, begunAt, endedAt, committee } = session
	const here = inTheRoom(session.presence)
	return {
		...{ id, title, place, startsAt, begunAt, endedAt, now },
		round: nameOf(committee.round),
		council: nameIn(committee, viewer.language),
		items: await itemsFor(viewer, session, now),
		present: here.length,
		members: committee.seats.length,
		needs: quorumOf(committee.seats.length),
	}
}

const read = async (id: string): Promise<SessionRow> =>
	(isUuid(id) ? await sessionById(reader(), id) : null) ?? hide()

/** A session for the secretary who conducts it: who is in the room since when, and what is on the agenda. */
export const sessionToConduct = async (viewer: Viewer, id: string, at?: Date) => {
	if (!isSecretary(viewer)) throw new Refusal({ code: 'not-yours' })
	const now = await clock(at)
	const session = await read(id)
	const { seats } = session.committee
	const here = inTheRoom(session.presence)
	return {
		...(await pageOf(viewer, session, now)),
		mayBegin: mayBeginSession(
			viewer,
			session,
			seats.map((seat) => seat.id),
			session.presence,
		),
		mayEnd: mayEndSession(viewer, session),
		people: seats
			.map(({ id: seatId, role, person }) => ({
				...{ seatId, role, name: person.name, isHere: here.includes(seatId) },
				times: session.presence
					.filter((each) => each.seatId === seatId)
					.map(({ arrivedAt, leftAt }) => ({ arrivedAt, leftAt })),
			}))
			.sort((a, b) => (a.role === b.role ? (a.name < b.name ? -1 : 1) : a.role === 'chair' ? -1 : 1)),
	}
}

/** The agenda for a member of the council. */
export const sessionForMember = async (viewer: Viewer, id: string, at?: Date) => {
	const session = await read(id)
	if (!isSecretary(viewer) && !seatIn(viewer, session.committee.roundId)) hide()
	return pageOf(viewer, session, await clock(at))
}

/** What the minutes of a decision take from the last session that ended: names, place, what was said. */
export const minutesFromSession = async (viewer: Viewer, roundId: string) => {
	if (!isSecretary(viewer)) return null
	const last = await reader().councilSession.findFirst({
		where: { committee: { roundId }, endedAt: { not: null } },
		orderBy: { endedAt: 'desc' },
		select: { id: true },
	})
	if (!last) return null
	const session = await read(last.id)
	const now = await clock()
	const came = new Set(session.presence.map(({ seatId }) => seatId))
	const named = (isIn: boolean) =>
		session.committee.seats.filter(({ id }) => came.has(id) === isIn).map(({ person }) => person.name)
	const items = await itemsFor(viewer, session, now)
	return {
		place: session.place,
		present: named(true).join('\n'),
		absent: named(false).join('\n'),
		chair: session.committee.seats.find(({ role }) => role === 'chair')?.person.name ?? '',
		secretary: viewer.person?.name ?? '',
		discussion: items
			.filter(({ isOpen, notes }) => isOpen && notes !== '')
			.map(({ position, title, notes }) => `${position}. ${title}: ${notes}`)
			.join('\n'),
	}
}
