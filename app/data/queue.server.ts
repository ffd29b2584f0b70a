import PgBoss from 'pg-boss'
import type { Database } from './database.server.ts'
import type { Tx } from './transact.server.ts'

/** What each queue carries. A job says what to look at, never what it holds. */
export type Jobs = {
	'event.dispatch': { seq: string }
	'image.variants': { blobId: string }
	'document.prepare': { blobId: string }
	'media.prepare': { blobId: string }
	'file.scan': { evidenceId: string; version: number }
	'paper.scan': { signedPaperId: string }
	'loose-file.scan': { blobId: string }
	/** What still waits for the scanner, whatever became of its own job: tried every minute for ever. */
	'files.scan-waiting': Record<string, never>
	'mail.send': { mailId: string }
	/** Who reviews what in a round, as a secretary asked. */
	'assignments.plan': { planId: string }
	/** Whether the sheets of an entry, or of every entry of a round, lie so far apart that one more looks at it. */
	'sheets.compare': { roundId: string; entryId: string | null }
	/** Forgotten password: looked into off the request path, so that every address is answered alike. */
	'password.letter': { email: string; requestId: string }
	/** Looks for drafts with a reminder due. */
	'drafts.remind': Record<string, never>
	/** Whether followers are due a letter. */
	'follows.tell': Record<string, never>
	'invariants.check': Record<string, never>
	'files.sweep': Record<string, never>
	'twins.sweep': Record<string, never>
	/** Citizens' data past the time that the privacy page states. */
	'citizens.sweep': Record<string, never>
}
export type JobName = keyof Jobs

const queues: Record<JobName, PgBoss.Queue> = {
	'event.dispatch': { name: 'event.dispatch', retryLimit: 10, retryBackoff: true, retryDelay: 2 },
	'image.variants': { name: 'image.variants', retryLimit: 3, retryDelay: 5, expireInSeconds: 120 },
	'document.prepare': { name: 'document.prepare', retryLimit: 3, retryDelay: 5, expireInSeconds: 300 },
	'media.prepare': { name: 'media.prepare', retryLimit: 3, retryDelay: 5, expireInSeconds: 300 },
	'file.scan': { name: 'file.scan', retryLimit: 6, retryBackoff: true, retryDelay: 2, expireInSeconds: 900 },
	'paper.scan': {
		name: 'paper.scan',
		retryLimit: 6,
		retryBackoff: true,
		retryDelay: 2,
		expireInSeconds: 900,
	},
	'loose-file.scan': {
		name: 'loose-file.scan',
		retryLimit: 6,
		retryBackoff: true,
		retryDelay: 2,
		expireInSeconds: 900,
	},
	'files.scan-waiting': { name: 'files.scan-waiting', retryLimit: 0, expireInSeconds: 900 },
	'mail.send': { name: 'mail.send', retryLimit: 20, retryBackoff: true, retryDelay: 5 },
	'assignments.plan': { name: 'assignments.plan', retryLimit: 2, retryDelay: 2, expireInSeconds: 900 },
	'sheets.compare': {
		name: 'sheets.compare',
		retryLimit: 5,
		retryBackoff: true,
		retryDelay: 2,
		expireInSeconds: 900,
	},
	'password.letter': { name: 'password.letter', retryLimit: 3, retryDelay: 5 },
	'drafts.remind': { name: 'drafts.remind', retryLimit: 0, expireInSeconds: 1800 },
	'follows.tell': { name: 'follows.tell', policy: 'stately', retryLimit: 0, expireInSeconds: 1800 },
	'invariants.check': { name: 'invariants.check', retryLimit: 0 },
	'files.sweep': { name: 'files.sweep', retryLimit: 0 },
	'citizens.sweep': { name: 'citizens.sweep', retryLimit: 0 },
	/** One waits at most: several servers do not do the same work twice. */
	'twins.sweep': { name: 'twins.sweep', policy: 'stately', retryLimit: 0, expireInSeconds: 1800 },
}

export const jobNames = Object.keys(queues) as JobName[]

const held = globalThis as typeof globalThis & { portalQueue?: PgBoss }

/** Opens the queue's tables; `working` also runs its clockwork (maintenance and schedules). */
export const openQueue = async ({ pool }: Database, working: boolean): Promise<PgBoss> => {
	const boss = new PgBoss({
		db: { executeSql: (text: string, values: unknown[]) => pool.query(text, values) },
		supervise: working,
		schedule: working,
	})
	boss.on('error', () => {})
	await boss.start()
	const there = new Set((await boss.getQueues()).map(({ name }) => name))
	for (const queue of Object.values(queues)) {
		if (!there.has(queue.name)) await boss.createQueue(queue.name, queue)
	}
	return (held.portalQueue = boss)
}

/** The queues in which a job is due now: one statement for all, where each would else be asked twice a second. */
export const dueQueues = async ({ pool }: Database): Promise<JobName[]> => {
	const { rows } = await pool.query<{ name: JobName }>(
		`SELECT q."name" FROM pgboss.queue q WHERE EXISTS (
			SELECT 1 FROM pgboss.job j WHERE j."name" = q."name" AND j."state" < 'active' AND j."start_after" < now())
		ORDER BY q."name"`,
	)
	return rows.map(({ name }) => name)
}

export const queue = (): PgBoss => {
	if (!held.portalQueue) throw new Error('the job queue is not open')
	return held.portalQueue
}

/** Adds a job inside the caller's transaction: it exists if and only if the change does. */
export const enqueue = async <Name extends JobName>(tx: Tx, name: Name, data: Jobs[Name], key?: string) => {
	await queue().send(name, data, {
		...(key ? { singletonKey: key } : {}),
		db: dbIn(tx),
	})
}

/** Adds several by one statement. */
export const enqueueAll = async <Name extends JobName>(tx: Tx, name: Name, each: readonly Jobs[Name][]) => {
	if (each.length === 0) return
	await queue().insert(
		each.map((data) => ({ name, data })),
		{ db: dbIn(tx) },
	)
}

const dbIn = (tx: Tx) => ({
	executeSql: async (text: string, values: unknown[]) => ({
		rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values),
	}),
})

/** Adds a job that belongs to no change. */
export const enqueueNow = async <Name extends JobName>(name: Name, data: Jobs[Name]): Promise<void> => {
	await queue().send(name, data)
}
