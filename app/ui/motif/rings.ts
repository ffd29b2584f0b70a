/** How many bands the drum of a practice with so many results has; the drum itself draws no more than nine. */
export const ringsOf = (results: number): number => 3 + results
