import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { citext } from '@electric-sql/pglite/contrib/citext'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { PGlite } from '@electric-sql/pglite'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from './generated/client.ts'

/** An open database: the embedded one (one process, one connection) or a PostgreSQL server. */
export type Database = {
	readonly prisma: PrismaClient
	readonly pool: pg.Pool
	readonly embedded: boolean
	readonly close: () => Promise<void>
}

/** Another process holds the embedded database's folder. */
export const isLocked = (error: unknown): boolean => error instanceof Error && error.name === 'DatabaseLocked'

export const extensions = { citext, pg_trgm, unaccent }

/** Opens PGlite: in `folder` with a lock against a second process, or in memory (optionally from a dump). */
export const openEmbedded = async (
	folder: string | null,
	loadDataDir?: globalThis.Blob,
): Promise<Database> => {
	const unlock = folder === null ? async () => {} : await lock(folder)
	const lite = await PGlite.create({
		...(folder === null ? {} : { dataDir: join(folder, 'database') }),
		...(loadDataDir ? { loadDataDir } : {}),
		extensions,
	})
	const database = overEmbedded(lite)
	return {
		...database,
		close: async () => {
			await database.close()
			await lite.close()
			await unlock()
		},
	}
}

/** A database over an open PGlite, which closing it leaves open. */
export const overEmbedded = (lite: PGlite): Database => {
	const config = createPgConfig(lite)
	untypedParse(config.connection)
	const pool = new pg.Pool(config)
	keepAfterErrors(pool)
	return fromPool(pool, true)
}

/** Opens a pool on a PostgreSQL server. */
export const openServer = (url: string): Database =>
	fromPool(new pg.Pool({ connectionString: url, max: 20, connectionTimeoutMillis: 10_000 }), false)

const fromPool = (pool: pg.Pool, embedded: boolean): Database => {
	pool.on('error', () => {})
	const prisma = new PrismaClient({
		adapter: new PrismaPg(pool, embedded ? {} : { statementNameGenerator: statementNames() }),
		transactionOptions: { maxWait: 30_000, timeout: 60_000 },
	})
	return {
		prisma,
		pool,
		embedded,
		close: async () => {
			await prisma.$disconnect()
			await pool.end()
		},
	}
}

/** So many statements are kept prepared on each connection. Lists of ids make a text for each length: the rest is not kept. */
const mostPrepared = 500

/** A name for each text of a statement: a server parses and plans it once for each connection. PGlite loses its place with them. */
const statementNames = () => {
	const names = new Map<string, string>()
	return ({ sql }: { sql: string }): string => {
		const known = names.get(sql)
		if (known !== undefined) return known
		if (names.size >= mostPrepared) return ''
		const name = `p${names.size}`
		names.set(sql, name)
		return name
	}
}

/** Prisma names its own types in the parse message, on which PGlite's protocol trips. */
const untypedParse = (connection: ReturnType<typeof createPgConfig>['connection']) => {
	const parse = connection.parse.bind(connection)
	connection.parse = (message) => parse({ ...message, types: undefined } as typeof message)
}

/**
 * The pool drops a client whose statement failed and makes a new one, which on PGlite is the same connection: it would get
 * the answers that the old one did not wait for. Here the client is kept; it is as good as before.
 */
const keepAfterErrors = (pool: pg.Pool) => {
	const query = async (statement: pg.QueryConfig, values?: unknown[]) => {
		const client = await pool.connect()
		try {
			return await client.query(statement, values)
		} finally {
			client.release()
		}
	}
	Object.assign(pool, { query })
}

const lock = async (folder: string): Promise<() => Promise<void>> => {
	await mkdir(folder, { recursive: true })
	const file = join(folder, 'portal.lock')
	const handle = await open(file, 'wx').catch(async (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EEXIST') throw error
		if (await heldByLiving(file)) {
			throw Object.assign(new Error(`${folder} is in use by another process`), { name: 'DatabaseLocked' })
		}
		await rm(file, { force: true })
		return open(file, 'wx')
	})
	await handle.writeFile(String(process.pid))
	await handle.close()
	return () => rm(file, { force: true })
}

const heldByLiving = async (file: string): Promise<boolean> => {
	const pid = Number(await readFile(file, 'utf8').catch(() => ''))
	if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
	try {
		process.kill(pid, 0)
		return true
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM'
	}
}

const held = globalThis as typeof globalThis & { portalDatabase?: Database }

/** Makes `database` the one that commands and queries of this process use. */
export const useDatabase = (database: Database): Database => (held.portalDatabase = database)

/** The database of this process. */
export const database = (): Database => {
	if (!held.portalDatabase) throw new Error('no database is open')
	return held.portalDatabase
}

/** Prisma on the database of this process, outside any transaction: for reading. */
export const reader = (): PrismaClient => database().prisma
