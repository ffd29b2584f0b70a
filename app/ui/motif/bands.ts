/**
 * The rhythms that go round a Đông Sơn drum: saw teeth, combs, beads, circles joined by tangents, keys, lozenges,
 * slanted strokes; and one of our own, the tally of the seed's bits.
 */
import { at, round, roundel, times, turn, type Band, type Shape } from './shapes.ts'

/** How many strokes of about `step` fit round a circle; even, so that pairs close. */
const countAt = (radius: number, step: number): number =>
	Math.max(12, Math.round((turn * radius) / step / 2) * 2)

export const beads = (radius: number, count: number, size: number, ink: string): Shape => ({
	kind: 'circle',
	r: round(radius),
	stroke: ink,
	width: round(size),
	dash: `0.1 ${((turn * Math.round(radius * 100)) / 100 / count - 0.1).toFixed(4)}`,
	round: true,
})

export const sawTeeth: Band = (inner, outer, inks) => {
	const count = countAt(inner, (outer - inner) * 0.92)
	const tooth = turn / count
	const high = inner + (outer - inner) * 0.86
	const d = times(count)
		.map((n) => `M${at(inner, n * tooth)}L${at(high, (n + 0.5) * tooth)}L${at(inner, (n + 1) * tooth)}Z`)
		.join('')
	return [{ kind: 'path', d, fill: inks.line }]
}

/** Two rows of teeth that bite into each other. */
export const doubleTeeth: Band = (inner, outer, inks) => {
	const count = countAt(inner, (outer - inner) * 0.8)
	const tooth = turn / count
	const gap = (outer - inner) * 0.12
	const row = (base: number, tip: number, shift: number) =>
		times(count)
			.map(
				(n) =>
					`M${at(base, (n + shift) * tooth)}L${at(tip, (n + shift + 0.5) * tooth)}L${at(base, (n + shift + 1) * tooth)}Z`,
			)
			.join('')
	return [
		{ kind: 'path', d: row(inner, outer - gap, 0), fill: inks.line },
		{ kind: 'path', d: row(outer, inner + gap, 0.5), fill: inks.soft },
	]
}

export const comb: Band = (inner, outer, inks) => {
	const radius = round((inner + outer) / 2)
	const count = countAt(radius, 24)
	const step = (turn * radius) / count
	const dash = `${(step * 0.42).toFixed(4)} ${(step * 0.58).toFixed(4)}`
	return [{ kind: 'circle', r: radius, stroke: inks.line, width: round((outer - inner) * 0.72), dash }]
}

export const beadBand: Band = (inner, outer, inks) => {
	const radius = (inner + outer) / 2
	const size = (outer - inner) * 0.52
	return [beads(radius, countAt(radius, size * 1.75), size, inks.line)]
}

/** Circles with an eye, each joined to the next by a tangent. */
export const tangentCircles: Band = (inner, outer, inks) => {
	const radius = (inner + outer) / 2
	const size = (outer - inner) * 0.74
	const count = countAt(radius, size * 1.62)
	const step = turn / count
	const d = times(count)
		.map((n) => `M${at(radius + size * 0.46, n * step)}L${at(radius - size * 0.46, (n + 1) * step)}`)
		.join('')
	const tangents: Shape = { kind: 'path', d, stroke: inks.line, width: round(size * 0.08) }
	if (inks.band === 'none') {
		const circles = (reach: number) =>
			times(count)
				.map((n) => roundel(at(radius, n * step), reach))
				.join('')
		return [
			tangents,
			{ kind: 'path', d: circles(size * 0.42), stroke: inks.line, width: round(size * 0.13) },
			{ kind: 'path', d: circles(size * 0.15), fill: inks.star },
		]
	}
	return [
		tangents,
		beads(radius, count, size, inks.line),
		beads(radius, count, size * 0.7, inks.band),
		beads(radius, count, size * 0.34, inks.star),
	]
}

export const keys: Band = (inner, outer, inks) => {
	const high = outer - inner
	const count = countAt((inner + outer) / 2, high * 0.98)
	const step = turn / count
	const hook: readonly (readonly [number, number])[] = [
		[0, 0.06],
		[0, 0.92],
		[0.74, 0.92],
		[0.74, 0.3],
		[0.36, 0.3],
		[0.36, 0.62],
	]
	const d = times(count)
		.map((n) => `M${hook.map(([along, up]) => at(inner + high * up, (n + along) * step)).join('L')}`)
		.join('')
	return [{ kind: 'path', d, stroke: inks.line, width: round(high * 0.1) }]
}

export const lozenges: Band = (inner, outer, inks) => {
	const middle = (inner + outer) / 2
	const count = countAt(middle, (outer - inner) * 1.05)
	const step = turn / count
	const row = (size: number) =>
		times(count)
			.map((n) => {
				const half = ((outer - inner) / 2) * size
				const side = (step / 2) * size
				return `M${at(middle + half, n * step)}L${at(middle, n * step + side)}L${at(middle - half, n * step)}L${at(middle, n * step - side)}Z`
			})
			.join('')
	return [
		{ kind: 'path', d: row(0.88), stroke: inks.line, width: round((outer - inner) * 0.07) },
		{ kind: 'path', d: row(0.36), fill: inks.soft },
	]
}

export const hatch: Band = (inner, outer, inks) => {
	const count = countAt((inner + outer) / 2, 34)
	const step = turn / count
	const d = times(count)
		.map((n) => `M${at(inner + 6, n * step)}L${at(outer - 6, (n + 1.3) * step)}`)
		.join('')
	return [{ kind: 'path', d, stroke: inks.soft, width: 9 }]
}

/** The drum's own number, long and short: the bits of the seed, twice round. */
export const tally: Band = (inner, outer, inks, bits) => {
	const count = bits.length * 2
	const step = turn / count
	const bar = (long: boolean) =>
		times(count)
			.filter((n) => bits[n % bits.length] === long)
			.map(
				(n) =>
					`M${at(inner + 10, n * step)}L${at(long ? outer - 10 : inner + (outer - inner) * 0.5, n * step)}`,
			)
			.join('')
	const width = round(((turn * inner) / count) * 0.42)
	return [
		{ kind: 'path', d: bar(true), stroke: inks.line, width },
		{ kind: 'path', d: bar(false), stroke: inks.soft, width },
	]
}
