import type { Tx } from './transact.server.ts'

/** A row by its columns; every row of one call has the same ones. */
export type Row = Readonly<Record<string, unknown>>

/**
 * Inserts rows by one statement whatever their number: it is planned once, where a list of VALUES is planned anew for
 * each length. Dates go as ISO text, numbers beyond a double as text.
 */
export const insertRows = async (tx: Tx, table: string, rows: readonly Row[]): Promise<void> => {
	const [first] = rows
	if (first) await tx.$executeRawUnsafe(insertOf(table, first), JSON.stringify(rows))
}

/** The statement that inserts rows like this one: `$1` is all of them as JSON. */
export const insertOf = (table: string, like: Row): string => {
	const columns = Object.keys(like)
		.map((name) => `"${name}"`)
		.join(', ')
	return `INSERT INTO "${table}" (${columns}) SELECT ${columns}
		FROM jsonb_populate_recordset(NULL::"${table}", CAST($1 AS jsonb))`
}
