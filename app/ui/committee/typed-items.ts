const fieldOf = (value: unknown, name: string): unknown =>
	typeof value === 'object' && value !== null
		? Object.entries(value).find(([key]) => key === name)?.[1]
		: undefined

export type ItemField = 'choice' | 'citationVi' | 'recipientVi' | 'grounds' | 'referredTo' | 'gate'

/** What was typed about each entry in a form that came back, by the entry's id. */
export const typedItems = (data: unknown) => {
	const items = fieldOf(fieldOf(fieldOf(data, 'reply'), 'initialValue'), 'items')
	const all: unknown[] = Array.isArray(items) ? items : []
	return (entryId: string, name: ItemField): string => {
		const typed = fieldOf(
			all.find((item) => fieldOf(item, 'entryId') === entryId),
			name,
		)
		return typeof typed === 'string' ? typed : ''
	}
}

/** What is wrong with one field of one entry, as its code; by the name of the field in the form. */
export const itemErrors = (data: unknown): ReadonlyMap<string, string> => {
	const errors = fieldOf(fieldOf(data, 'reply'), 'error')
	const all = typeof errors === 'object' && errors !== null ? Object.entries(errors) : []
	return new Map(
		all.flatMap(([path, codes]: [string, unknown]) => {
			const code: unknown = Array.isArray(codes) ? codes[0] : undefined
			return path.startsWith('items[') && typeof code === 'string' ? [[path, code] as const] : []
		}),
	)
}
