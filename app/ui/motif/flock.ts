/**
 * The birds of the drum: long beaks, crests laid back, tails like fans, flying against the clock.
 */
import type { Inks } from './palette.ts'
import { at, round, roundel, times, turn, type Band, type Shape } from './shapes.ts'

type Point = readonly [along: number, up: number]

/** One side of a bird in flight, beak to tail and back; a pair of points is a curve, its handle first. */
const bird: readonly (readonly [Point] | readonly [Point, Point])[] = [
	[[2.3, 0.02]],
	[[1.36, 0.15]],
	[
		[1.22, 0.38],
		[0.96, 0.34],
	],
	[[0.02, 0.74]],
	[
		[0.72, 0.3],
		[0.74, 0.1],
	],
	[
		[0.5, 0.07],
		[0.26, 0.17],
	],
	[
		[0.02, 0.64],
		[-0.72, 1.04],
	],
	[[-0.46, 0.16]],
	[[-1.06, 0.09]],
	[[-2.1, 0.52]],
	[
		[-1.88, 0],
		[-2.1, -0.52],
	],
	[[-1.06, -0.12]],
	[[-0.44, -0.24]],
	[[-0.8, -0.98]],
	[
		[-0.02, -0.66],
		[0.26, -0.22],
	],
	[
		[0.74, -0.16],
		[1, -0.02],
	],
	[[1.32, -0.02]],
]

const tail: readonly (readonly [Point, Point])[] = [
	[
		[-1.2, 0.05],
		[-2.1, 0.2],
	],
	[
		[-1.2, -0.06],
		[-2.1, -0.2],
	],
]

/** `count` birds with long beaks, flying against the clock, and small suns in the room they leave. */
export const birds =
	(count: number): Band =>
	(inner, outer, inks) => {
		const middle = (inner + outer) / 2
		const arc = (turn * middle) / count
		const size = Math.min((outer - inner) * 0.46, arc / 5)
		const place = (n: number, [along, up]: Point) =>
			at(middle + up * size, (n * turn) / count - (along * size) / middle)
		const around = (draw: (n: number) => string) => times(count).map(draw).join('')
		const body = (n: number) =>
			`M${bird
				.map((step, index) => {
					const sign = index === 0 ? '' : step.length === 2 ? 'Q' : 'L'
					return sign + step.map((point) => place(n, point)).join(' ')
				})
				.join('')}Z`
		const shapes: Shape[] = [{ kind: 'path', d: around(body), fill: inks.line }]
		if (inks.band !== 'none') {
			const feathers = around((n) => tail.map(([from, to]) => `M${place(n, from)}L${place(n, to)}`).join(''))
			shapes.push({ kind: 'path', d: feathers, stroke: inks.band, width: round(size * 0.06) })
			const eye = around((n) => `M${place(n, [1.13, 0.16])}L${place(n, [1.03, 0.16])}`)
			shapes.push({ kind: 'path', d: eye, stroke: inks.band, width: round(size * 0.1) })
		}
		return [...shapes, ...suns(count, middle, size, arc, inks)]
	}

const suns = (count: number, middle: number, size: number, arc: number, inks: Inks): Shape[] => {
	const room = arc - size * 4.4
	const between = room > size * 2.3 ? 3 : room > size * 0.9 ? 1 : 0
	if (between === 0) return []
	const discs = (part: number) =>
		times(count)
			.flatMap((n) =>
				times(between).map((each) => {
					const lift = between === 3 && each !== 1 ? -0.34 : 0.2
					const angle =
						(n * turn) / count + arc / middle / 2 + ((each - (between - 1) / 2) * size * 0.72) / middle
					return roundel(at(middle + lift * size, angle), size * part)
				}),
			)
			.join('')
	return [
		{ kind: 'path', d: discs(0.24), stroke: inks.line, width: round(size * 0.07) },
		{ kind: 'path', d: discs(0.09), fill: inks.star },
	]
}
