// The search page of the gallery on a PostgreSQL server, never from the page cache: one visitor after another asks for it
// whole, filtered, sorted and searched by words that stand in titles, each search another. Beside it, in the same run,
// a bare node:http server that sends the bytes of the whole page, and what renderToString took in the same requests.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { fetchUncached as timed, measureCpu, meteredIn, tellCpu, untilIdle } from './cpu.mjs'

const percentile = (sorted, part) =>
	sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0

/** Each address of a list, again from the first, for so many seconds, after so many that are not counted. */
const timesOf = async (addresses, seconds, warmUp = 20) => {
	for (let index = 0; index < warmUp; index += 1) await timed(addresses[index % addresses.length])
	const times = []
	const ends = performance.now() + seconds * 1000
	for (let index = warmUp; performance.now() < ends; index += 1)
		times.push(await timed(addresses[index % addresses.length]))
	return times.sort((a, b) => a - b)
}

/** A portal serves for weeks: a few hundred pages of each kind first, until its code is compiled. */
const warmedUp = async (lists) => {
	for (const addresses of lists) await timesOf([...addresses].reverse(), 0, 300)
}

/** Two or three words that stand beside each other in a title, as typed by different people. */
const searches = async (pool, count) => {
	const { rows } = await pool.query('SELECT "title_vi" FROM "practice" ORDER BY md5("slug") LIMIT $1', [
		count,
	])
	return rows.map(({ title_vi: title }, index) => {
		const words = title.split(' ')
		const from = index % Math.max(1, words.length - 3)
		const text = words.slice(from, from + 2 + (index % 2)).join(' ')
		return index % 3 === 0 ? text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd') : text
	})
}

const addressesOf = (base, texts) => {
	const at = (fields) => `${base}/thu-vien?${new URLSearchParams(fields)}`
	const filters = [
		[['tru-cot', 'digital_government']],
		[
			['nam', '2023'],
			['nam', '2024'],
		],
		[
			['linh-vuc', 'health'],
			['loai', 'initiative'],
		],
		[['vung', 'dbsh']],
		[['da-nhan-rong', 'yes']],
	]
	const sorts = ['moi-nhat', 'nhan-rong', 'minh-chung']
	return {
		'whole, filtered, sorted': [
			at([]),
			...filters.map(at),
			...sorts.flatMap((sort) => filters.map((filter) => at([...filter, ['sap-xep', sort]]))),
		],
		'searched by words of titles': texts.map((text) => at([['q', text]])),
		'searched by very common words': [
			...['chuyển đổi số', 'so', 'dữ liệu', 'người dân', 'cong', 'và', 'digital transformation', 'các'].map(
				(text) => at([['q', text]]),
			),
		],
		'searched and filtered': texts.map((text, index) =>
			at([['q', text], ...filters[index % filters.length]]),
		),
	}
}

/** A database of its own on the server of TEST_DATABASE_URL, filled up to each size in turn and dropped at the end. */
const inOwnDatabase = async (sizes, measureAt, { root, samplePassword }) => {
	const server = process.env.TEST_DATABASE_URL
	if (!server) throw new Error('TEST_DATABASE_URL names no PostgreSQL server')
	const url = new URL(server)
	const name = `bench_${randomBytes(6).toString('hex')}`
	const admin = new pg.Client({ connectionString: server })
	await admin.connect()
	await admin.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`)
	url.pathname = `/${name}`
	const dataDir = mkdtempSync(join(tmpdir(), 'portal-bench-gallery-'))
	try {
		for (const size of sizes) {
			const env = { ...process.env, ...asServer(url.href, dataDir), SAMPLE_PASSWORD: samplePassword }
			const began = performance.now()
			const { status } = spawnSync(
				process.execPath,
				['bin/portal.mjs', 'sample', '--practices', String(size)],
				{ cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env },
			)
			if (status !== 0) throw new Error(`${size} practices could not be made (${status})`)
			console.log(`${size} practices: made in ${Math.round((performance.now() - began) / 1000)} s`)
			await withoutPrints(url.href)
			await measureAt(url.href, dataDir)
		}
	} finally {
		await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
		await admin.end()
		rmSync(dataDir, { recursive: true, force: true })
	}
}

/** What was made is not compared for likeness: that work goes on for long in the background. */
const withoutPrints = async (url) => {
	const client = new pg.Client({ connectionString: url })
	await client.connect()
	await client.query('DELETE FROM "due_print"')
	await client.end()
}

const asServer = (url, dataDir) => ({
	...{ NODE_ENV: 'production', HOST: '127.0.0.1', LOG_LEVEL: 'error' },
	...{ DATABASE_URL: url, DATA_DIR: dataDir },
})

/** Databases that hold their practices already are read and stay as they are. */
const inTheseDatabases = async (urls, measureAt) => {
	const dataDir = mkdtempSync(join(tmpdir(), 'portal-bench-gallery-'))
	try {
		for (const url of urls) await measureAt(url, dataDir)
	} finally {
		rmSync(dataDir, { recursive: true, force: true })
	}
}

export const measureSearch = async (
	{ sizes, databases },
	{ root, seconds, record, startBare, wire, own },
) => {
	const { endChild, freePort, untilAnswered } = own
	if (databases.length > 0) await inTheseDatabases(databases, measureAt)
	else await inOwnDatabase(sizes, measureAt, { root, ...own })

	async function measureAt(url, dataDir) {
		const port = await freePort()
		const base = `http://127.0.0.1:${port}`
		const env = { ...process.env, ...asServer(url, dataDir), PORT: String(port), BASE_URL: base }
		const meter = new URL('./render-meter.mjs', import.meta.url).href
		const stdio = ['ignore', 'ignore', 'inherit', 'ipc']
		const child = spawn(process.execPath, ['--import', meter, 'bin/portal.mjs', 'start'], {
			...{ cwd: root, env, stdio },
		})
		const pool = new pg.Pool({ connectionString: url })
		try {
			await untilAnswered(child, `${base}/healthz`)
			await untilIdle(child)
			const { rows: counted } = await pool.query('SELECT count(*)::int AS "size" FROM "practice"')
			const size = counted[0].size
			const bare = await startBare(`search-${size}`, await wire(`${base}/thu-vien`))
			const baseline = await timesOf([bare.address], Math.min(2, seconds))
			await bare.stop()
			const groups = addressesOf(base, await searches(pool, 2000))
			await warmedUp(Object.values(groups))
			const every = []
			for (const [group, addresses] of Object.entries(groups)) {
				const { told, result: times } = await meteredIn(child, () => timesOf(addresses, seconds))
				every.push(...times)
				tell(size, group, times, baseline)
				tellCpu(record, `search page, ${size} practices, ${group}`, told)
			}
			tell(
				size,
				'all',
				every.sort((a, b) => a - b),
				baseline,
			)
			const { rows } = await pool.query('SELECT "slug" FROM "practice" ORDER BY "ordinal" DESC LIMIT 1')
			await measureCpu(child, `list, ${size} practices`, `${base}/thu-vien`, { record })
			await measureCpu(child, `a practice, ${size} practices`, `${base}/thu-vien/${rows[0].slug}`, { record })
		} finally {
			await pool.end()
			await endChild(child)
		}
	}

	function tell(size, group, times, baseline) {
		for (const [part, label] of [
			[0.5, 'p50'],
			[0.99, 'p99'],
		])
			record(
				`search page, ${size} practices, ${group}, ${label}`,
				percentile(times, part),
				'ms',
				'the same bytes from bare node:http',
				percentile(baseline, part),
			)
	}
}
