import { Refusal } from './verdict.ts'
/**
 * Who is asking: nobody, or a person with their places in agencies, rounds, councils and the secretariat.
 * Read anew from the database at every request, so that a change of role takes effect at once.
 */
export type Language = 'vi' | 'en'

export type Viewer = {
	readonly person: { readonly id: string; readonly name: string; readonly email: string } | null
	readonly language: Language
	/** Places in agencies that are live now. */
	readonly memberships: readonly { readonly unitId: string; readonly role: 'drafter' | 'head' }[]
	/** Heads of the person's own units for whom they endorse: in force from `startsAt` until `endsAt`. */
	readonly acting: readonly {
		readonly unitId: string
		readonly delegationId: string
		readonly startsAt: Date
		readonly endsAt: Date
	}[]
	readonly offices: readonly ('administrator' | 'secretary')[]
	/** Rounds in which the person reviews, and the unit they work in. */
	readonly reviewing: readonly { readonly roundId: string; readonly unitId: string | null }[]
	/** Council seats, one a round at most. */
	readonly seats: readonly {
		readonly seatId: string
		readonly committeeId: string
		readonly roundId: string
		readonly role: 'chair' | 'member'
		readonly unitId: string | null
	}[]
	/** Interests towards units that the person declared: the ground of conflicts. */
	readonly ties: readonly {
		readonly unitId: string
		readonly startsAt: Date | null
		readonly endsAt: Date | null
	}[]
	/** For the audit trail and the log. */
	readonly requestId: string
}

export const anyone = (language: Language = 'vi', requestId = ''): Viewer => ({
	person: null,
	language,
	memberships: [],
	acting: [],
	offices: [],
	reviewing: [],
	seats: [],
	ties: [],
	requestId,
})

/** The portal itself, acting by schedule or at set-up. */
export const portal = (requestId = ''): Viewer => anyone('vi', requestId)

/** The person who acts; whoever has not signed in is refused. */
export const signedIn = ({ person }: Viewer): string => {
	if (!person) throw new Refusal({ code: 'not-signed-in' })
	return person.id
}

export const isAdministrator = (viewer: Viewer): boolean => viewer.offices.includes('administrator')
export const isSecretary = (viewer: Viewer): boolean => viewer.offices.includes('secretary')
export const isMemberOf = (viewer: Viewer, unitId: string): boolean =>
	viewer.memberships.some((membership) => membership.unitId === unitId)
export const isHeadOf = (viewer: Viewer, unitId: string): boolean =>
	viewer.memberships.some((membership) => membership.unitId === unitId && membership.role === 'head')
/** How the person endorses for a unit: as its head, or on behalf of a head who is away; null when they may not. */
export const endorsingFor = (
	viewer: Viewer,
	unitId: string,
	now: Date,
): { delegationId: string | null } | null => {
	if (isHeadOf(viewer, unitId)) return { delegationId: null }
	const acting = viewer.acting.find(
		(each) => each.unitId === unitId && each.startsAt <= now && now < each.endsAt,
	)
	return acting ? { delegationId: acting.delegationId } : null
}
export const seatIn = (viewer: Viewer, roundId: string) =>
	viewer.seats.find((seat) => seat.roundId === roundId)
export const reviewsIn = (viewer: Viewer, roundId: string): boolean =>
	viewer.reviewing.some((place) => place.roundId === roundId)

/** Every unit the person belongs to or works in: the ground of conflicts. */
export const unitsOf = (viewer: Viewer): readonly string[] => [
	...new Set(
		[
			...viewer.memberships.map((membership) => membership.unitId),
			...viewer.reviewing.map((place) => place.unitId),
			...viewer.seats.map((seat) => seat.unitId),
		].filter((unitId): unitId is string => unitId !== null),
	),
]
