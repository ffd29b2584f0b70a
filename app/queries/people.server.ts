import { reader } from '#app/data/database.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import { rolesOf, withRoles } from '#app/data/roles.server.ts'
import { unitName } from '#app/data/units.server.ts'
import { compareVietnamese, foldedWords } from '#app/domain/folding.ts'
import type { PersonState } from '#app/domain/person-state.ts'
import { mayDisable, mayEnable, mayInviteAgain, mayManagePeople, type RoleName } from '#app/domain/role.ts'
import { isAlive } from '#app/domain/unit.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

export type PeopleFilters = { search: string; role: RoleName | null; state: PersonState | null; page: number }

export const peopleOnPage = 50

/** The people of the portal: by name, address or unit, without marks; by role and state. */
export const peopleList = async (
	viewer: Viewer,
	{ search, role, state, page: wanted }: PeopleFilters,
	onPage = peopleOnPage,
) => {
	ensure(mayManagePeople(viewer))
	const unreachable = await unreachableAddresses()
	const rows = await reader().person.findMany({
		include: withRoles,
		orderBy: { createdAt: 'asc' },
	})
	const words = foldedWords(search)
	const found = rows
		.map(({ id, name, email, createdAt, passwordHash, disabledAt, sample, ...places }) => {
			const roles = rolesOf(places, viewer.language)
			const states = statesOf(passwordHash !== null, disabledAt, unreachable.has(email))
			const folded = foldedWords([name, email, ...roles.map(({ unit }) => unit ?? '')].join(' ')).join(' ')
			return { id, name, email, createdAt, sample, roles, states, folded }
		})
		.filter(
			(person) =>
				words.every((word) => person.folded.includes(word)) &&
				(role === null || person.roles.some((each) => each.name === role)) &&
				(state === null || person.states.includes(state)),
		)
		.sort((a, b) => compareVietnamese(a.name, b.name) || (a.id < b.id ? -1 : 1))
	const pages = Math.max(1, Math.ceil(found.length / onPage))
	const page = Math.min(Math.max(1, wanted), pages)
	return {
		found: found.length,
		page,
		pages,
		people: found.slice((page - 1) * onPage, page * onPage).map(({ folded: _, ...person }) => person),
	}
}

/** Addresses to which a letter could not be brought. */
const unreachableAddresses = async (): Promise<ReadonlySet<string>> => {
	const failed = await reader().mail.findMany({
		where: { sentAt: null, failure: { not: null } },
		select: { toAddress: true },
		distinct: ['toAddress'],
	})
	return new Set(failed.map(({ toAddress }) => toAddress))
}

const statesOf = (hasPassword: boolean, disabledAt: Date | null, isUnreachable: boolean): PersonState[] => [
	disabledAt !== null ? 'disabled' : hasPassword ? 'active' : 'invited',
	...(isUnreachable ? ['unreachable' as const] : []),
]

/** One person with their places and what may be done. */
export const personPage = async (viewer: Viewer, id: string) => {
	ensure(mayManagePeople(viewer))
	const row = isUuid(id)
		? await reader().person.findUnique({
				where: { id },
				include: { ...withRoles, _count: { select: { sessions: true } } },
			})
		: null
	if (!row) throw new Refusal({ code: 'hidden' })
	const facts = { id: row.id, hasPassword: row.passwordHash !== null, disabledAt: row.disabledAt }
	return {
		id: row.id,
		name: row.name,
		email: row.email,
		sample: row.sample,
		createdAt: row.createdAt,
		disabledAt: row.disabledAt,
		sessions: row._count.sessions,
		states: statesOf(facts.hasPassword, row.disabledAt, (await unreachableAddresses()).has(row.email)),
		roles: rolesOf(row, viewer.language),
		isSelf: row.id === viewer.person?.id,
		mayDisable: mayDisable(viewer, facts),
		mayEnable: mayEnable(viewer, facts),
		mayInviteAgain: mayInviteAgain(viewer, facts),
	}
}

/** Units and rounds in which a role can be given. */
export const rolePlaces = async (viewer: Viewer) => {
	ensure(mayManagePeople(viewer))
	const today = new Date()
	const units = await reader().unit.findMany({ include: { names: true } })
	const rounds = await reader().round.findMany({ orderBy: [{ year: 'desc' }, { createdAt: 'desc' }] })
	return {
		units: units
			.filter((unit) => isAlive(unit, today))
			.map((unit) => ({ id: unit.id, kind: unit.kind, name: unitName(unit, today, viewer.language) }))
			.sort((a, b) => compareVietnamese(a.name, b.name)),
		rounds: rounds.map(({ id, nameVi, nameEn }) => ({
			id,
			name: viewer.language === 'en' ? nameEn : nameVi,
		})),
	}
}

/** Who has this address already. */
export const personWithAddress = async (viewer: Viewer, email: string): Promise<string | null> => {
	ensure(mayManagePeople(viewer))
	const person = await reader().person.findUnique({ where: { email }, select: { id: true } })
	return person?.id ?? null
}
