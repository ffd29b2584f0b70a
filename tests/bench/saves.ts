// Run by `npm run bench -- saves [SECONDS]`: drafts of ten kilobytes saved by sixteen writers who wait for each answer, on a
// portal of its own (embedded, or on the server of TEST_DATABASE_URL), beside writing the same text with one UPDATE in
// a transaction of its own.
import { database } from '#app/data/database.server.ts'
import { gatherCrowd, type Draft } from '#tests/soak/crowd.ts'
import { post, tallyOf, type Answer } from '#tests/soak/arrivals.ts'
import { whileStopped } from '#tests/soak/rush.ts'
import { startPortal } from '#tests/support/portal.ts'

const seconds = Number(process.argv[2] ?? 6)
const writers = 16

/** Each writer has drafts of its own and writes one after the other until the time is over; how often in all. */
const writing = async (drafts: readonly Draft[], write: (draft: Draft, turn: number) => Promise<void>) => {
	const ends = performance.now() + seconds * 1000
	let count = 0
	const one = async (writer: number) => {
		const own = drafts.filter((_, index) => index % writers === writer)
		for (let turn = 0; performance.now() < ends; turn += 1) {
			const draft = own[turn % own.length]
			if (draft) await write(draft, turn)
			count += 1
		}
	}
	await Promise.all(Array.from({ length: writers }, (_, writer) => one(writer)))
	return count / seconds
}

const textOf = (turn: number) => `lần ${turn} ${'việc đã làm và kết quả '.repeat(20)}`

const portal = await startPortal({ sample: false, env: { LOG_LEVEL: 'error' } })
try {
	const { drafts, base } = await whileStopped(portal, async () => {
		const drafts = await gatherCrowd(400, 40)
		const { prisma } = database()
		const base = await writing(drafts, async ({ id }, turn) => {
			await prisma.$executeRaw`
					UPDATE "entry" SET "content" = jsonb_set("content", '{summary}', to_jsonb(${textOf(turn)}::text))
					WHERE "id" = ${id}::uuid`
		})
		return { drafts, base }
	})
	const versions = new Map<string, number>()
	const answers: Answer[] = []
	const save = async ({ id, cookie }: Draft, turn: number) => {
		const body = JSON.stringify({ version: versions.get(id) ?? 1, changes: { summary: textOf(turn) } })
		const answer = await post(portal.address, `/co-quan/ho-so/${id}/ban-nhap`, cookie, {
			type: 'application/json',
			body,
		})
		if (answer.status !== 200) throw new Error(`a save answered ${answer.status}: ${answer.body}`)
		versions.set(id, Number(/"version":(\d+)/.exec(answer.body)?.[1]))
		answers.push(answer)
	}
	await writing(drafts.slice(0, 64), save)
	answers.length = 0
	const rate = await writing(drafts, save)
	const { p50, p99 } = tallyOf(answers)
	const baseline = 'one UPDATE of the same text in its own transaction'
	const place = portal.databaseUrl ? 'PostgreSQL server' : 'embedded'
	const rounded = (value: number) => Number(value.toPrecision(4))
	console.log(
		JSON.stringify({
			results: [
				{
					name: `saves, ${place}`,
					value: rounded(rate),
					unit: 'saves/s',
					baseline,
					ratio: rounded(rate / base),
				},
				{ name: `saves, ${place}, p50`, value: p50, unit: 'ms', baseline: null, ratio: null },
				{ name: `saves, ${place}, p99`, value: p99, unit: 'ms', baseline: null, ratio: null },
			],
		}),
	)
} finally {
	await portal.dispose()
}
process.exit(0)
