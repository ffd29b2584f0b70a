import { existsSync, readFileSync } from 'node:fs'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createDatabase, databaseUrl, dropDatabase, hasDatabase, testServer } from './postgres.ts'
import { runOnce } from './run-once.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cache = join(root, '.cache')
export const samplePassword = 'mat khau mau chi de thu 2025'

const buildStamp = () => readFileSync(join(root, 'node_modules/.portal/build'), 'utf8').slice(0, 16)

/**
 * The sample movement, loaded once for each build: its folder in `.cache`, and on a test server the database that
 * others are copied from.
 */
export const sampleOnce = async (): Promise<{ folder: string; template: string | null }> => {
	const stamp = buildStamp()
	const template = testServer() ? `sample_${stamp}` : null
	const stem = template ? 'sample-server-' : 'sample-embedded-'
	const folder = join(cache, stem + stamp)
	if (existsSync(join(folder, 'done')) && (!template || (await hasDatabase(template))))
		return { folder, template }
	for (const old of existsSync(cache) ? await readdir(cache) : []) {
		if (old.startsWith(stem)) await rm(join(cache, old), { recursive: true, force: true })
	}
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
	await writeFile(join(folder, 'done'), '')
	return { folder, template }
}
