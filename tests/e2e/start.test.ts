import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newClient } from '#tests/support/client.ts'
import { freePort, startPortal, type RunningPortal } from '#tests/support/portal.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
let portal: RunningPortal
let folder = ''

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'start-'))
	portal = await startPortal({ sample: false })
})
afterAll(async () => {
	await portal?.dispose()
	await rm(folder, { recursive: true, force: true })
})

const startAndFail = (env: Record<string, string>, words: readonly string[] = []) => {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/portal.mjs', 'start', ...words], {
		cwd: root,
		encoding: 'utf8',
		timeout: 60_000,
		env: {
			...process.env,
			NODE_ENV: 'production',
			BASE_URL: '',
			DATABASE_URL: '',
			SAMPLE: '0',
			DATA_DIR: folder,
			...env,
		},
	})
	return { status, lines: `${stdout}${stderr}`.trim().split('\n') }
}

test('the portal answers that it is well while its database answers', async () => {
	const response = await newClient(portal).get('/healthz')
	expect([response.status, await response.text()]).toEqual([200, 'ok'])
})

test('a port in use is told in one line with exit status 1', async () => {
	const port = await freePort()
	const other = createServer().listen(port, '127.0.0.1')
	await once(other, 'listening')
	const { status, lines } = startAndFail({ PORT: String(port) })
	other.close()
	expect(lines).toEqual([expect.stringContaining(`port ${port} is in use`)])
	expect(status).toBe(1)
})

test('the port may be named behind the command, too', async () => {
	const port = await freePort()
	const other = createServer().listen(port, '127.0.0.1')
	await once(other, 'listening')
	const { lines } = startAndFail({ PORT: '0' }, ['--port', String(port)])
	other.close()
	expect(lines).toEqual([expect.stringContaining(`port ${port} is in use`)])
})

test('a folder that cannot be written is told in one line with exit status 1', async () => {
	const file = join(folder, 'a-file')
	await writeFile(file, '')
	const { status, lines } = startAndFail({ DATA_DIR: join(file, 'data') })
	expect(lines).toEqual([expect.stringContaining('cannot be written')])
	expect(status).toBe(1)
})

test('a database that cannot be reached is told in one line with exit status 1', async () => {
	const port = await freePort()
	const { status, lines } = startAndFail({
		DATABASE_URL: `postgresql://nobody:canary@127.0.0.1:${port}/none`,
	})
	expect(lines).toEqual([expect.stringContaining(`cannot reach the database at 127.0.0.1:${port}`)])
	expect(lines.join()).not.toContain('canary')
	expect(status).toBe(1)
})

test('a second process on the same embedded folder is told in one line with exit status 1', async () => {
	const own = await startPortal({ sample: false, env: { DATABASE_URL: '' } })
	const { status, lines } = startAndFail({ DATA_DIR: own.dataDir, PORT: '0' })
	await own.dispose()
	expect(lines).toEqual([expect.stringContaining('in use by another process')])
	expect(status).toBe(1)
})

test('a wrong variable is named in one line with exit status 1', () => {
	const { status, lines } = startAndFail({ PORT: 'many' })
	expect(lines).toEqual([expect.stringContaining('PORT')])
	expect(status).toBe(1)
})

/** The exit status after SIGTERM, and what the portal said if it is not 0. */
const endingOf = async (own: RunningPortal): Promise<string> => {
	const status = await own.stop()
	return status === 0 ? '0' : `${status}: ${own.output()}`
}

test('SIGTERM closes the database cleanly, and the next start finds everything', async () => {
	const own = await startPortal({ sample: false })
	expect(await endingOf(own)).toBe('0')
	await own.restart()
	expect((await newClient(own).get('/healthz')).status).toBe(200)
	expect(await endingOf(own)).toBe('0')
	await own.dispose()
})
