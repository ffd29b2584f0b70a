import type { PGlite } from '@electric-sql/pglite'

/** Where the rows stand that a migrated database has from the beginning. */
const kept = 'kept_for_tests'

const tables = `
	SELECT format('%I.%I', n.nspname, c.relname) AS name, format('%I.%I', '${kept}', n.nspname || '_' || c.relname) AS copy
	FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
	WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
		AND n.nspname NOT IN ('pg_catalog', 'information_schema', '${kept}') AND n.nspname !~ '^pg_'`

type Row = { name: string; copy: string }

const tablesWithRows = async (lite: PGlite): Promise<Row[]> => {
	const { rows } = await lite.query<Row>(tables)
	const found: Row[] = []
	for (const row of rows) {
		const { rows: some } = await lite.query(`SELECT 1 FROM ${row.name} LIMIT 1`)
		if (some.length > 0) found.push(row)
	}
	return found
}

/** Copies the rows of an empty portal's database beside it, so that they can come back. */
export const rememberEmpty = async (lite: PGlite): Promise<void> => {
	await lite.exec(`CREATE SCHEMA ${kept}`)
	for (const { name, copy } of await tablesWithRows(lite)) {
		await lite.exec(`CREATE TABLE ${copy} AS TABLE ${name}`)
	}
}

/** The database as it was when it was remembered: no rows, sequences or session of whoever used it before. */
export const emptied = async (lite: PGlite): Promise<PGlite> => {
	await lite.exec('ROLLBACK')
	await lite.exec('DISCARD ALL')
	const filled = await tablesWithRows(lite)
	const { rows: sequences } = await lite.query<{ name: string }>(
		`SELECT format('%I.%I', schemaname, sequencename) AS name FROM pg_sequences WHERE last_value IS NOT NULL`,
	)
	const { rows: copies } = await lite.query<{ copy: string }>(
		`SELECT format('%I.%I', schemaname, tablename) AS copy FROM pg_tables WHERE schemaname = '${kept}'`,
	)
	const remembered = new Set(copies.map(({ copy }) => copy))
	await lite.transaction(async (tx) => {
		// Neither triggers nor foreign keys hold back who empties everything.
		await tx.exec('SET LOCAL session_replication_role = replica')
		if (filled.length > 0) await tx.exec(`TRUNCATE ${filled.map(({ name }) => name).join(', ')} CASCADE`)
		for (const { name } of sequences) await tx.exec(`ALTER SEQUENCE ${name} RESTART`)
		for (const { name, copy } of filled) {
			if (remembered.has(copy)) await tx.exec(`INSERT INTO ${name} OVERRIDING SYSTEM VALUE TABLE ${copy}`)
		}
	})
	return lite
}
