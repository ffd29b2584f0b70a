/**
 * What leads from one text to the next: where they part, how much is cut out there, and what is put in. A version of a
 * draft is kept as such a step, because between two saves a few words change and the rest stays.
 */
export type TextDelta = readonly [from: number, cut: number, put: string]

export const deltaBetween = (before: string, after: string): TextDelta => {
	const shorter = Math.min(before.length, after.length)
	let head = 0
	while (head < shorter && before[head] === after[head]) head += 1
	let tail = 0
	while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
	return [head, before.length - head - tail, after.slice(head, after.length - tail)]
}

export const withDelta = (before: string, [from, cut, put]: TextDelta): string =>
	before.slice(0, from) + put + before.slice(from + cut)

/** A delta as text and back; halves of a character that it cuts through are written as escapes. */
export const writeDelta = (delta: TextDelta): string => JSON.stringify(delta)

export const readDelta = (text: string): TextDelta => {
	const parsed: unknown = JSON.parse(text)
	if (!Array.isArray(parsed)) throw new Error('not a delta')
	const [from, cut, put] = parsed
	if (typeof from !== 'number' || typeof cut !== 'number' || typeof put !== 'string') {
		throw new Error('not a delta')
	}
	return [from, cut, put]
}
