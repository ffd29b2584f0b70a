// Run by `npm run bench -- crowd [SECONDS]`: 2,000 visitors, each with a connection of their own, read public pages while
// forty reviewers write on their sheets; on a portal with the sample movement (embedded, or on the server of
// TEST_DATABASE_URL). Beside it, in the same run, the same reviewers alone. What a save may take: 300 ms in 99 of 100.
import { Agent, get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { database, reader } from '#app/data/database.server.ts'
import { saveSession } from '#app/data/sessions.server.ts'
import { post, tallyOf, type Answer } from '#tests/soak/arrivals.ts'
import { sessionSecret } from '#tests/soak/crowd.ts'
import { whileStopped } from '#tests/soak/rush.ts'
import { makeCouncil, makeReviewed } from '#tests/support/council.ts'
import { startPortal } from '#tests/support/portal.ts'

const seconds = Math.max(10, Number(process.argv[2] ?? 20))
const visitors = 2000
const reviewers = 40
const limit = 300
/** Milliseconds in which all have come. */
const ramp = 10_000
const day = 86_400_000

type Sheet = { id: string; cookie: string; version: number }

/** As many entries as reviewers, each with one sheet that nobody has begun. */
const openSheets = async (): Promise<Sheet[]> => {
	const open: [Date, Date] = [new Date(Date.now() - day), new Date(Date.now() + day)]
	const council = await makeCouncil({ phases: { review: open }, sheets: 1 })
	const sheets: Sheet[] = []
	for (let index = 0; index < reviewers; index += 1) {
		const entry = await makeReviewed(council, { totals: [], missing: 1 })
		await reader().assignment.updateMany({ where: { entryId: entry.id }, data: { dueAt: open[1] } })
		const { id, personId } = await reader().assignment.findFirstOrThrow({ where: { entryId: entry.id } })
		const secret = sessionSecret()
		await saveSession(secret, personId, new Date(Date.now() + day / 2), new Date(), 'bench')
		sheets.push({ id, cookie: `session=${secret}`, version: 0 })
	}
	await database().prisma.$executeRawUnsafe('ANALYZE')
	return sheets
}

/** Writes until the end, a pause between two saves as the page makes it. */
const review = async (address: string, sheet: Sheet, ends: number, answers: Answer[]) => {
	await pause(Math.random() * 1500)
	for (let turn = 0; performance.now() < ends; turn += 1) {
		const strengths = `Điểm mạnh lần ${turn}: cách làm rõ, số liệu đủ.`
		const answer = await post(address, `/tham-dinh/${sheet.id}/ban-nhap`, sheet.cookie, {
			type: 'application/x-www-form-urlencoded',
			body: new URLSearchParams({ version: String(sheet.version), strengths }).toString(),
		})
		if (answer.status !== 200) throw new Error(`a save was answered ${answer.status}: ${answer.body}`)
		sheet.version = Number(/"version":(\d+)/.exec(answer.body)?.[1])
		answers.push(answer)
		await pause(1000 + Math.random() * 1000)
	}
}

const reviewAll = async (address: string, sheets: readonly Sheet[], ends: number) => {
	const answers: Answer[] = []
	await Promise.all(sheets.map((sheet) => review(address, sheet, ends, answers)))
	return tallyOf(answers)
}

/** What a browser does: a connection that was closed as it was used again is opened anew. */
const opened = (agent: Agent, url: string): Promise<Answer> =>
	new Promise((done, reject) => {
		const began = performance.now()
		const headers = { accept: 'text/html', 'accept-encoding': 'gzip, br' }
		const asked = get(url, { agent, headers }, (response) => {
			response.resume()
			response.on('end', () =>
				done({ status: response.statusCode ?? 0, ms: performance.now() - began, body: '' }),
			)
		})
		asked.on('error', (error) => (asked.reusedSocket ? opened(agent, url).then(done, reject) : reject(error)))
	})

/** Opens a page and reads it for two to five seconds, again and again, over one connection. */
const visit = async (address: string, pages: readonly string[], ends: number, answers: Answer[]) => {
	const agent = new Agent({ keepAlive: true, maxSockets: 1 })
	await pause(Math.random() * ramp)
	while (performance.now() < ends) {
		const page = pages[Math.floor(Math.random() * pages.length)] ?? '/'
		const answer = await opened(agent, address + page)
		if (answer.status !== 200) throw new Error(`${page} was answered ${answer.status}`)
		answers.push(answer)
		await pause(2000 + Math.random() * 3000)
	}
	agent.destroy()
}

const pagesOf = async (address: string): Promise<string[]> => {
	const gallery = await (await fetch(`${address}/thu-vien`)).text()
	const practices = [...gallery.matchAll(/href="(\/thu-vien\/[a-z0-9-]+)"/g)].map((found) => found[1] ?? '')
	return ['/', '/thu-vien', '/thu-vien?nam=2024', '/tin-tuc', ...new Set(practices)]
}

const results: { name: string; value: number; unit: string; baseline: string; ratio: number }[] = []
const record = (name: string, value: number, unit: string, baseline: string, base: number) => {
	results.push({ name, value, unit, baseline, ratio: Number((value / base).toPrecision(4)) })
	console.log(`${name}: ${value} ${unit} (${baseline}: ${base} ${unit})`)
}

const portal = await startPortal({ env: { LOG_LEVEL: 'error' } })
const place = portal.databaseUrl ? 'PostgreSQL server' : 'embedded'
try {
	const sheets = await whileStopped(portal, openSheets)
	const { address } = portal
	const pages = await pagesOf(address)
	await reviewAll(address, sheets, performance.now() + 5000)
	const alone = await reviewAll(address, sheets, performance.now() + seconds * 1000)
	const visits: Answer[] = []
	const ends = performance.now() + ramp + seconds * 1000
	const [among] = await Promise.all([
		pause(ramp).then(() => reviewAll(address, sheets, ends)),
		...Array.from({ length: visitors }, () => visit(address, pages, ends, visits)),
	])
	const { p50, p99 } = tallyOf(visits)
	const rate = Math.round(visits.length / (seconds + ramp / 1000))
	record(
		`saves of ${reviewers} reviewers beside ${visitors} visitors, ${place}, p50`,
		among.p50,
		'ms',
		'alone',
		alone.p50,
	)
	record(
		`saves of ${reviewers} reviewers beside ${visitors} visitors, ${place}, p99`,
		among.p99,
		'ms',
		'limit',
		limit,
	)
	record(`saves of ${reviewers} reviewers alone, ${place}, p99`, alone.p99, 'ms', 'limit', limit)
	record(`pages of ${visitors} visitors (${rate} a second), ${place}, p50`, p50, 'ms', 'limit', limit)
	record(`pages of ${visitors} visitors (${rate} a second), ${place}, p99`, p99, 'ms', 'limit', limit)
} finally {
	await portal.dispose()
}
console.log(JSON.stringify({ results }))
