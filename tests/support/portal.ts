import { type ChildProcess, spawn } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createDatabase, databaseUrl, dropDatabase, testServer } from './postgres.ts'
import { type SampleIds } from './sample-ids.ts'
import { sampleOnce, samplePassword } from './sample-once.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export type RunningPortal = {
	readonly address: string
	readonly dataDir: string
	/** Its database on the test server; null for the embedded one. */
	readonly databaseUrl: string | null
	/** Ids of the sample movement; empty without it. */
	readonly ids: SampleIds
	/** What the process wrote so far: its log. */
	readonly output: () => string
	readonly pid: () => number
	/** SIGKILL, as a power cut would. */
	readonly kill: () => Promise<void>
	/** Starts again on the same data and port. */
	readonly restart: () => Promise<void>
	/** Asks to end by SIGTERM and answers the exit status. */
	readonly stop: () => Promise<number | null>
	/** Ends and removes everything. */
	readonly dispose: () => Promise<void>
}

type Options = { sample?: boolean; env?: Record<string, string>; port?: number; dataDir?: string }

/**
 * The built portal as a process of its own on a free port: with the sample movement, or empty. On the server of
 * TEST_DATABASE_URL it gets a database of its own.
 */
export const startPortal = async (options: Options = {}): Promise<RunningPortal> => {
	const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'portal-e2e-')))
	const port = options.port ?? (await freePort())
	const name = testServer() ? `e2e_${randomUUID().replaceAll('-', '').slice(0, 12)}` : null
	const hasSample = options.sample !== false
	const sample = hasSample ? await sampleOnce() : null
	if (name) await createDatabase(name, sample?.template ? { template: sample.template } : {})
	if (sample) await cp(sample.folder, dataDir, { recursive: true })
	const env = {
		...process.env,
		NODE_ENV: 'production',
		HOST: '127.0.0.1',
		PORT: String(port),
		DATA_DIR: dataDir,
		DATABASE_URL: name ? databaseUrl(name) : '',
		BASE_URL: `http://127.0.0.1:${port}`,
		SAMPLE_PASSWORD: samplePassword,
		SAMPLE: hasSample ? '1' : '0',
		...options.env,
	}
	const ids = sample?.ids ?? null
	const running = portalProcess(env, port)
	await running.begin()
	return {
		address: `http://127.0.0.1:${port}`,
		dataDir,
		databaseUrl: name ? databaseUrl(name) : null,
		get ids() {
			if (!ids) throw new Error('the portal has no sample movement')
			return ids
		},
		output: running.output,
		pid: running.pid,
		kill: () => running.end('SIGKILL').then(() => undefined),
		restart: running.begin,
		stop: () => running.end('SIGTERM'),
		dispose: async () => {
			await running.end('SIGKILL')
			if (name) await dropDatabase(name)
			await rm(dataDir, { recursive: true, force: true, maxRetries: 3 })
		},
	}
}

/** A portal of a test lives for seconds: compiling the embedded database for speed would take more than it gives. */
const shortLived = ['--wasm-tiering-budget=180000000']

const portalProcess = (env: Record<string, string | undefined>, port: number) => {
	let child: ChildProcess | null = null
	let output = ''
	const begin = async (): Promise<void> => {
		const started = spawn(
			process.execPath,
			[
				...(process.env.PROF ? ['--cpu-prof', `--cpu-prof-dir=${process.env.PROF}`] : []),
				...shortLived,
				'bin/portal.mjs',
				'start',
			],
			{
				cwd: root,
				env: { NODE_ENV: 'production', ...env },
			},
		)
		child = started
		started.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
		started.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
		for (let tries = 0; tries < 1200; tries += 1) {
			if (started.exitCode !== null) throw new Error(`the portal ended with ${started.exitCode}:\n${output}`)
			if (await isHealthy(port)) return
			await pause(100)
		}
		throw new Error(`the portal did not start:\n${output}`)
	}
	const end = async (signal: NodeJS.Signals): Promise<number | null> => {
		const ending = child
		if (!ending || ending.exitCode !== null || ending.signalCode !== null) return ending?.exitCode ?? null
		const ended = new Promise<number | null>((done) => ending.once('exit', (code) => done(code)))
		ending.kill(signal)
		return ended
	}
	return { begin, end, output: () => output, pid: () => child?.pid ?? 0 }
}

export const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

const isHealthy = (port: number): Promise<boolean> =>
	fetch(`http://127.0.0.1:${port}/healthz`)
		.then((response) => response.ok)
		.catch(() => false)

export const freePort = (): Promise<number> =>
	new Promise((done, reject) => {
		const server = createServer()
		server.once('error', reject)
		server.listen(0, '127.0.0.1', () => {
			const address = server.address()
			const port = typeof address === 'object' && address ? address.port : 0
			server.close(() => done(port))
		})
	})

/** Letters that the portal wrote to its folder, newest last. */
export const letters = async ({ dataDir }: RunningPortal): Promise<string[]> => {
	const folder = join(dataDir, 'mail')
	if (!existsSync(folder)) return []
	const names = (await readdir(folder)).filter((name) => name.endsWith('.eml'))
	return Promise.all(names.sort().map((name) => readFile(join(folder, name), 'utf8')))
}
