import type { PlaceKind, RoleName } from '#app/domain/role.ts'
import type { Language } from '#app/domain/viewer.ts'
import type { Prisma } from './generated/client.ts'
import { unitName } from './units.server.ts'

const live = { endsAt: null }
const named = { include: { names: true } } as const

/** Everything a person's places are told from. */
export const withRoles = {
	offices: { where: live, orderBy: { role: 'asc' } },
	memberships: { where: live, include: { unit: named }, orderBy: { startsAt: 'asc' } },
	reviewers: { where: live, include: { round: true, unit: named }, orderBy: { startsAt: 'asc' } },
	seats: {
		where: live,
		include: { committee: { include: { round: true } }, unit: named },
		orderBy: { startsAt: 'asc' },
	},
} as const satisfies Prisma.PersonSelect

type Row = Prisma.PersonGetPayload<{ select: typeof withRoles }>

/** A living place as it is shown: its role, where, and since when. */
export type Place = {
	kind: PlaceKind
	id: string
	name: RoleName
	unit: string | null
	round: string | null
	since: Date
}

/** A person's living places, administration first. */
export const rolesOf = (row: Row, language: Language): Place[] => {
	const unitAt = (unit: Parameters<typeof unitName>[0] | null, at: Date) =>
		unit && unitName(unit, at, language)
	const round = ({ nameVi, nameEn }: { nameVi: string; nameEn: string }) =>
		language === 'en' ? nameEn : nameVi
	return [
		...row.offices.map(({ id, role, startsAt: since }) => ({
			...{ kind: 'office' as const, id, name: role as RoleName, unit: null, round: null, since },
		})),
		...row.memberships.map(({ id, role, unit, startsAt: since }) => ({
			...{ kind: 'membership' as const, id, name: role as RoleName, round: null, since },
			unit: unitAt(unit, new Date()),
		})),
		...row.reviewers.map(({ id, unit, round: of, startsAt: since }) => ({
			...{ kind: 'reviewer' as const, id, name: 'reviewer' as const, round: round(of), since },
			unit: unitAt(unit, new Date()),
		})),
		...row.seats.map(({ id, role, unit, committee, startsAt: since }) => ({
			...{ kind: 'seat' as const, id, name: role as RoleName, round: round(committee.round), since },
			unit: unitAt(unit, new Date()),
		})),
	]
}
