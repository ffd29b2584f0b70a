// The built portal on the sample movement, in a folder of its own on a free port of this machine: for `npm run bench`
// and `npm run screens`. Nothing of it stays.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, generate, install, root } from './setup.mjs'

/** The password of every sample account here and in the browser tests. */
export const samplePassword = 'mat khau mau chi de thu 2025'

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))

/** A port that is free now; another may take it before it is used. */
export const freePort = () =>
	new Promise((done, reject) => {
		const server = createServer()
		server.once('error', reject)
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address()
			server.close(() => done(port))
		})
	})

/** The browser tests keep the told story of a build: it is taken from there, or told anew. */
const toldStory = () => {
	const stamp = readFileSync(join(root, 'node_modules/.portal/build'), 'utf8').slice(0, 16)
	const folder = join(root, '.cache', `sample-embedded-${stamp}`)
	return existsSync(join(folder, 'done')) ? folder : null
}

/** Ends a child of ours and waits until it is gone. */
export const endChild = (child) =>
	new Promise((done) => {
		if (child.exitCode !== null || child.signalCode !== null) return done()
		child.once('exit', () => done())
		child.kill('SIGTERM')
		setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
	})

/** Answers once `address` does; fails when the child ends first. */
export const untilAnswered = async (child, address, minutes = 10) => {
	const last = Date.now() + minutes * 60_000
	while (Date.now() < last) {
		if (child.exitCode !== null) throw new Error(`the process ended with ${child.exitCode}`)
		const answered = await fetch(address).then(
			(response) => response.ok,
			() => false,
		)
		if (answered) return
		await pause(100)
	}
	throw new Error(`no answer from ${address}`)
}

const environment = (dataDir, port) => ({
	...process.env,
	NODE_ENV: 'production',
	HOST: '127.0.0.1',
	PORT: String(port),
	DATA_DIR: dataDir,
	DATABASE_URL: '',
	BASE_URL: `http://127.0.0.1:${port}`,
	SAMPLE_PASSWORD: samplePassword,
})

/** Tells the sample movement in a process of its own, so that what it took is not counted as the server's. */
const tell = (options) => {
	console.log('Đang nạp dữ liệu mẫu… / Loading the sample movement…')
	const { status } = spawnSync(process.execPath, ['bin/portal.mjs', 'sample'], options)
	if (status !== 0) throw new Error(`the sample movement could not be told (${status})`)
}

export const startSamplePortal = async () => {
	process.chdir(root)
	install()
	generate()
	build()
	const dataDir = mkdtempSync(join(tmpdir(), 'portal-sample-'))
	const told = toldStory()
	const port = await freePort()
	const address = `http://127.0.0.1:${port}`
	const options = { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: environment(dataDir, port) }
	if (told) cpSync(told, dataDir, { recursive: true })
	else tell(options)
	const child = spawn(process.execPath, ['bin/portal.mjs', 'start'], options)
	const stop = async () => {
		await endChild(child)
		rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 })
	}
	await untilAnswered(child, `${address}/healthz`).catch(async (error) => {
		await stop()
		throw error
	})
	return { address, pid: child.pid, stop }
}
