import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { database, type Database } from './database.server.ts'
import { forgetPublicVersion, knowPublicVersion } from './public-version.server.ts'

/**
 * Between the processes on one PostgreSQL server: who remembers public pages, and who changes them.
 *
 * A process that remembers listens on a connection of its own and holds, shared with the others, a lock on the number of the
 * pages that it remembers; told of a change, it forgets and lets the lock go. Whoever made the change waits, after its commit
 * and before its answer, until it could have that lock alone: then nobody remembers what was before. A process that does not
 * answer is not waited for longer than a lease; nor does it trust its memory for longer after its line last answered.
 */
const channel = 'public_pages'
const space = 751
const lease = 3000
const beat = 1000
const longestAnswer = 10_000

/** After the change that made this number was committed: ends when no process remembers the pages before it. */
export const untilOthersForgot = async (version: bigint): Promise<void> => {
	const { pool, embedded } = database()
	if (embedded) return
	await pool
		.query(`SET LOCAL lock_timeout = ${lease}; SELECT pg_advisory_xact_lock(${lockOf(version - 1n)})`)
		.catch((error: { code?: string }) => (error.code === lockTimeout ? undefined : pause(lease)))
}

const lockOf = (version: bigint) => `${space}, ${version % 2_147_483_647n}`
const lockTimeout = '55P03'

export type PublicLine = { close: () => Promise<void> }

/** Listens, on a line that is made anew when it breaks, until it is closed. */
export const openPublicLine = ({ pool }: Database): PublicLine => {
	const rest = makeRest()
	let isOpen = true
	let line: Line | null = null
	const keep = async () => {
		while (isOpen) {
			line = makeLine(pool.options)
			await listen(line, () => isOpen).catch(() => {})
			endOf(line)
			if (isOpen) await rest.sleep()
		}
	}
	const kept = keep()
	return {
		close: async () => {
			isOpen = false
			if (line) endOf(line)
			rest.wake()
			await kept
		},
	}
}

type Line = { client: pg.Client; rest: Rest; isTold: boolean }

const makeLine = (options: pg.ClientConfig): Line => {
	const client = new pg.Client({
		...options,
		...{ application_name: 'public pages', keepAlive: true, query_timeout: longestAnswer },
	})
	const line: Line = { client, rest: makeRest(), isTold: false }
	const stirred = () => {
		forgetPublicVersion()
		line.isTold = true
		line.rest.wake()
	}
	client.on('notification', stirred).on('error', stirred).on('end', stirred)
	return line
}

const endOf = (line: Line): void => {
	line.isTold = true
	forgetPublicVersion()
	line.rest.wake()
	void line.client.end().catch(() => {})
}

/** What was told before a statement was sent has arrived with its answer: until that moment nothing was missed. */
const listen = async (line: Line, isOpen: () => boolean): Promise<void> => {
	await line.client.connect()
	await line.client.query(`LISTEN ${channel}; SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5`)
	while (isOpen()) {
		line.isTold = false
		const version = await readVersion(line)
		await line.client.query(`SELECT pg_advisory_lock_shared(${lockOf(version)})`)
		if ((await readVersion(line)) === version) await remember(line, version)
		await line.client.query(`SELECT pg_advisory_unlock_shared(${lockOf(version)})`)
	}
}

/** Until it is told of another. The lock is held, and was before the number was read. */
const remember = async (line: Line, version: bigint): Promise<void> => {
	while (!line.isTold) {
		const began = performance.now()
		await line.client.query('SELECT 1')
		if (line.isTold) return
		knowPublicVersion(version, began + lease)
		await line.rest.sleep()
	}
}

const readVersion = async ({ client }: Line): Promise<bigint> => {
	const { rows } = await client.query<{ version: string }>(
		'SELECT "version" FROM "public_state" WHERE "id" = 1',
	)
	return BigInt(rows[0]?.version ?? 0)
}

type Rest = { sleep: () => Promise<void>; wake: () => void }

/** Sleeps from one beat to the next, or until woken. */
const makeRest = (): Rest => {
	let wake = () => {}
	return {
		sleep: () =>
			new Promise((done) => {
				wake = done
				setTimeout(done, beat).unref()
			}),
		wake: () => wake(),
	}
}
