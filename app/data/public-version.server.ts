import { database } from './database.server.ts'

/**
 * The number that grows with every change the public can see, in the same transaction as the change. It is asked for before
 * every page, unless it is known: where this process is alone with its database until a change of ours ends, whichever
 * way, and on a server for as long as the line of `public-line` says.
 */
export const publicVersion = (): Promise<bigint> => {
	const here = knownPublicVersion()
	if (here !== null) return Promise.resolve(here)
	const [asked, then] = [askAmongOthers(), forgotten]
	if (isAlone) {
		void asked.then(
			(version) => void (then === forgotten && knowPublicVersion(version, Infinity)),
			() => undefined,
		)
	}
	return asked
}

/** The same, if it need not be asked for. */
export const knownPublicVersion = (): bigint | null =>
	known && performance.now() < known.until ? known.version : null

/** Until this moment of `performance.now()` it is this one, unless it is forgotten before. */
export const knowPublicVersion = (version: bigint, until: number): void => {
	known = { version, until }
}

/** Whether nobody but this process changes the database from now on. */
export const beAlone = (alone = true): void => {
	isAlone = alone
	forgetPublicVersion()
}

/** A change that the public can see ended: what was read before it ended is not remembered. */
export const forgetPublicVersion = (): void => {
	known = null
	forgotten += 1
}

let isAlone = false
let known: { version: bigint; until: number } | null = null
let forgotten = 0

/** One reading at a time; who comes meanwhile shares the next one, which begins after all of them came. */
const askAmongOthers = (): Promise<bigint> =>
	(waiting ??= running.then(() => {
		const reading = readVersion()
		waiting = null
		running = reading.catch(() => 0n)
		return reading
	}))

let running: Promise<bigint> = Promise.resolve(0n)
let waiting: Promise<bigint> | null = null

const readVersion = async (): Promise<bigint> => {
	const { rows } = await database().pool.query<{ version: string }>(
		'SELECT "version" FROM "public_state" WHERE "id" = 1',
	)
	return BigInt(rows[0]?.version ?? 0)
}
