/** A cell as table programs name it: the third row of the second column is B3. */
export const cellName = (row: number, column: number): string => columnName(column) + row

const columnName = (index: number): string =>
	(index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))
