import type { Inks } from './palette.ts'

/** What a drum is made of, around the point 0,0; lengths are in thousandths of its radius. */
export type Shape =
	| {
			kind: 'circle'
			r: number
			fill?: string
			stroke?: string
			width?: number
			dash?: string
			round?: boolean
	  }
	| { kind: 'path'; d: string; fill?: string; stroke?: string; width?: number }

export type Band = (inner: number, outer: number, inks: Inks, bits: readonly boolean[]) => Shape[]

export const turn = Math.PI * 2

export const at = (radius: number, angle: number): string =>
	`${Math.round(radius * Math.sin(angle))} ${Math.round(-radius * Math.cos(angle))}`

export const times = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

export const round = (value: number): number => Math.round(value * 100) / 100

/** A circle as a piece of a path, so that a whole row of them is one shape. */
export const roundel = (place: string, reach: number): string => {
	const [x = 0, y = 0] = place.split(' ').map(Number)
	const r = Math.round(reach)
	return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`
}

export const ring = (radius: number, width: number, ink: string): Shape => ({
	kind: 'circle',
	r: round(radius),
	stroke: ink,
	width,
})
