/**
 * The mark of the place: the face of a Đông Sơn drum, drawn from the practice itself. The seed chooses the bands, the
 * star and the way it is cropped; the pillar its colour; the results how many bands; the year how many birds.
 * The same practice is always the same drum.
 */
import {
	beadBand,
	comb,
	doubleTeeth,
	hatch,
	keys,
	lozenges,
	sawTeeth,
	tally,
	tangentCircles,
} from './bands.ts'
import { birds } from './flock.ts'
import { inksOf, sealInks, type Inks, type Tone } from './palette.ts'
import { at, ring, times, type Band, type Shape } from './shapes.ts'

export type DrumView = 'cover' | 'share' | 'seal'

export type DrumInput = {
	seed: string
	pillar: string
	/** How many bands go round the star, 4 to 9: more for a practice with more results. */
	rings: number
	year: number
	view?: DrumView
	tone?: Tone
}

export type Drum = { width: number; height: number; ground: string; place: string; shapes: Shape[] }

const sizes: Readonly<Record<DrumView, readonly [number, number]>> = {
	cover: [1600, 900],
	share: [1200, 630],
	seal: [1000, 1000],
}

/** Where the middle of the drum lies in the picture and how large it is, as parts of the picture's width. */
const crops: readonly (readonly [x: number, y: number, radius: number])[] = [
	[0.68, 0.3, 0.6],
	[0.5, 0.5, 0.62],
	[0.3, 0.33, 0.64],
	[0.84, 0.46, 0.84],
	[0.14, 0.12, 0.88],
	[0.72, 0.14, 0.7],
]

export const drum = ({ seed, pillar, rings, year, view = 'cover', tone }: DrumInput): Drum => {
	const next = chance(seed)
	const crop = crops[Math.floor(next() * crops.length)] ?? [0.5, 0.3, 0.6]
	const chosen = tone ?? (next() < 0.62 ? 'deep' : 'pale')
	const ink = view === 'seal' ? sealInks : inksOf(pillar, chosen)
	const bits = times(48).map(() => next() < 0.5)
	const lean = Math.round(next() * 360)
	const [width, height] = sizes[view]
	const [x, y, radius] =
		view === 'seal'
			? [500, 500, 0.49]
			: [Math.round(crop[0] * width), Math.round(crop[1] * width), (crop[2] * width) / 1000]
	return {
		width,
		height,
		ground: ink.ground,
		place: `translate(${x} ${y}) scale(${radius}) rotate(${lean})`,
		shapes: [...face(ink), ...bandsAround(next, clamp(rings, 4, 9), year, ink, bits), ...star(next, ink)],
	}
}

const heart = 272

const face = (ink: Inks): Shape[] =>
	ink.field === 'none' ? [ring(990, 10, ink.line)] : [{ kind: 'circle', r: 1000, fill: ink.field }]

/** Narrow and wide bands by turns, the birds on the wide one past the middle, teeth at the rim. */
const bandsAround = (
	next: () => number,
	count: number,
	year: number,
	ink: Inks,
	bits: boolean[],
): Shape[] => {
	const narrow = shuffled([comb, beadBand, hatch, sawTeeth, comb], next)
	const wide = shuffled([tangentCircles, keys, lozenges, doubleTeeth, tally], next)
	const flock = birds(clamp(year - 2014, 6, 12))
	const home = count < 6 ? 1 : 3
	const bands = times(count).map((n) => {
		if (n === home) return { band: flock, share: 2.5 }
		if (n === count - 1) return { band: sawTeeth, share: 1 }
		const pick: Band | undefined =
			n % 2 === 1 ? wide[(n >> 1) % wide.length] : narrow[(n >> 1) % narrow.length]
		return { band: pick ?? comb, share: n % 2 === 1 ? 1.75 : 0.8 }
	})
	const unit = (985 - heart) / bands.reduce((sum, { share }) => sum + share, 0)
	return bands.flatMap(({ band, share }, n) => {
		const before = bands.slice(0, n).reduce((sum, each) => sum + each.share, 0)
		const inner = heart + before * unit
		const outer = inner + share * unit
		const floor: Shape[] =
			ink.band !== 'none' && n % 2 === 1
				? [
						{
							kind: 'circle',
							r: Math.round((inner + outer) / 2),
							stroke: ink.band,
							width: Math.round(outer - inner),
						},
					]
				: []
		return [
			...floor,
			...band(inner + 12, outer - 12, ink, bits),
			ring(inner - 4, 4, ink.line),
			ring(inner + 4, 2.5, ink.soft),
		]
	})
}

/** The star, with feathers between its rays. */
const star = (next: () => number, ink: Inks): Shape[] => {
	const rays = [10, 12, 14, 16][Math.floor(next() * 4)] ?? 12
	const step = (Math.PI * 2) / rays
	const reach = heart - 34
	const root = reach * 0.36
	const outline = times(rays)
		.map((n) => `${at(reach, n * step)}L${at(root, (n + 0.5) * step)}`)
		.join('L')
	const feathers = [0.58, 0.78].map((height): Shape => ({
		kind: 'path',
		d: times(rays)
			.map((n) => {
				const side = step * 0.5 * (1 - (1 - height) * 1.15) * 0.62
				const mid = (n + 0.5) * step
				return `M${at(reach * 1.02 * height + 34, mid - side)}L${at(reach * height + 6, mid)}L${at(reach * 1.02 * height + 34, mid + side)}`
			})
			.join(''),
		stroke: ink.soft,
		width: 6,
	}))
	return [
		...(ink.band === 'none' ? [] : [{ kind: 'circle', r: heart - 8, fill: ink.band } satisfies Shape]),
		...feathers,
		{ kind: 'path', d: `M${outline}Z`, fill: ink.star },
		...(ink.band === 'none' ? [] : [ring(root * 0.52, 6, ink.band)]),
		ring(heart - 16, 4, ink.line),
	]
}

const clamp = (value: number, least: number, most: number): number =>
	Math.min(most, Math.max(least, Math.round(value)))

/** A row of numbers from 0 to 1 that depends on nothing but the seed (FNV-1a, then mulberry32). */
const chance = (seed: string): (() => number) => {
	let state = 0x811c9dc5
	for (const sign of seed) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 0x01000193)
	return () => {
		state = (state + 0x6d2b79f5) | 0
		let mixed = Math.imul(state ^ (state >>> 15), state | 1)
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
	}
}

const shuffled = <T>(list: readonly T[], next: () => number): T[] =>
	list
		.map((item) => ({ item, key: next() }))
		.sort((a, b) => a.key - b.key)
		.map(({ item }) => item)
