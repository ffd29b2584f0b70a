import { castVote, openBallot } from '#app/commands/ballots.server.ts'
import {
	callSession,
	leaveForItem,
	moveSession,
	noteItem,
	recordPresence,
	takeUpItem,
} from '#app/commands/council-sessions.server.ts'
import { reader } from '#app/data/database.server.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { makeCouncil, makeReviewed } from '#tests/support/council.ts'
import { daysFromNow, makeUnit, makeViewer } from '#tests/support/factories.ts'
import { idOf, makeOutsiders, none, outsiders } from './people.ts'
import type { Phase, Rule } from './walk.ts'

/** A session of a council of four over one entry: who is in the room, who leaves for the item, and what may be voted on. */
const seats = ['chair', 'm2', 'm3', 'm4'] as const
const roles = [...outsiders, 'reviewer', ...seats] as const
type Role = (typeof roles)[number]
type Seat = (typeof seats)[number]

type Act =
	| ('call' | 'call for nothing' | 'begin' | 'end' | 'take up' | 'note')
	| `${Seat} ${'comes' | 'goes'}`
	| ('m2 leaves for it' | 'open' | 'vote')

type Model = {
	session: { state: 'called' | 'begun' | 'ended'; here: readonly Role[] } | null
	hasLeft: boolean
	voted: readonly Role[] | null
}

const isSecretary = (role: Role) => role === 'secretary'
/** Of no entry: no conflict with one keeps a secretary from it. */
const isAnySecretary = (role: Role) => role === 'secretary' || role === 'bound'
const isUnderWay = ({ session }: Model) => session?.state === 'begun'
const withSession = (model: Model, changes: Partial<NonNullable<Model['session']>>): Model => ({
	...model,
	session: model.session && { ...model.session, ...changes },
})
/** Three of four; two of three, once one has left for the item. */
const isQuorate = ({ session, hasLeft }: Model) => {
	const counted = session?.here.filter((role) => !(hasLeft && role === 'm2')) ?? []
	return counted.length >= (hasLeft ? 2 : 3)
}

const coming = (seat: Seat): Rule<Model, Role> => ({
	may: ({ session }, role) =>
		isAnySecretary(role) && session !== null && session.state !== 'ended' && !session.here.includes(seat),
	then: (model) => withSession(model, { here: [...(model.session?.here ?? []), seat] }),
})
const going = (seat: Seat): Rule<Model, Role> => ({
	may: ({ session }, role) =>
		isAnySecretary(role) && session !== null && session.state !== 'ended' && session.here.includes(seat),
	then: (model) => withSession(model, { here: model.session?.here.filter((each) => each !== seat) ?? [] }),
	weight: 1,
})
const conducting: Rule<Model, Role> = {
	may: (model, role) => isSecretary(role) && isUnderWay(model),
	weight: 1,
}

export const sessionPhase: Phase<Model, Role, Act> = {
	roles,
	rules: {
		call: {
			may: ({ session }, role) => isSecretary(role) && (session === null || session.state === 'ended'),
			then: (model) => ({ ...model, session: { state: 'called', here: [] } }),
		},
		'call for nothing': { may: () => false, weight: 0 },
		begin: {
			may: ({ session }, role) =>
				isAnySecretary(role) && session?.state === 'called' && session.here.length >= 3,
			then: (model) => withSession(model, { state: 'begun' }),
			weight: 8,
		},
		end: {
			may: (model, role) => isAnySecretary(role) && isUnderWay(model),
			then: (model) => withSession(model, { state: 'ended', here: [] }),
			weight: 1,
		},
		...{ 'take up': conducting, note: conducting },
		...{ 'chair comes': coming('chair'), 'm2 comes': coming('m2') },
		...{ 'm3 comes': coming('m3'), 'm4 comes': coming('m4') },
		...{ 'chair goes': going('chair'), 'm2 goes': going('m2') },
		...{ 'm3 goes': going('m3'), 'm4 goes': going('m4') },
		'm2 leaves for it': {
			may: (model, role) => isSecretary(role) && isUnderWay(model) && !model.hasLeft,
			then: (model) => ({ ...model, hasLeft: true }),
			weight: 1,
		},
		open: {
			may: (model, role) =>
				isSecretary(role) && model.voted === null && (!isUnderWay(model) || isQuorate(model)),
			then: (model) => ({ ...model, voted: [] }),
			weight: 1,
		},
		vote: {
			may: ({ voted, hasLeft }, role) =>
				seats.some((seat) => seat === role) && voted?.includes(role) === false && !(hasLeft && role === 'm2'),
			then: (model, role) => ({ ...model, voted: [...(model.voted ?? []), role] }),
		},
	},
	begin: async () => {
		const unit = await makeUnit()
		const council = await makeCouncil({ members: 4 })
		const { roundId, committeeId } = council
		const { id: entryId } = await makeReviewed(council, { unitId: unit.id })
		const [chair = anyone(), m2 = anyone(), m3 = anyone(), m4 = anyone()] = council.members
		const people: Record<Role, Viewer> = {
			...(await makeOutsiders(unit.id, council.secretary)),
			...{ reviewer: await makeViewer({ reviewerIn: roundId }), chair, m2, m3, m4 },
		}
		const awardLevelId = council.awardLevels[0]?.id ?? none
		const last = async () =>
			reader().councilSession.findFirst({
				where: { committeeId },
				orderBy: { calledAt: 'desc' },
				include: { items: true },
			})
		const idOfLast = async () => (await last())?.id ?? none
		const itemOfLast = async () => (await last())?.items[0]?.id ?? none
		const seatOf = async (seat: Seat) =>
			(await reader().seat.findFirst({ where: { committeeId, personId: idOf(people[seat]) } }))?.id ?? none
		const call = (viewer: Viewer, at: Date, items: readonly { entryId: string; awardLevelId: string }[]) => {
			const where = { title: 'Phiên họp', place: 'Phòng A', startsAt: daysFromNow(1) }
			return callSession(viewer, roundId, { ...where, items }, at)
		}
		const moves = (seat: Seat, is: 'here' | 'gone') => async (viewer: Viewer, at: Date) =>
			recordPresence(viewer, await idOfLast(), { seatId: await seatOf(seat), is }, at)
		return {
			model: { session: null, hasLeft: false, voted: null },
			people,
			steps: {
				call: async (viewer, at) => {
					if ((await last())?.endedAt === null) return call(viewer, at, [])
					return call(viewer, at, [{ entryId, awardLevelId }])
				},
				'call for nothing': (viewer, at) => call(viewer, at, []),
				begin: async (viewer, at) => moveSession(viewer, await idOfLast(), 'begun', at),
				end: async (viewer, at) => moveSession(viewer, await idOfLast(), 'ended', at),
				'take up': async (viewer, at) => takeUpItem(viewer, await idOfLast(), await itemOfLast(), at),
				note: async (viewer, at) =>
					noteItem(viewer, await idOfLast(), { itemId: await itemOfLast(), notes: `Ghi ${+at}` }, at),
				...{ 'chair comes': moves('chair', 'here'), 'm2 comes': moves('m2', 'here') },
				...{ 'm3 comes': moves('m3', 'here'), 'm4 comes': moves('m4', 'here') },
				...{ 'chair goes': moves('chair', 'gone'), 'm2 goes': moves('m2', 'gone') },
				...{ 'm3 goes': moves('m3', 'gone'), 'm4 goes': moves('m4', 'gone') },
				'm2 leaves for it': async (viewer, at) => {
					const input = { itemId: await itemOfLast(), seatId: await seatOf('m2'), reason: 'Người thân' }
					return leaveForItem(viewer, await idOfLast(), input, at)
				},
				open: (viewer, at) => openBallot(viewer, { entryId, awardLevelId }, at),
				vote: async (viewer, at) => {
					const ballot = await reader().ballot.findFirst({ where: { entryId } })
					return castVote(viewer, ballot?.id ?? none, 'agree', at)
				},
			},
		}
	},
}
