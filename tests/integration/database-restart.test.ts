import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openServer, useDatabase, type Database } from '#app/data/database.server.ts'
import { migrate } from '#app/data/migrations.server.ts'
import { makeUnit } from '#tests/support/factories.ts'
import { freePort, pause } from '#tests/support/portal.ts'
import { testServer } from '#tests/support/postgres.ts'

/** A cluster of this test's own, where PostgreSQL's programs are: a shared server is not restarted. */
const installed = '/usr/lib/postgresql'
const bin =
	(existsSync(installed) ? readdirSync(installed) : [])
		.sort((a, b) => Number(b) - Number(a))
		.map((version) => join(installed, version, 'bin'))
		.find((folder) => existsSync(join(folder, 'initdb'))) ?? null

/** PostgreSQL refuses to run as root: then the account that the package made runs it. */
const isRoot = process.getuid?.() === 0
const run = (program: string, ...words: string[]): string => {
	const command = join(bin ?? '', program)
	const [name, given] = isRoot ? ['runuser', ['-u', 'postgres', '--', command]] : [command, []]
	return execFileSync(name, [...given, ...words], {
		cwd: tmpdir(),
		stdio: ['ignore', 'pipe', 'pipe'],
	}).toString()
}

let folder = ''
let database: Database | null = null
const control = (...words: string[]) =>
	run(
		'pg_ctl',
		'--pgdata',
		join(folder, 'data'),
		'--log',
		join(folder, 'log'),
		'--wait',
		'--silent',
		...words,
	)

afterAll(async () => {
	await database?.close().catch(() => {})
	if (folder === '') return
	control('stop', '--mode', 'immediate')
	await rm(folder, { recursive: true, force: true })
})

const begin = async (): Promise<Database> => {
	folder = await mkdtemp(join(tmpdir(), 'portal-cluster-'))
	if (isRoot) {
		const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres']).toString())
		await chown(folder, id('-u'), id('-g'))
	}
	const port = String(await freePort())
	run(
		'initdb',
		'--pgdata',
		join(folder, 'data'),
		'--auth',
		'trust',
		'--username',
		'portal',
		'--encoding',
		'UTF8',
	)
	const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`
	control('start', '--options', options)
	return openServer(`postgresql://portal@127.0.0.1:${port}/postgres`)
}

/** Once is enough: not again in the run on a server. */
test.skipIf(bin === null || testServer() !== null)(
	'F6: of fifty who write while the server is torn down again and again no acknowledged row is lost, and they go on',
	async () => {
		database = useDatabase(await begin())
		await migrate(database)
		const { pool, prisma } = database
		for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
			expect([setting, (await pool.query(`SHOW ${setting}`)).rows]).toEqual([setting, [{ [setting]: 'on' }]])
		const acknowledged: string[] = []
		let isOver = false
		const write = async () => {
			while (!isOver) {
				const unit = await makeUnit().catch(() => null)
				if (unit) acknowledged.push(unit.id)
				else await pause(20)
			}
		}
		const writers = Array.from({ length: 50 }, write)
		for (let turn = 0; turn < 5; turn += 1) {
			const before = acknowledged.length
			await expect.poll(() => acknowledged.length, { timeout: 5000 }).toBeGreaterThan(before)
			control('restart', '--mode', 'immediate')
		}
		const before = acknowledged.length
		await expect.poll(() => acknowledged.length, { timeout: 5000 }).toBeGreaterThan(before)
		isOver = true
		await Promise.all(writers)
		const stored = new Set((await prisma.unit.findMany({ select: { id: true } })).map(({ id }) => id))
		expect(acknowledged.filter((id) => !stored.has(id))).toEqual([])
	},
	120_000,
)
