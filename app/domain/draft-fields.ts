/**
 * A draft as a flat list of named fields: the grain at which colleagues write beside each other. `titleVi`,
 * `results` … are whole; each section and each answer of the form is a field of its own, `section-<key>` and
 * `answer-<key>`, whatever keys the form of the entry has.
 */
export type Fields = Readonly<Record<string, unknown>>

const groups: readonly (readonly [group: string, prefix: string])[] = [
	['sections', 'section-'],
	['answers', 'answer-'],
]

/** A content, or the changes to one, as named fields; what is not there is not a field. */
export const fieldsOf = (content: object): Fields =>
	Object.fromEntries(
		Object.entries(content)
			.flatMap(([name, value]): [string, unknown][] => {
				const prefix = groups.find(([group]) => group === name)?.[1]
				if (prefix === undefined) return [[name, value]]
				return isRecord(value)
					? Object.entries(value).map(([key, inner]): [string, unknown] => [prefix + key, inner])
					: []
			})
			.filter(([, value]) => value !== undefined),
	)

/** The way back: fields as a content, or as the changes to one, has them. */
export const nested = (fields: Fields): Record<string, unknown> => {
	const plain = Object.entries(fields).filter(([name]) => groupOf(name) === undefined)
	const parts = groups.flatMap(([group, prefix]) => {
		const inner = Object.entries(fields)
			.filter(([name]) => name.startsWith(prefix))
			.map(([name, value]) => [name.slice(prefix.length), value])
		return inner.length === 0 ? [] : [[group, Object.fromEntries(inner)]]
	})
	return Object.fromEntries([...plain, ...parts])
}

export const fieldNames = (content: object): string[] => Object.keys(fieldsOf(content)).sort()

/** Only these fields. */
export const pickFields = (fields: Fields, names: readonly string[]): Fields =>
	Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)))

const groupOf = (name: string) => groups.find(([, prefix]) => name.startsWith(prefix))

export const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether two values say the same, in whatever order their parts are named; nothing and null are the same, and so is
 * a unit whatever it is called. */
export const isSameValue = (a: unknown, b: unknown): boolean => {
	if (Array.isArray(a) && Array.isArray(b)) {
		return a.length === b.length && a.every((item, index) => isSameValue(item, b[index]))
	}
	if (isRecord(a) && isRecord(b)) {
		const isUnit = typeof a.unitId === 'string' && a.unitId === b.unitId
		return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
			(key) => (isUnit && key === 'name') || isSameValue(a[key], b[key]),
		)
	}
	return (a ?? null) === (b ?? null)
}
