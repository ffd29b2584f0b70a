const fieldOf = (value: unknown, name: string): unknown =>
	typeof value === 'object' && value !== null
		? Object.entries(value).find(([key]) => key === name)?.[1]
		: undefined

/** What was typed about each entry in a form that came back, by the entry's id. */
export const typedItems = (data: unknown) => {
	const items = fieldOf(fieldOf(fieldOf(data, 'reply'), 'initialValue'), 'items')
	const all: unknown[] = Array.isArray(items) ? items : []
	return (entryId: string, name: 'choice' | 'citationVi' | 'grounds'): string => {
		const typed = fieldOf(
			all.find((item) => fieldOf(item, 'entryId') === entryId),
			name,
		)
		return typeof typed === 'string' ? typed : ''
	}
}
