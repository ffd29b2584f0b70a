// Facts of metadata as short plain text: what files say of themselves is never trusted further than that.

const longest = 300

/** Keeps what says something; null when nothing does. */
export const factsOf = (facts) => {
	const kept = Object.entries(facts).flatMap(([name, value]) => {
		const text = [...new Set([value].flat().map(textOf))].filter(Boolean).join('; ').slice(0, longest)
		return text === '' ? [] : [[name, text]]
	})
	return kept.length === 0 ? null : Object.fromEntries(kept)
}

const textOf = (value) => {
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString()
	if (value instanceof Uint8Array) return ''
	if (value !== null && typeof value === 'object') return textOf(value.value ?? '')
	return plain(String(value ?? ''))
}

/** Without what the database or a page could not hold. */
export const plain = (text) =>
	text
		.toWellFormed()
		.replace(/\uFFFD/g, '')
		.replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
		.trim()
