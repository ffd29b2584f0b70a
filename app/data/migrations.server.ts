import { createHash } from 'node:crypto'
import type { Database } from './database.server.ts'

type Migration = { name: string; sql: string; checksum: string }

const files = import.meta.glob<string>('/prisma/migrations/*/migration.sql', {
	query: '?raw',
	import: 'default',
	eager: true,
})

const migrations: readonly Migration[] = Object.entries(files)
	.map(([path, sql]) => ({
		name: path.split('/').at(-2) ?? path,
		sql,
		checksum: createHash('sha256').update(sql).digest('hex'),
	}))
	.sort((a, b) => (a.name < b.name ? -1 : 1))

/**
 * Brings the database to the newest migration, each in a transaction of its own under one advisory lock,
 * so that a killed migration leaves nothing and two starting servers do not collide. Returns what it applied.
 */
export const migrate = async ({ pool }: Database): Promise<readonly string[]> => {
	const client = await pool.connect()
	try {
		await client.query(
			'CREATE TABLE IF NOT EXISTS _migration (name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
		)
		const applied: string[] = []
		for (const migration of migrations) {
			await client.query('BEGIN')
			try {
				await client.query('SELECT pg_advisory_xact_lock(749)')
				if (await isNew(client, migration)) {
					await client.query(migration.sql)
					await client.query('INSERT INTO _migration (name, checksum) VALUES ($1, $2)', [
						migration.name,
						migration.checksum,
					])
					applied.push(migration.name)
				}
				await client.query('COMMIT')
			} catch (error) {
				await client.query('ROLLBACK')
				throw error
			}
		}
		return applied
	} finally {
		client.release()
	}
}

type Client = { query: (sql: string, values: string[]) => Promise<{ rows: { checksum: string }[] }> }

const isNew = async (client: Client, { name, checksum }: Migration): Promise<boolean> => {
	const { rows } = await client.query('SELECT checksum FROM _migration WHERE name = $1', [name])
	const [row] = rows
	if (row && row.checksum !== checksum) throw new Error(`migration ${name} was changed after it was applied`)
	return !row
}
