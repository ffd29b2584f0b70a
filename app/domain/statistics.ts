/** What the calibration asks of statistics: a correlation, and how far chance alone may go. */

/** Pearson's; null where one side does not vary. */
export const correlation = (pairs: readonly (readonly [number, number])[]): number | null => {
	const mean = (of: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[of], 0) / pairs.length
	const [x, y] = [mean(0), mean(1)]
	let [xy, xx, yy] = [0, 0, 0]
	for (const [a, b] of pairs) {
		xy += (a - x) * (b - y)
		xx += (a - x) ** 2
		yy += (b - y) ** 2
	}
	return xx * yy < 1e-12 ? null : xy / Math.sqrt(xx * yy)
}

/** The bound that the largest of `tries` independent normal values passes with probability `chance`. */
export const sidak = (chance: number, tries: number): number =>
	quantile((1 - chance) ** (1 / Math.max(1, tries)))

/** The bound of Student's t with so many degrees that is passed as seldom as the normal bound `z` (Wallace 1959). */
export const studentBound = (z: number, degrees: number): number => {
	const wider = (z * (8 * degrees + 3)) / (8 * degrees + 1)
	return Math.sqrt(degrees * Math.expm1((wider * wider) / degrees))
}

/** The normal value that is as unlikely as `f` under Fisher's F (Paulson 1942). */
export const normalOfF = (f: number, above: number, below: number): number => {
	const [a, b] = [2 / (9 * above), 2 / (9 * below)]
	const root = Math.cbrt(f)
	return ((1 - b) * root - (1 - a)) / Math.sqrt(b * root * root + a)
}

/** The normal quantile of `p` ≥ ½, to 5·10⁻⁴ (Abramowitz & Stegun 26.2.23). */
const quantile = (p: number): number => {
	const t = Math.sqrt(-2 * Math.log(Math.max(1e-300, 1 - p)))
	return (
		t -
		(2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3)
	)
}
