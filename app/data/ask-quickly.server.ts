import type { QueryResult, QueryResultRow } from 'pg'
import { database } from './database.server.ts'

/** A statement that pages ask all day: a server keeps it prepared under its name on each connection. */
export const askQuickly = <Row extends QueryResultRow>(
	name: string,
	text: string,
	values: readonly unknown[],
): Promise<QueryResult<Row>> => {
	const { pool, embedded } = database()
	return pool.query<Row>({ text, values: [...values], ...(embedded ? {} : { name }) })
}
