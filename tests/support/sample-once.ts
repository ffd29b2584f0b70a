import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inTurn } from './in-turn.ts'
import { createDatabase, databaseUrl, dropDatabase, hasDatabase, testServer } from './postgres.ts'
import { runOnce } from './run-once.ts'
import { readSampleIds, type SampleIds } from './sample-ids.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cache = join(root, '.cache')
export const samplePassword = 'mat khau mau chi de thu 2025'

const buildStamp = () => readFileSync(join(root, 'node_modules/.portal/build'), 'utf8').slice(0, 16)

type LoadedSample = { folder: string; template: string | null; ids: SampleIds }

/**
 * The sample movement, loaded once for each build, by whoever asks first: its folder in `.cache`, on a test server the
 * database that others are copied from, and the ids of what is in it.
 */
export const sampleOnce = async (): Promise<LoadedSample> => {
	const stamp = buildStamp()
	const template = testServer() ? `sample_${stamp}` : null
	const kind = template ? 'server' : 'embedded'
	const folder = join(cache, `sample-${kind}-${stamp}`)
	const known = join(folder, 'ids.json')
	const isThere = async () => existsSync(known) && (!template || (await hasDatabase(template)))
	if (!(await isThere())) {
		await mkdir(cache, { recursive: true })
		await inTurn(join(cache, `loading-${kind}`), async () => {
			if (await isThere()) return
			for (const old of await readdir(cache)) {
				if (old.startsWith(`sample-${kind}-`)) await rm(join(cache, old), { recursive: true, force: true })
			}
			await load(folder, template)
			await writeFile(`${known}.new`, JSON.stringify(await idsIn(folder, template)))
			await rename(`${known}.new`, known)
		})
	}
	return { folder, template, ids: JSON.parse(await readFile(known, 'utf8')) as SampleIds }
}

const load = async (folder: string, template: string | null): Promise<void> => {
	if (template) {
		await dropDatabase(template)
		await createDatabase(template)
	}
	await runOnce(['bin/portal.mjs', 'sample'], {
		...process.env,
		NODE_ENV: 'production',
		DATA_DIR: folder,
		DATABASE_URL: template ? databaseUrl(template) : '',
		SAMPLE_PASSWORD: samplePassword,
		BASE_URL: 'http://127.0.0.1:3000',
	})
}

/** Whoever finds the sample loaded needs no database for its ids, and does not load the code of one. */
const idsIn = async (folder: string, template: string | null): Promise<SampleIds> => {
	const { openEmbedded, openServer } = await import('#app/data/database.server.ts')
	const database = template ? openServer(databaseUrl(template)) : await openEmbedded(folder)
	try {
		return await readSampleIds(database)
	} finally {
		await database.close()
	}
}
