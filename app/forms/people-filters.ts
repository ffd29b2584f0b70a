import { personStates } from '#app/domain/person-state.ts'
import { roleNames } from '#app/domain/role.ts'

/** What an address asks of the list of people. */
export const peopleFilters = (query: URLSearchParams) => ({
	search: (query.get('tim') ?? '').slice(0, 200),
	role: roleNames.find((name) => name === query.get('vai-tro')) ?? null,
	state: personStates.find((name) => name === query.get('trang-thai')) ?? null,
	page: Math.max(1, Number.parseInt(query.get('trang') ?? '1', 10) || 1),
})
