// npm run bench [-- PART …] [--seconds N]: the portal on sample data against bare node:http in the same run.
//   gallery    /thu-vien as served (from the page cache) and uncached (`Cache-Control: no-cache`)
//              and answered 304; with TEST_DATABASE_URL also the search page on that server, among 100 and 10,000
//              practices (`--practices 100,10000,100000` for other numbers)
//   search     the search page alone; `--database URL,…` measures it on databases that hold their practices already
//   practice   /thu-vien/:slug, the same two ways
//   pages      home, gallery and a practice in Chromium with a quarter of the CPU, 1.6 Mbit/s and 150 ms: LCP, CLS, bytes by
//              kind, script and everything but pictures beside their limits
//   desk       a reviewer's desk and sheet in the same Chromium: LCP with an empty and with a filled cache, script, and how long
//              a key press waits
//   council    the ranking of 500 and of 2,000 entries with four sheets each, and saving a sheet, with one reader or writer;
//              embedded, or on the server of TEST_DATABASE_URL
//   crowd      forty reviewers who save beside 2,000 visitors with connections of their own: what a save and a page take
//   similar    the check for similar entries among 1,000 and 10,000, beside comparing with every one
//   saves      drafts saved a second by sixteen writers, beside one UPDATE of the same text
//   assignment plans of 500, 2,000 and 5,000 entries: time, memory, cost beside the bound of the linear programme
//   calibration reports of 1,000, 10,000 and 100,000 scores, beside the 5 s asked for the largest
//   memory     resident memory of the server process, after its start and after load
//   uploads    one film of 1 GB in pieces until it is attached, against `cp` and `sha256sum` of the same file; the memory
//              that the server takes meanwhile, and for three at once (`--megabytes N` for another size)
//   variants   copies of pictures a second, against the `vips` program where it is there
// Prints, last, one JSON object {"results": [{"name", "value", "unit", "baseline", "ratio"}]}; ratio = value / baseline.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './setup.mjs'
import { endChild, freePort, samplePassword, startSamplePortal, untilAnswered } from './sample-portal.mjs'

const parts = [
	'gallery',
	'search',
	'practice',
	'pages',
	'desk',
	'council',
	'crowd',
	'memory',
	'saves',
	'similar',
	'assignment',
	'calibration',
	'uploads',
	'variants',
]
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		seconds: { type: 'string', default: '6' },
		megabytes: { type: 'string', default: '1024' },
		practices: { type: 'string', default: '100,10000' },
		database: { type: 'string', default: '' },
	},
})
const chosen = positionals.length > 0 ? positionals : parts.filter((part) => part !== 'search')
const unknown = chosen.filter((part) => !parts.includes(part))
const seconds = Math.min(60, Math.max(1, Number(values.seconds) || 6))
if (unknown.length > 0) {
	console.error(`No such part: ${unknown.join(', ')}. There are: ${parts.join(', ')}.`)
	process.exit(2)
}

const scratch = mkdtempSync(join(tmpdir(), 'portal-bench-'))
const results = []
const rounded = (value) => Number(value.toPrecision(4))
const record = (name, value, unit, baseline, base) => {
	results.push({
		name,
		value: rounded(value),
		unit,
		baseline,
		ratio: base > 0 ? rounded(value / base) : null,
	})
	console.log(`${name}: ${rounded(value)} ${unit} (${baseline}: ${rounded(base)} ${unit})`)
}

/** Megabytes of a process that are in memory now. */
const residentOf = (pid) => {
	try {
		return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024
	} catch {
		return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024
	}
}

/** A node:http server that sends what the portal sent: the bytes as they went over the wire, and their headers. */
const startBare = async (name, { headers, body }) => {
	const file = join(scratch, `${name}.json`)
	writeFileSync(file, JSON.stringify({ headers, body: body.toString('base64') }))
	const port = await freePort()
	const child = spawn(process.execPath, [join(root, 'tests/bench/bare-server.mjs'), String(port), file], {
		stdio: 'inherit',
	})
	await untilAnswered(child, `http://127.0.0.1:${port}/`, 1)
	return { address: `http://127.0.0.1:${port}/`, pid: child.pid, stop: () => endChild(child) }
}

/** The answer as sent, still compressed. */
const wire = async (url) => {
	const { get } = await import('node:http')
	const { asBrowser } = await import('../tests/bench/load.mjs')
	return new Promise((done, reject) => {
		get(url, { headers: asBrowser }, (response) => {
			const chunks = []
			response.on('data', (chunk) => chunks.push(chunk))
			response.on('end', () => {
				const {
					date: _date,
					connection: _connection,
					'keep-alive': _alive,
					'content-length': _length,
					'transfer-encoding': _coding,
					...headers
				} = response.headers
				if (response.statusCode === 200) done({ headers, body: Buffer.concat(chunks) })
				else reject(new Error(`${url} answered ${response.statusCode}`))
			})
		}).on('error', reject)
	})
}

const measurePage = async (name, url) => {
	const { measure } = await import('../tests/bench/load.mjs')
	const bare = await startBare(name, await wire(url))
	try {
		const base = await measure(bare.address, { seconds })
		const served = await measure(url, { seconds })
		const uncached = await measure(url, { seconds, headers: { 'cache-control': 'no-cache' } })
		const baseline = `${name} bytes from bare node:http`
		await measureUnchanged(name, url, bare.address)
		for (const [way, measured] of [
			['as served', served],
			['uncached', uncached],
		]) {
			record(`${name} ${way}`, measured.rate, 'requests/s', baseline, base.rate)
			record(`${name} ${way} p50`, measured.p50, 'ms', baseline, base.p50)
			record(`${name} ${way} p99`, measured.p99, 'ms', baseline, base.p99)
		}
	} finally {
		await bare.stop()
	}
}

/** Who has the page already: 304 from both. */
const measureUnchanged = async (name, url, bareAddress) => {
	const { measure } = await import('../tests/bench/load.mjs')
	const { etag } = (await wire(url)).headers
	if (!etag) throw new Error(`${url} has no ETag`)
	const asked = { seconds, headers: { 'if-none-match': etag }, status: 304 }
	const base = await measure(bareAddress, asked)
	const served = await measure(url, asked)
	const baseline = '304 from bare node:http'
	record(`${name} answered 304`, served.rate, 'requests/s', baseline, base.rate)
	record(`${name} answered 304 p99`, served.p99, 'ms', baseline, base.p99)
}

const measureMemory = async (portal, gallery, atStart) => {
	const { measure } = await import('../tests/bench/load.mjs')
	const bare = await startBare('memory', await wire(gallery))
	try {
		const bareAtStart = residentOf(bare.pid)
		await measure(bare.address, { seconds, warmUp: 0 })
		await measure(gallery, { seconds, headers: { 'cache-control': 'no-cache' }, warmUp: 0 })
		await measure(gallery, { seconds, warmUp: 0 })
		record('memory after start', atStart, 'MB', 'bare node:http after start', bareAtStart)
		record(
			'memory after load',
			residentOf(portal.pid),
			'MB',
			'bare node:http after load',
			residentOf(bare.pid),
		)
	} finally {
		await bare.stop()
	}
}

/** Those that make a world of their own and need no portal with the sample movement; what they print last is their results. */
const ownWorlds = {
	similar: ['tests/bench/similar.ts'],
	assignment: ['tests/bench/assignment.ts'],
	calibration: ['tests/bench/calibration.ts'],
	desk: ['tests/bench/desk.mjs'],
	council: ['tests/bench/council.ts', String(seconds)],
	crowd: ['tests/bench/crowd.ts', String(3 * seconds)],
	saves: ['tests/bench/saves.ts', String(seconds)],
}

const measureInOwnWorld = (part) => {
	const runner = join(root, 'node_modules/vite-node/vite-node.mjs')
	const printed = execFileSync(process.execPath, ['--no-warnings', runner, ...ownWorlds[part]], {
		cwd: root,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'inherit'],
	})
	const lines = printed.trim().split('\n')
	for (const line of lines.slice(0, -1)) console.log(line)
	results.push(...JSON.parse(lines.at(-1)).results)
}

/** The search page among so many practices as were asked for, or on the databases that were named. */
const measureSearches = async () => {
	const { measureSearch } = await import('../tests/bench/gallery.mjs')
	const sizes = values.practices.split(',').map(Number)
	const databases = values.database.split(',').filter((url) => url !== '')
	const own = { endChild, freePort, samplePassword, untilAnswered }
	await measureSearch({ sizes, databases }, { root, seconds, record, startBare, wire, own })
}

for (const part of chosen) if (Object.hasOwn(ownWorlds, part)) measureInOwnWorld(part)
if (chosen.includes('search')) await measureSearches()
if (chosen.every((part) => part === 'search' || Object.hasOwn(ownWorlds, part))) {
	rmSync(scratch, { recursive: true, force: true })
	console.log(JSON.stringify({ results }))
	process.exit(0)
}
const portal = await startSamplePortal()
const stopAll = async () => {
	await portal.stop()
	rmSync(scratch, { recursive: true, force: true })
}
process.once('SIGINT', () => void stopAll().then(() => process.exit(130)))
try {
	const atStart = residentOf(portal.pid)
	const gallery = `${portal.address}/thu-vien`
	const slug = /href="\/thu-vien\/([a-z0-9-]+)"/.exec(await (await fetch(gallery)).text())?.[1]
	if (!slug) throw new Error('the gallery of the sample movement is empty')
	if (chosen.includes('gallery')) await measurePage('gallery', gallery)
	if (chosen.includes('gallery') && process.env.TEST_DATABASE_URL) await measureSearches()
	if (chosen.includes('practice')) await measurePage('practice', `${gallery}/${slug}`)
	if (chosen.includes('pages')) {
		const { measurePages } = await import('../tests/bench/pages.mjs')
		const { openBrowser } = await import('./open-browser.mjs')
		await measurePages(() => openBrowser(root), { address: portal.address, slug, record })
	}
	if (chosen.includes('memory')) await measureMemory(portal, gallery, atStart)
	if (chosen.includes('uploads')) {
		const { measureUploads } = await import('../tests/bench/uploads.mjs')
		const megabytes = Math.min(2000, Math.max(48, Number(values.megabytes) || 1024))
		await measureUploads(portal, samplePassword, { megabytes, record, residentOf })
	}
	if (chosen.includes('variants'))
		await (await import('../tests/bench/variants.mjs')).measureVariants(root, record)
} finally {
	await stopAll()
}
console.log(JSON.stringify({ results }))
