// Reads the first sheet of an XLSX file in a process of its own and prints a line of JSON for each row: a list of texts.
// Formulas count by the value that was stored with them; dates are written yyyy-mm-dd, decimals with a comma.
import { readSheet } from 'read-excel-file/node'

const told = (value) => {
	if (value === null || value === undefined) return ''
	if (value instanceof Date) return value.toISOString().slice(0, 10)
	if (typeof value === 'number') return String(value).replace('.', ',')
	return typeof value === 'boolean' ? (value ? '1' : '0') : String(value)
}

const [, , file, mostRows, mostColumns] = process.argv
const print = (line) => process.stdout.write(`${JSON.stringify(line)}\n`)
try {
	const rows = await readSheet(file)
	if (rows.length > Number(mostRows)) throw new Error('too many rows')
	if (rows.some((row) => row.length > Number(mostColumns))) throw new Error('too many columns')
	for (const row of rows) print(row.map(told))
	print({ done: rows.length })
} catch (error) {
	print({ failure: String(error.message).split('\n')[0].slice(0, 200) })
}
