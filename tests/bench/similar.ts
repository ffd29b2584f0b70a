// Run by `npm run bench -- similar`: how long a check for similar entries takes among 1,000 and 10,000 published
// practices and as many submitted entries, on an embedded database on disk, beside reading and comparing every one.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { openEmbedded, reader, useDatabase } from '#app/data/database.server.ts'
import { printOf } from '#app/data/fingerprints.server.ts'
import { migrate } from '#app/data/migrations.server.ts'
import { openQueue, queue } from '#app/data/queue.server.ts'
import { twinCandidates } from '#app/data/twin-candidates.server.ts'
import { comparedText, typedLikeness } from '#app/domain/twin.ts'
import { emptyContent, type EntryContent } from '#app/domain/entry-content.ts'
import { readEnv, setEnv } from '#app/env.server.ts'
import { twinCheck } from '#app/queries/twin-check.server.ts'
import { makeRound, makeUnit, makeViewer, now } from '#tests/support/factories.ts'
import reference from '#prisma/reference/practices.json'

/** A generator that always tells the same story (mulberry32). */
const chance = (seed: number) => () => {
	seed = (seed + 0x6d2b79f5) | 0
	let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
	mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
	return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
}
const random = chance(2025)

/** Which word follows which in the reference practices: a chain that writes Vietnamese of the same words. */
const texts = reference.practices
	.flatMap((practice) => Object.entries(practice))
	.flatMap(([name, value]) => (name.endsWith('Vi') && typeof value === 'string' ? [value] : []))
const words = texts.flatMap((text) => [...text.split(/\s+/u), ''])
const followers = new Map<string, string[]>()
words.forEach((word, index) => {
	const next = words[index + 1]
	if (next !== undefined) followers.set(word, [...(followers.get(word) ?? []), next])
})
const write = (length: number): string => {
	const written: string[] = []
	let word = ''
	while (written.length < length) {
		const next = followers.get(word) ?? ['']
		word =
			random() < 0.15
				? (words[Math.floor(random() * words.length)] ?? '')
				: (next[Math.floor(random() * next.length)] ?? '')
		if (word !== '') written.push(word)
	}
	return written.join(' ')
}

const contentOf = (): EntryContent => {
	const content = emptyContent()
	const sections = ['context', 'solution', 'novelty', 'effect', 'scope', 'replicability', 'lessons'].map(
		(key) => [
			key,
			{
				type: 'doc',
				content: [{ type: 'paragraph', content: [{ type: 'text', text: write(90), marks: [] }] }],
			},
		],
	)
	return {
		...content,
		titleVi: write(9 + Math.floor(random() * 8)),
		summary: write(60),
		pillar: 'digital_government',
		sections: Object.fromEntries(sections),
	}
}

type World = {
	roundId: string
	unitId: string
	personId: string
	rubricId: string
	formId: string
	publicationId: string
}

const prepare = async (): Promise<World> => {
	const unit = await makeUnit()
	const { round, roundId } = await makeRound()
	const { person } = await makeViewer({ headOf: unit.id })
	const decision = await reader().decision.create({
		data: {
			roundId,
			number: '1/QĐ',
			decidedOn: now,
			titleVi: 'x',
			signerVi: 'x',
			minutes: {},
			recordedById: person.id,
			recordedAt: now,
			publication: { create: { publishedById: person.id, publishedAt: now } },
		},
	})
	return {
		roundId,
		unitId: unit.id,
		personId: person.id,
		rubricId: round.rubrics[0]?.id ?? '',
		formId: (await reader().entryForm.findFirstOrThrow({ where: { roundId } })).id,
		publicationId: decision.id,
	}
}

const grow = async (world: World, count: number): Promise<void> => {
	for (let made = 0; made < count; made += 250) {
		const entries = Array.from({ length: Math.min(250, count - made) }, () => ({
			id: randomUUID(),
			content: contentOf(),
		}))
		await reader().entry.createMany({
			data: entries.map(({ id, content }) => ({
				id,
				roundId: world.roundId,
				unitId: world.unitId,
				rubricId: world.rubricId,
				formId: world.formId,
				kind: 'initiative',
				subject: 'collective',
				createdById: world.personId,
				savedById: world.personId,
				createdAt: now,
				savedAt: now,
				titleVi: content.titleVi,
				content: JSON.parse(JSON.stringify(content)),
			})),
		})
		await reader().practice.createMany({
			data: entries.map(({ id, content }) => ({
				entryId: id,
				publicationId: world.publicationId,
				slug: id,
				titleVi: content.titleVi,
				titleEn: '',
				summary: content.summary,
				kind: 'initiative',
				subject: 'collective',
				pillar: 'digital_government',
				themes: [],
				technologies: [],
				year: 2025,
				unitId: world.unitId,
				awardCode: 'x',
				awardRank: 1,
				content: { ...content, evidence: [] },
				searchText: '',
				publishedAt: now,
			})),
		})
		const prints = entries.map(({ id, content }) => {
			const print = printOf({
				title: content.titleVi,
				summary: content.summary,
				text: comparedText(content),
				documents: '',
				pictures: [],
			})
			return {
				entryId: id,
				stamp: '',
				computedAt: now,
				title: print.title,
				brief: [...print.brief],
				text: [...print.text],
				documents: [],
				pictures: [],
			}
		})
		await reader().entryFingerprint.createMany({
			data: ['published', 'submitted'].flatMap((source) => prints.map((print) => ({ ...print, source }))),
		})
	}
}

const medianOf = async (rounds: number, act: (index: number) => Promise<unknown>): Promise<number> => {
	await act(0)
	const times: number[] = []
	for (let index = 0; index < rounds; index += 1) {
		const began = performance.now()
		await act(index)
		times.push(performance.now() - began)
	}
	return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
}

const folder = mkdtempSync(join(tmpdir(), 'portal-similar-'))
setEnv(
	readEnv({ NODE_ENV: 'test', DATA_DIR: folder, BASE_URL: 'http://127.0.0.1:3000', LOG_LEVEL: 'silent' }),
)
const database = useDatabase(await openEmbedded(folder))
await migrate(database)
await openQueue(database, false)
const results: { name: string; value: number; unit: string; baseline: string; ratio: number }[] = []
try {
	const world = await prepare()
	const drafter = await makeViewer({ drafterOf: (await makeUnit()).id })
	let count = 0
	for (const size of [1000, 10_000]) {
		await grow(world, size - count)
		count = size
		await database.pool.query('ANALYZE')
		const known = await reader().practice.findMany({
			select: { entryId: true, titleVi: true, summary: true },
			take: 400,
			orderBy: { entryId: 'asc' },
		})
		/** Half of those typed are known practices, lightly changed; half are new. */
		const typed = (index: number) => {
			const practice = known[(index * 7) % known.length]
			return index % 2 === 0 && practice
				? { title: `${practice.titleVi} mới`, summary: practice.summary.split(' ').slice(3).join(' ') }
				: { title: write(12), summary: write(55) }
		}
		const found = await twinCheck(drafter, typed(0))
		if (found[0]?.isStrong !== true) throw new Error('a known practice was not found')
		const check = await medianOf(60, (index) => twinCheck(drafter, typed(index)))
		const whole = await medianOf(30, async (index) => {
			const { title, summary } = typed(index)
			const print = printOf({
				title,
				summary,
				text: `${title}\n${summary}\n${write(600)}`,
				documents: '',
				pictures: [],
			})
			await twinCandidates(print, { source: 'submitted' }, { take: 12 })
		})
		const each = await medianOf(3, async (index) => {
			const rows = await reader().practice.findMany({ select: { titleVi: true, summary: true } })
			const own = { ...typed(index), text: '', documents: '' }
			return rows.map((row) =>
				typedLikeness(own, { title: row.titleVi, summary: row.summary, text: '', documents: '' }),
			)
		})
		for (const [name, value] of [
			['check while typing', check],
			['candidates of a whole entry', whole],
		] as const) {
			const rounded = Number(value.toPrecision(4))
			results.push({
				name: `similar, ${size} entries: ${name}, median`,
				value: rounded,
				unit: 'ms',
				baseline: 'comparing with every entry',
				ratio: Number((value / each).toPrecision(4)),
			})
			console.log(
				`similar, ${size} entries: ${name}: median ${rounded} ms (comparing with every entry: ${Math.round(each)} ms)`,
			)
		}
	}
} finally {
	await queue().stop({ graceful: false, wait: false })
	await database.close()
	rmSync(folder, { recursive: true, force: true })
}
console.log(JSON.stringify({ results }))
process.exit(0)
