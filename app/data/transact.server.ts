import type { PortalEvent } from '#app/domain/event.ts'
import { isNews } from '#app/domain/news-event.ts'
import { changesPublicPages } from '#app/domain/public-event.ts'
import { Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { appendAudit, type Told } from './audit.server.ts'
import { database } from './database.server.ts'
import { Prisma, type PrismaClient } from './generated/client.ts'
import { untilOthersForgot } from './public-line.server.ts'
import { forgetPublicVersion } from './public-version.server.ts'
import { enqueueAll } from './queue.server.ts'
import { changing } from './turns.server.ts'

/** Prisma inside one transaction. */
export type Tx = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>

export type { Told }

/** What a change gives back, and the events it leaves: at least one. */
export type Change<Value> = { value: Value; events: readonly [PortalEvent, ...PortalEvent[]] }

/**
 * Runs one change in one transaction. `now` is the database's clock unless a story (tests, the sample movement)
 * says `at`. The events, the audit chain and an `event.dispatch` job for each that is news are written in the same
 * transaction: a change without an event does not type-check, and nothing is announced that did not happen. An event that the
 * public can see empties the page cache in the same transaction, and has not ended before every process forgot its pages.
 * Breaking a UNIQUE rule of the database is the refusal `already exists`.
 */
export const transact = <Value>(
	viewer: Viewer,
	at: Date | undefined,
	change: (tx: Tx, now: Date) => Promise<Change<Value>>,
	/** For the few changes that are many: milliseconds they may take. */
	options: { timeout?: number } = {},
): Promise<Value> =>
	transactAll(
		at,
		async (tx, now) => {
			const { value, events } = await change(tx, now)
			return { value, told: events.map((event) => ({ viewer, event })) }
		},
		options,
	)

/** The same for the changes of several people at once: each event says whose act it is. */
export const transactAll = async <Value>(
	at: Date | undefined,
	change: (tx: Tx, now: Date) => Promise<{ value: Value; told: readonly Told[] }>,
	options: { timeout?: number } = {},
): Promise<Value> => {
	for (let attempt = 1; ; attempt += 1) {
		let version: bigint | null = null
		try {
			const done = await inTurn(async (tx) => {
				const now = at ?? (await databaseClock(tx))
				const { value, told } = await change(tx, now)
				if (told.some(({ event }) => changesPublicPages(event.name))) version = await nextPublicVersion(tx)
				const seqs = await appendAudit(tx, now, told)
				const news = seqs.filter((_, index) => isNews(told[index]?.event.name ?? ''))
				await enqueueAll(
					tx,
					'event.dispatch',
					news.map((seq) => ({ seq: String(seq) })),
				)
				return value
			}, options)
			if (version !== null) await untilOthersForgot(version)
			return done
		} catch (error) {
			if (isConflict(error) && attempt < 4) continue
			if (isDuplicate(error)) throw new Refusal({ code: 'already', fact: 'exists' })
			throw error
		} finally {
			if (version !== null) forgetPublicVersion()
		}
	}
}

const inTurn = <Value>(change: (tx: Tx) => Promise<Value>, options: { timeout?: number }): Promise<Value> =>
	changing(() => database().prisma.$transaction(change, options))

const nextPublicVersion = async (tx: Tx): Promise<bigint> => {
	const { version } = await tx.publicState.update({
		where: { id: 1 },
		data: { version: { increment: 1 } },
	})
	return version
}

/** The database's clock, to the millisecond. */
export const databaseClock = async (tx: Tx): Promise<Date> => {
	const [row] = await tx.$queryRaw<
		{ now: Date }[]
	>`SELECT date_trunc('milliseconds', clock_timestamp()) AS now`
	if (!row) throw new Error('the database has no clock')
	return row.now
}

const isDuplicate = (error: unknown) =>
	(error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') ||
	(error instanceof Error && /\b23505\b/.test(error.message))

const isConflict = (error: unknown) =>
	error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034'
