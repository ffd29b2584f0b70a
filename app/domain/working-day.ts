/** Days as Vietnam counts them: yyyy-mm-dd in GMT+7. */

const offset = 7 * 3_600_000

export const vietnamDay = (at: Date): string => new Date(at.getTime() + offset).toISOString().slice(0, 10)
