import { database } from './database.server.ts'

/**
 * The number that grows with every change the public can see, in the same transaction as the change. Where other processes
 * change the database too, it is asked for before every page; where this process is alone with it, as with the embedded
 * one, it is remembered until a change of ours ends, whichever way.
 */
export const publicVersion = (): Promise<bigint> => {
	if (remembered !== null) return remembered
	const [asked, then] = [askAmongOthers(), forgotten]
	if (isAlone) {
		void asked.then(
			() => void (then === forgotten && (remembered = asked)),
			() => undefined,
		)
	}
	return asked
}

/** From now on nobody but this process changes the database. */
export const beAlone = (): void => {
	isAlone = true
}

/** A change that the public can see ended: what was read before it ended is not remembered. */
export const forgetPublicVersion = (): void => {
	remembered = null
	forgotten += 1
}

let isAlone = false
let remembered: Promise<bigint> | null = null
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
