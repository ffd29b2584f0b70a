import { createServer, type Server } from 'node:http'
import { access, constants, mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import { type Database, isLocked, openEmbedded, openServer, useDatabase } from './data/database.server.ts'
import { migrate } from './data/migrations.server.ts'
import { openPublicLine } from './data/public-line.server.ts'
import { beAlone } from './data/public-version.server.ts'
import { openQueue, queue } from './data/queue.server.ts'
import { indexPractices } from './data/search-index.server.ts'
import { env } from './env.server.ts'
import { startJobs } from './jobs/worker.server.ts'
import { loadSampleIfEmpty } from './sample.server.ts'
import { SetupFault } from './setup-fault.ts'
import { errorFacts, log } from './adapters/log.server.ts'
import { builtAssets } from './web/assets.server.ts'
import { portalHandler } from './web/portal.server.ts'

export type OpenPortal = { close: () => Promise<void>; sample: { password: string | null } | null }

/**
 * Opens the database that the environment names, migrated, with its job queue; an empty embedded one gets the
 * sample movement. `working` also works through the jobs.
 */
export const open = async (working: boolean): Promise<OpenPortal> => {
	const { DATABASE_URL, DATA_DIR } = env()
	await ensureFolder(DATA_DIR)
	const database = useDatabase(await (DATABASE_URL ? reachServer(DATABASE_URL) : reachEmbedded(DATA_DIR)))
	await migrate(database)
	await openQueue(database, working)
	const line = working && !database.embedded ? openPublicLine(database) : null
	if (working && database.embedded) beAlone()
	await indexPractices()
	const sample = DATABASE_URL || env().SAMPLE === '0' ? null : await loadSampleIfEmpty()
	const stopJobs = working ? await startJobs() : () => queue().stop({ graceful: false, wait: false })
	return {
		sample,
		close: async () => {
			await stopJobs()
			await line?.close()
			await database.close()
		},
	}
}

/** Serves the portal until a signal; answers the address it listens on. */
export const start = async (
	build: ServerBuild,
): Promise<{ address: string; sample: OpenPortal['sample'] }> => {
	const portal = await open(true)
	const handle = portalHandler(build)
	const sendAsset = await builtAssets(resolve('build/client'))
	const server = createServer({ requestTimeout: 300_000, headersTimeout: 15_000 }, (request, response) => {
		if (!sendAsset(request, response)) handle(request, response)
	})
	const address = await listen(server).catch(async (error: Error) => {
		await portal.close()
		throw error
	})
	stopOnSignal(server, portal.close)
	return { address, sample: portal.sample }
}

const ensureFolder = (folder: string) =>
	mkdir(folder, { recursive: true })
		.then(() => access(folder, constants.W_OK))
		.catch((error: Error) => {
			throw new SetupFault(`DATA_DIR ${folder}: không ghi được / cannot be written (${error.message})`)
		})

const reachEmbedded = (folder: string): Promise<Database> =>
	openEmbedded(folder).catch((error: Error) => {
		if (!isLocked(error)) throw error
		throw new SetupFault(
			`${folder}: một tiến trình khác đang dùng cơ sở dữ liệu / the database is in use by another process`,
		)
	})

const reachServer = async (url: string): Promise<Database> => {
	const database = openServer(url)
	await database.pool.query('SELECT 1').catch((error: Error) => {
		throw new SetupFault(
			`không kết nối được cơ sở dữ liệu / cannot reach the database at ${new URL(url).host}: ${error.message || error.name}`,
		)
	})
	return database
}

const listen = (server: Server): Promise<string> => {
	const { HOST, PORT } = env()
	return new Promise((done, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) =>
			reject(
				new SetupFault(
					error.code === 'EADDRINUSE'
						? `cổng ${PORT} đang được dùng, đặt PORT khác / port ${PORT} is in use, set another PORT`
						: `không mở được ${HOST}:${PORT} / cannot listen: ${error.message}`,
				),
			),
		)
		server.listen(PORT, HOST, () => {
			const address = server.address()
			done(`http://${HOST}:${typeof address === 'object' && address ? address.port : PORT}`)
		})
	})
}

/** A job that did not end in time is cut and tried again at the next start: what it says of that ends no process. */
const ignoreCutWork = (): void => {
	for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
		process.removeAllListeners(event)
		process.on(event, (error: unknown) => log('info', 'work cut by the shutdown', errorFacts(error)))
	}
}

const stopOnSignal = (server: Server, close: () => Promise<void>): void => {
	let stopping = false
	const stop = () => {
		if (stopping) return
		stopping = true
		ignoreCutWork()
		server.close()
		server.closeIdleConnections()
		setTimeout(() => server.closeAllConnections(), 3000).unref()
		close()
			.then(() => process.exit(0))
			.catch((error: unknown) => {
				log('error', 'shutdown', errorFacts(error))
				process.exit(1)
			})
	}
	process.on('SIGINT', stop)
	process.on('SIGTERM', stop)
}
