import type { PlaceKind, Role } from '#app/domain/role.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { reader } from './database.server.ts'
import { isUuid } from './entries.server.ts'
import type { Tx } from './transact.server.ts'

/** What a sign-in is checked against; null for an unknown address, a closed account, one without a password. */
export const credentialsOf = async (email: string | null) => {
	if (email === null) return null
	const person = await reader().person.findUnique({
		where: { email },
		select: { id: true, passwordHash: true, disabledAt: true },
	})
	if (!person?.passwordHash || person.disabledAt !== null) return null
	return { personId: person.id, passwordHash: person.passwordHash }
}

/** A person who stands still until the transaction ends; unknown is hidden. */
export const lockPerson = async (tx: Tx, id: string) => {
	if (isUuid(id)) await tx.$queryRaw`SELECT 1 FROM "person" WHERE "id" = ${id}::uuid FOR UPDATE`
	const person = isUuid(id) ? await tx.person.findUnique({ where: { id } }) : null
	if (!person) throw new Refusal({ code: 'hidden' })
	return { ...person, hasPassword: person.passwordHash !== null }
}

/**
 * Everybody who is administrator now and whose account is open. Those offices stand still until the transaction ends,
 * so that two administrators cannot end each other's at once.
 */
export const lockAdministrators = async (tx: Tx): Promise<readonly string[]> => {
	const offices = await tx.$queryRaw<{ person_id: string }[]>`
		SELECT o."person_id" FROM "office" o JOIN "person" p ON p."id" = o."person_id"
		WHERE o."role" = 'administrator' AND o."ends_at" IS NULL AND p."disabled_at" IS NULL
		ORDER BY o."id" FOR UPDATE OF o, p`
	return offices.map((office) => office.person_id)
}

/** Gives a place from `now` on; answers what it is a place in, null for the portal itself. */
export const writeRole = async (tx: Tx, personId: string, role: Role, now: Date): Promise<string | null> => {
	if ('roundId' in role) return writeRoundRole(tx, personId, role, now)
	if ('unitId' in role) {
		const slug = await unitSlug(tx, role.unitId)
		await tx.membership.create({ data: { personId, unitId: role.unitId, role: role.name, startsAt: now } })
		return slug
	}
	await tx.office.create({ data: { personId, role: role.name, startsAt: now } })
	return null
}

type RoundRole = Extract<Role, { roundId: string }>

const writeRoundRole = async (tx: Tx, personId: string, role: RoundRole, now: Date): Promise<string> => {
	const { roundId, unitId } = role
	const round = isUuid(roundId)
		? await tx.round.findUnique({ where: { id: roundId }, include: { committee: true } })
		: null
	if (!round) throw new Refusal({ code: 'hidden' })
	if (unitId !== null) await unitSlug(tx, unitId)
	if (role.name === 'reviewer') {
		const held = await tx.reviewer.findUnique({ where: { personId_roundId: { personId, roundId } } })
		if (held?.endsAt === null) throw new Refusal({ code: 'already', fact: 'exists' })
		const place = { unitId, startsAt: now, endsAt: null }
		await tx.reviewer.upsert({
			where: { personId_roundId: { personId, roundId } },
			create: { personId, roundId, ...place },
			update: place,
		})
		return round.slug
	}
	if (!round.committee) throw new Refusal({ code: 'hidden' })
	const key = { committeeId: round.committee.id, personId }
	const held = await tx.seat.findUnique({ where: { committeeId_personId: key } })
	if (held?.endsAt === null) throw new Refusal({ code: 'already', fact: 'exists' })
	const place = { role: role.name, unitId, startsAt: now, endsAt: null }
	await tx.seat.upsert({
		where: { committeeId_personId: key },
		create: { ...key, ...place },
		update: place,
	})
	return round.slug
}

const unitSlug = async (tx: Tx, id: string): Promise<string> => {
	const unit = isUuid(id) ? await tx.unit.findUnique({ where: { id }, select: { slug: true } }) : null
	if (!unit) throw new Refusal({ code: 'hidden' })
	return unit.slug
}

/** A living place of a person as its role, with the name of what it is a place in; null when there is none. */
export const findPlace = async (tx: Tx, personId: string, kind: PlaceKind, id: string) => {
	if (!isUuid(id)) return null
	const where = { id, personId, endsAt: null }
	if (kind === 'office') {
		const office = await tx.office.findFirst({ where })
		return office && { name: office.role as 'administrator' | 'secretary', scope: null }
	}
	if (kind === 'membership') {
		const membership = await tx.membership.findFirst({ where, include: { unit: true } })
		return membership && { name: membership.role as 'drafter' | 'head', scope: membership.unit.slug }
	}
	if (kind === 'reviewer') {
		const reviewer = await tx.reviewer.findFirst({ where, include: { round: true } })
		return reviewer && { name: 'reviewer' as const, scope: reviewer.round.slug }
	}
	const seat = await tx.seat.findFirst({ where, include: { committee: { include: { round: true } } } })
	return seat && { name: seat.role as 'chair' | 'member', scope: seat.committee.round.slug }
}

/** Ends a place at `now`. */
export const endPlace = async (tx: Tx, kind: PlaceKind, id: string, now: Date): Promise<void> => {
	const change = { where: { id }, data: { endsAt: now } }
	if (kind === 'office') await tx.office.update(change)
	else if (kind === 'membership') await tx.membership.update(change)
	else if (kind === 'reviewer') await tx.reviewer.update(change)
	else await tx.seat.update(change)
}
