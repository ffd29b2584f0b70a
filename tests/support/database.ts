import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll } from 'vitest'
import {
	type Database,
	extensions,
	openEmbedded,
	openServer,
	overEmbedded,
	useDatabase,
} from '#app/data/database.server.ts'
import { migrate } from '#app/data/migrations.server.ts'
import { openQueue, queue } from '#app/data/queue.server.ts'
import { readEnv, setEnv } from '#app/env.server.ts'
import { emptied, rememberEmpty } from './emptying.ts'
import { factsAgree } from './facts-agree.ts'
import { createDatabase, databaseUrl, dropDatabase, testServer } from './postgres.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cache = join(root, '.cache')

/** Changes when a migration changes: the name of the migrated template. */
const fingerprint = (): string => {
	const folder = join(root, 'prisma/migrations')
	const hash = createHash('sha256')
	for (const name of readdirSync(folder).sort()) {
		const file = join(folder, name, 'migration.sql')
		if (existsSync(file)) hash.update(name).update(readFileSync(file))
	}
	return hash.digest('hex').slice(0, 12)
}

/** A migrated, empty database of this test file alone: embedded, or on the server of `TEST_DATABASE_URL`. */
export const openTestDatabase = async (): Promise<Database> => {
	const database = testServer() ? await fromServer() : overEmbedded(await emptyLite())
	await openQueue(database, false)
	return useDatabase(database)
}

/** The embedded database of this worker: opening one takes seconds, so the files that follow get it emptied. */
let lite: PGlite | null = null

const emptyLite = async (): Promise<PGlite> => {
	if (lite) return emptied(lite)
	lite = await PGlite.create({ loadDataDir: await dump(), extensions })
	await rememberEmpty(lite)
	return lite
}

const dump = async (): Promise<Blob> => {
	const file = join(cache, `empty-${fingerprint()}.tar`)
	if (!existsSync(file)) {
		await mkdir(cache, { recursive: true })
		const temporary = `${file}.${process.pid}`
		await writeFile(temporary, await migratedDump())
		await rename(temporary, file)
	}
	return new Blob([new Uint8Array(await readFile(file))])
}

const migratedDump = async (): Promise<Uint8Array> => {
	const folder = await mkdtemp(join(tmpdir(), 'template-'))
	const database = await openEmbedded(folder)
	await migrate(database)
	await openQueue(database, false)
	await queue().stop({ graceful: false, wait: false })
	await database.close()
	const migrated = await PGlite.create({ dataDir: join(folder, 'database'), extensions })
	const dumped = await migrated.dumpDataDir('none')
	await migrated.close()
	await rm(folder, { recursive: true, force: true })
	return new Uint8Array(await dumped.arrayBuffer())
}

let ownName: string | null = null

const fromServer = async (): Promise<Database> => {
	const template = `template_${fingerprint()}`
	ownName = `test_${randomUUID().replaceAll('-', '').slice(0, 16)}`
	await createDatabase(ownName, { template }).catch(async () => {
		const making = `${template}_${randomUUID().slice(0, 8)}`
		const fresh = openServer(await createDatabase(making))
		await migrate(fresh)
		await openQueue(fresh, false)
		await queue().stop({ graceful: false, wait: false })
		await fresh.close()
		await createDatabase(template, { template: making }).catch(() => {})
		await dropDatabase(making)
		await createDatabase(ownName ?? '', { template })
	})
	return openServer(databaseUrl(ownName))
}

/**
 * For the top of an integration test file: a database, a folder for files and mail, and the environment of a portal.
 * After the file the invariants are checked on what it left.
 */
export const usePortal = (options: { checkInvariants?: boolean } = {}): void => {
	let folder = ''
	let opened: Database | null = null
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'portal-'))
		setEnv(
			readEnv({ NODE_ENV: 'test', DATA_DIR: folder, BASE_URL: 'http://127.0.0.1:3000', LOG_LEVEL: 'silent' }),
		)
		opened = await openTestDatabase()
	})
	afterAll(async () => {
		try {
			if (options.checkInvariants !== false) {
				await invariantsHold()
				await factsAgree()
			}
		} finally {
			await queue().stop({ graceful: false, wait: false })
			await opened?.close()
			if (ownName) await dropDatabase(ownName)
			await rm(folder, { recursive: true, force: true })
		}
	})
}

const invariantsHold = async (): Promise<void> => {
	const modules = import.meta.glob<{ brokenInvariants: () => Promise<readonly string[]> }>(
		'../../app/data/invariants.server.ts',
	)
	for (const load of Object.values(modules)) {
		const broken = await (await load()).brokenInvariants()
		if (broken.length > 0) throw new Error(`invariants broken: ${broken.join('; ')}`)
	}
}
