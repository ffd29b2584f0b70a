/**
 * A person's places in the portal and who may give and take them. Only an administrator does; each place is a fact
 * with a beginning and an end. The portal never loses its last administrator by that administrator's own hand.
 */
import { all, allowed, refused, type Verdict } from './verdict.ts'
import { isAdministrator, type Viewer } from './viewer.ts'

export type Role =
	| { name: 'administrator' | 'secretary' }
	| { name: 'drafter' | 'head'; unitId: string }
	| { name: 'reviewer' | 'chair' | 'member'; roundId: string; unitId: string | null }

export type RoleName = Role['name']

/** In the order in which they are listed. */
export const roleNames: readonly RoleName[] = [
	'administrator',
	'secretary',
	'drafter',
	'head',
	'reviewer',
	'chair',
	'member',
]

export const needsUnit = (name: RoleName): boolean => name === 'drafter' || name === 'head'
export const needsRound = (name: RoleName): boolean =>
	name === 'reviewer' || name === 'chair' || name === 'member'

/** Kinds of rows that hold a place, one for each table. */
export type PlaceKind = 'office' | 'membership' | 'reviewer' | 'seat'
export const placeKinds: readonly PlaceKind[] = ['office', 'membership', 'reviewer', 'seat']

export const mayManagePeople = (viewer: Viewer): Verdict =>
	isAdministrator(viewer) ? allowed : refused({ code: 'not-yours' })

export type PersonFacts = { id: string; hasPassword: boolean; disabledAt: Date | null }

/** Nobody locks themself out: that takes somebody else. */
export const mayDisable = (viewer: Viewer, person: PersonFacts): Verdict =>
	all(
		mayManagePeople(viewer),
		person.id === viewer.person?.id ? refused({ code: 'two-people' }) : allowed,
		person.disabledAt === null ? allowed : refused({ code: 'already', fact: 'closed' }),
	)

export const mayEnable = (viewer: Viewer, person: PersonFacts): Verdict =>
	all(
		mayManagePeople(viewer),
		person.disabledAt === null ? refused({ code: 'already', fact: 'exists' }) : allowed,
	)

/** An invitation is for one who has not come in yet. */
export const mayInviteAgain = (viewer: Viewer, person: PersonFacts): Verdict =>
	all(
		mayManagePeople(viewer),
		person.hasPassword ? refused({ code: 'already', fact: 'used' }) : allowed,
		person.disabledAt === null ? allowed : refused({ code: 'already', fact: 'closed' }),
	)

/** `administrators`: everybody who holds that office and whose account is open. */
export const mayEndRole = (
	viewer: Viewer,
	personId: string,
	name: RoleName,
	administrators: readonly string[],
): Verdict => {
	const isOwnOffice = name === 'administrator' && personId === viewer.person?.id
	const hasOther = administrators.some((id) => id !== personId)
	return all(mayManagePeople(viewer), isOwnOffice && !hasOther ? refused({ code: 'two-people' }) : allowed)
}
