/**
 * A head who is away names a member of the unit who endorses on their behalf (ký thay, KT.), from one moment until
 * another, with a reason. It ends by itself, at once when the head says so, and with either's place in the unit.
 * The delegate endorses and returns; naming a delegate stays with the head.
 */
import { all, allowed, refused, type Verdict } from './verdict.ts'
import { isHeadOf, type Viewer } from './viewer.ts'

export type Delegation = {
	headId: string
	unitId: string
	delegateId: string
	startsAt: Date
	endsAt: Date
	endedAt: Date | null
}

export const isInForce = ({ startsAt, endsAt, endedAt }: Delegation, now: Date): boolean =>
	startsAt <= now && now < endsAt && endedAt === null

/** `isMember`: the delegate has a place in the unit now; `others`: what the head has given before. */
export const mayDelegate = (
	viewer: Viewer,
	delegation: Omit<Delegation, 'endedAt'>,
	isMember: boolean,
	others: readonly Delegation[],
	now: Date,
): Verdict => {
	if (!isHeadOf(viewer, delegation.unitId)) return refused({ code: 'not-yours' })
	const overlaps = others.some(
		({ startsAt, endsAt, endedAt, unitId }) =>
			unitId === delegation.unitId &&
			endedAt === null &&
			startsAt < delegation.endsAt &&
			delegation.startsAt < endsAt,
	)
	return all(
		isMember ? allowed : refused({ code: 'incomplete', missing: ['delegateId'] }),
		delegation.delegateId === viewer.person?.id ? refused({ code: 'two-people' }) : allowed,
		delegation.endsAt > now && delegation.endsAt > delegation.startsAt
			? allowed
			: refused({ code: 'too-early', least: now > delegation.startsAt ? now : delegation.startsAt }),
		overlaps ? refused({ code: 'already', fact: 'exists' }) : allowed,
	)
}

export const mayEndDelegation = (viewer: Viewer, delegation: Delegation, now: Date): Verdict =>
	delegation.headId !== viewer.person?.id
		? refused({ code: 'hidden' })
		: delegation.endedAt === null && now < delegation.endsAt
			? allowed
			: refused({ code: 'already', fact: 'closed' })
