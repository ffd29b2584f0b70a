// Run by `npm run bench -- council [SECONDS]`: the council's ranking as its secretary opens it, of rounds of 500 and of 2,000
// entries with four sheets each, and a sheet saved by one reviewer who waits for each answer; on a portal of its own
// (embedded, or on the server of TEST_DATABASE_URL). Beside it what another system of this kind needs on its own machine
// (field.md: HotCRP's list of 500 papers with scores 145 ms, its save of a review 6 to 9 ms).
import { randomUUID } from 'node:crypto'
import { get } from 'node:http'
import { database, reader } from '#app/data/database.server.ts'
import { saveSession } from '#app/data/sessions.server.ts'
import { copyRows, sessionSecret } from '#tests/soak/crowd.ts'
import { post, tallyOf, type Answer } from '#tests/soak/arrivals.ts'
import { whileStopped } from '#tests/soak/rush.ts'
import { makeCouncil, makeReviewed } from '#tests/support/council.ts'
import { startPortal } from '#tests/support/portal.ts'

const seconds = Number(process.argv[2] ?? 6)
const day = 86_400_000
/** As many come first as it takes until what is asked often is compiled. */
const warmUp = 60

const sessionOf = async (personId: string): Promise<string> => {
	const secret = sessionSecret()
	await saveSession(secret, personId, new Date(Date.now() + day / 2), new Date(), 'bench')
	return `session=${secret}`
}

/** An accepted entry with four sheets, and as many copies of it as wanted, each with totals of its own. */
const fillRound = async (entries: number) => {
	const open: [Date, Date] = [new Date(Date.now() - day), new Date(Date.now() + day)]
	const phases = { open, screening: open, review: open, deliberation: open, publication: open }
	const council = await makeCouncil({ phases, sheets: 4 })
	const first = await makeReviewed(council, { totals: [71, 78, 84, 90] })
	const ids = Array.from({ length: entries - 1 }, () => randomUUID())
	const title = "'Sáng kiến ' || md5(ids.id::text)"
	await copyRows('entry', 'id', first.id, 'id', ids, { title_vi: title })
	await copyRows('assignment', 'entry_id', first.id, 'entry_id', ids, { id: 'gen_random_uuid()' })
	const { prisma } = database()
	await prisma.$executeRaw`
		INSERT INTO review (assignment_id, content, version, saved_at)
		SELECT a.id, o.content, 1, o.saved_at FROM assignment a
		JOIN assignment b ON b.person_id = a.person_id AND b.entry_id = ${first.id}::uuid
		JOIN review o ON o.assignment_id = b.id WHERE a.entry_id = ANY(${ids}::uuid[])`
	await prisma.$executeRaw`
		INSERT INTO review_submission (assignment_id, total, frozen, digest, submitted_at)
		SELECT a.id, 50 + (abs(hashtext(a.id::text)) % 50), o.frozen, o.digest, o.submitted_at FROM assignment a
		JOIN assignment b ON b.person_id = a.person_id AND b.entry_id = ${first.id}::uuid
		JOIN review_submission o ON o.assignment_id = b.id WHERE a.entry_id = ANY(${ids}::uuid[])`
	return { slug: council.round.slug, cookie: await sessionOf(council.secretary.person.id) }
}

/** A sheet that nobody has begun, in a round that is being reviewed. */
const openSheet = async () => {
	const open: [Date, Date] = [new Date(Date.now() - day), new Date(Date.now() + day)]
	const council = await makeCouncil({ phases: { review: open }, sheets: 1 })
	const entry = await makeReviewed(council, { totals: [], missing: 1 })
	await reader().assignment.updateMany({ where: { entryId: entry.id }, data: { dueAt: open[1] } })
	const { id, personId } = await reader().assignment.findFirstOrThrow({ where: { entryId: entry.id } })
	return { id, cookie: await sessionOf(personId) }
}

const fetched = (url: string, cookie: string): Promise<Answer> =>
	new Promise((done, reject) => {
		const began = performance.now()
		get(url, { headers: { cookie, accept: 'text/html' } }, (response) => {
			let body = ''
			response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
			response.on('end', () =>
				done({ status: response.statusCode ?? 0, ms: performance.now() - began, body }),
			)
		}).on('error', reject)
	})

/** Asks one after the other until the time is over, after a few that warm up. */
const until = async (ask: (turn: number) => Promise<Answer>): Promise<ReturnType<typeof tallyOf>> => {
	const answers: Answer[] = []
	for (let turn = 0; turn < warmUp; turn += 1) await ask(turn)
	for (let ends = performance.now() + seconds * 1000, turn = warmUp; performance.now() < ends; turn += 1) {
		const answer = await ask(turn)
		if (answer.status !== 200) throw new Error(`an answer of ${answer.status}: ${answer.body.slice(0, 300)}`)
		answers.push(answer)
	}
	return tallyOf(answers)
}

const results: { name: string; value: number; unit: string; baseline: string; ratio: number }[] = []
const record = (name: string, value: number, baseline: string, base: number) => {
	const rounded = Number(value.toPrecision(4))
	results.push({ name, value: rounded, unit: 'ms', baseline, ratio: Number((value / base).toPrecision(4)) })
	console.log(`${name}: ${rounded} ms (${baseline}: ${base} ms)`)
}

const portal = await startPortal({ sample: false, env: { LOG_LEVEL: 'error' } })
const place = portal.databaseUrl ? 'PostgreSQL server' : 'embedded'
try {
	const { rounds, sheet } = await whileStopped(portal, async () => {
		const rounds = [await fillRound(500), await fillRound(2000)]
		const sheet = await openSheet()
		await database().prisma.$executeRawUnsafe('ANALYZE')
		return { rounds, sheet }
	})
	for (const [index, { slug, cookie }] of rounds.entries()) {
		const { p50, p99 } = await until(() => fetched(`${portal.address}/hoi-dong?dot=${slug}`, cookie))
		const entries = index === 0 ? 500 : 2000
		record(`ranking of ${entries} entries, ${place}, p50`, p50, 'a third of another system’s 500', 48.3)
		record(`ranking of ${entries} entries, ${place}, p99`, p99, 'a third of another system’s 500', 48.3)
	}
	let version = 0
	const saves = await until(async (turn) => {
		const strengths = `Điểm mạnh lần ${turn}: cách làm rõ, số liệu đủ.`
		const body = new URLSearchParams({ version: String(version), strengths }).toString()
		const answer = await post(portal.address, `/tham-dinh/${sheet.id}/ban-nhap`, sheet.cookie, {
			type: 'application/x-www-form-urlencoded',
			body,
		})
		version = Number(/"version":(\d+)/.exec(answer.body)?.[1])
		return answer
	})
	record(`save of a sheet, ${place}, p50`, saves.p50, 'limit', 8)
	record(`save of a sheet, ${place}, p99`, saves.p99, 'limit', 25)
} finally {
	await portal.dispose()
}
console.log(JSON.stringify({ results }))
