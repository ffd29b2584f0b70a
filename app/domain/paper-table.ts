import { cell, type PaperBlock, type PaperCell } from './paper.ts'

/** One place of a table's grid: the cell that begins there, or `null` where another reaches over it. */
export type GridCell = { cell: PaperCell; columns: number; rows: number } | null

/**
 * A table as a full grid: what people paste may have rows that are too short and cells that reach too far; here each
 * row has as many places as there are columns, and every place is one cell's or reached over by one.
 */
export const tableGrid = ({ rows, widths }: Extract<PaperBlock, { type: 'table' }>): GridCell[][] => {
	const taken = rows.map(() => widths.map(() => false))
	const grid: GridCell[][] = rows.map(() => widths.map(() => null))
	rows.forEach((row, y) => {
		const waiting = [...row]
		for (let x = 0; x < widths.length; x += 1) {
			if (taken[y]?.[x]) continue
			const next = waiting.shift() ?? cell('')
			const columns = roomRight(taken[y] ?? [], x, Math.min(next.columns ?? 1, widths.length - x))
			const height = Math.min(next.rows ?? 1, rows.length - y)
			for (let dy = 0; dy < height; dy += 1) {
				for (let dx = 0; dx < columns; dx += 1) (taken[y + dy] ?? [])[x + dx] = true
			}
			;(grid[y] ?? [])[x] = { cell: next, columns, rows: height }
		}
	})
	return grid
}

/** How far a cell may reach to the right before it meets one that reaches down from above. */
const roomRight = (row: readonly boolean[], x: number, asked: number): number => {
	const blocked = row.findIndex((isTaken, at) => at > x && at < x + asked && isTaken)
	return blocked < 0 ? asked : blocked - x
}
