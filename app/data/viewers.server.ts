import { isUuid } from './entries.server.ts'
import { tiesOf, unitTies } from './interests.server.ts'
import { anyone, type Language, type Viewer } from '#app/domain/viewer.ts'
import { reader } from './database.server.ts'
import type { Prisma } from './generated/client.ts'

const live = { endsAt: null }

/** Whether it is in force is asked with the database's clock, act by act. It ends with the head's own place. */
const heldDelegation = {
	id: true,
	unitId: true,
	startsAt: true,
	endsAt: true,
	head: {
		select: {
			disabledAt: true,
			memberships: { where: { ...live, role: 'head' }, select: { unitId: true } },
		},
	},
}

/** A person with the places they have now. */
export const withPlaces = {
	id: true,
	name: true,
	email: true,
	disabledAt: true,
	memberships: { where: live, select: { unitId: true, role: true } },
	delegationsHeld: { where: { endedAt: null }, select: heldDelegation },
	offices: { where: live, select: { role: true } },
	interests: { where: unitTies, select: { towardsUnitId: true, startsAt: true, endsAt: true } },
	reviewers: { where: live, select: { roundId: true, unitId: true } },
	seats: {
		where: live,
		select: {
			id: true,
			committeeId: true,
			role: true,
			unitId: true,
			committee: { select: { roundId: true } },
		},
	},
} as const satisfies Prisma.PersonSelect

export type PlacedPerson = Prisma.PersonGetPayload<{ select: typeof withPlaces }>

/** The viewer of a person: their places as they are now. A disabled or unknown person is nobody. */
export const viewerOf = async (personId: string, language: Language, requestId: string): Promise<Viewer> => {
	const person = isUuid(personId)
		? await reader().person.findUnique({ where: { id: personId }, select: withPlaces })
		: null
	return viewerFrom(person, language, requestId)
}

export const viewerFrom = (person: PlacedPerson | null, language: Language, requestId: string): Viewer => {
	if (!person || person.disabledAt !== null) return anyone(language, requestId)
	return {
		person: { id: person.id, name: person.name, email: person.email },
		language,
		memberships: person.memberships as Viewer['memberships'],
		acting: person.delegationsHeld
			.filter(({ unitId }) => person.memberships.some((place) => place.unitId === unitId))
			.filter(
				({ unitId, head }) =>
					head.disabledAt === null && head.memberships.some((place) => place.unitId === unitId),
			)
			.map(({ id, unitId, startsAt, endsAt }) => ({ delegationId: id, unitId, startsAt, endsAt })),
		offices: person.offices.map((office) => office.role) as Viewer['offices'],
		reviewing: person.reviewers,
		ties: tiesOf(person.interests),
		seats: person.seats.map(({ id, committeeId, role, unitId, committee }) => ({
			seatId: id,
			committeeId,
			roundId: committee.roundId,
			role: role as 'chair' | 'member',
			unitId,
		})),
		requestId,
	}
}
