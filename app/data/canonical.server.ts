import { createHash } from 'node:crypto'

/** JSON with sorted keys and nothing optional: the same value is always the same text (after RFC 8785). */
export const canonical = (value: unknown): string => {
	if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`
	if (value !== null && typeof value === 'object') {
		const pairs = Object.entries(value)
			.filter(([, item]) => item !== undefined)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`)
		return `{${pairs.join(',')}}`
	}
	return JSON.stringify(value ?? null)
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
