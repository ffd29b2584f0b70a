/** Numbers from 0 inclusive to 1 exclusive that are the same in every run: a resampling can be told again (mulberry32). */
export const chanceFrom = (seed: number): (() => number) => {
	let state = seed | 0
	return () => {
		state = (state + 0x6d2b79f5) | 0
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
	}
}
