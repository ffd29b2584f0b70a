import { Prisma } from './generated/client.ts'
import type { Tx } from './transact.server.ts'

/** A row by its columns; every row of one call has the same ones. */
type Row = Readonly<Record<string, unknown>>

/**
 * Inserts rows by one statement whatever their number: it is planned once, where a list of VALUES is planned anew for
 * each length. Dates go as ISO text, numbers beyond a double as text.
 */
export const insertRows = async (tx: Tx, table: string, rows: readonly Row[]): Promise<void> => {
	const [first] = rows
	if (!first) return
	const columns = Object.keys(first)
		.map((name) => `"${name}"`)
		.join(', ')
	await tx.$executeRaw(
		Prisma.sql`INSERT INTO ${Prisma.raw(`"${table}" (${columns}) SELECT ${columns}`)}
			FROM jsonb_populate_recordset(${Prisma.raw(`NULL::"${table}"`)}, ${JSON.stringify(rows)}::jsonb)`,
	)
}
