const first = 1000
const longest = 60_000

/** How long to wait after so many failures: twice as long each time, and not all at once (`chance` from 0 to 1). */
export const retryDelay = (failures: number, chance: number): number =>
	Math.round(Math.min(first * 2 ** Math.max(0, failures - 1), longest) * (0.5 + chance / 2))
