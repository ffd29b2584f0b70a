import { z } from 'zod'
import { entryKinds, entryStages } from '#app/domain/entry.ts'

/** The keys of the secretariat's list in its address. */
export const filterKeys = {
	roundId: 'dot',
	stage: 'buoc',
	unitId: 'don-vi',
	kind: 'loai',
	search: 'tim',
	sort: 'xep',
	page: 'trang',
} as const

export const entrySorts = { waiting: 'cho', newest: 'moi', title: 'ten' } as const

const sorts = z.enum(['cho', 'moi', 'ten']).transform((word) => {
	const names = { cho: 'waiting', moi: 'newest', ten: 'title' } as const
	return names[word]
})

/** What an address asks of the list: only these keys are read, and a value that is not known says nothing. */
export const EntryFiltersForm = z.object({
	roundId: z.uuid().optional().catch(undefined),
	stage: z.enum(entryStages).optional().catch(undefined),
	unitId: z.uuid().optional().catch(undefined),
	kind: z.enum(entryKinds).optional().catch(undefined),
	search: z.string().max(200).catch(''),
	sort: sorts.catch('waiting'),
	page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export const entryFilters = (query: URLSearchParams) =>
	EntryFiltersForm.parse(
		Object.fromEntries(Object.entries(filterKeys).map(([name, key]) => [name, query.get(key) || undefined])),
	)

/** The address of the list with these filters; what is not set is left out. */
export const filtersQuery = (filters: Partial<Record<keyof typeof filterKeys, string | number>>): string => {
	const query = new URLSearchParams()
	for (const [name, key] of Object.entries(filterKeys)) {
		const value = new Map(Object.entries(filters)).get(name)
		if (value !== undefined && value !== '') query.set(key, String(value))
	}
	return query.size === 0 ? '' : `?${query}`
}
