import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOnce } from '#tests/support/run-once.ts'

let folder: string
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'portal-scoring-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const assign = async (question: unknown) => {
	const file = join(folder, 'question.json')
	await writeFile(file, typeof question === 'string' ? question : JSON.stringify(question))
	return runOnce(['bin/portal.mjs', 'assign', file], process.env)
}
const failure = (running: Promise<string>) =>
	running.then(
		() => null,
		({ code, output }: { code: number; output: string }) => ({ code, output: output.trim() }),
	)

const question = {
	perEntry: 1,
	entries: [
		{ id: 'h1', topics: ['y'] },
		{ id: 'h2', topics: ['g'] },
	],
	reviewers: [
		{ id: 'an', topics: ['y', 'g'], max: 2 },
		{ id: 'binh', topics: { g: 'knows' }, max: 1 },
	],
	conflicts: [['h1', 'binh']],
	wishes: [['h2', 'binh', 1]],
}

test('npm run assign prints the plan, or why there is none and exit status 1', async () => {
	const { ms, ...plan } = JSON.parse(await assign(question)) as { ms: number }
	expect(plan).toEqual({
		pairs: [
			['h1', 'an'],
			['h2', 'binh'],
		],
		cost: 20 + 18 + 2 * 10,
		loads: { an: 1, binh: 1 },
	})
	expect(ms).toBeGreaterThanOrEqual(0)
	const impossible = await failure(assign({ ...question, perEntry: 2 }))
	expect(impossible?.code).toBe(1)
	expect(impossible?.output).toContain('entry h1: only 1 may review it, 1 missing')
	const unknown = await failure(assign({ ...question, conflicts: [['h9', 'an']] }))
	expect([unknown?.code, unknown?.output.includes('conflicts.0: no entry h9')]).toEqual([1, true])
	expect((await failure(assign('{')))?.code).toBe(1)
})

const calibrate = async (table: string, ...more: string[]) => {
	const file = join(folder, 'scores.csv')
	await writeFile(file, table)
	return runOnce(['bin/portal.mjs', 'calibrate', file, ...more], process.env)
}
const scores = [
	['h1', 9, 9, 7],
	['h2', 8, 8.5, 6.5],
	['h3', 5, 5, 3],
	['h4', 6, 6.5, 4],
	['h5', 3, 3, 1.5],
].flatMap(([entry, ...given]) =>
	given.map((score, index) => `${entry},${['an', 'bình', 'chi'][index]},${score}`),
)

test('npm run calibrate prints the report of any table, or what is wrong with it and exit status 1', async () => {
	const report = JSON.parse(await calibrate(['entry,reviewer,score', ...scores].join('\n'), '--places', '2'))
	expect(Object.keys(report).sort()).toEqual(
		['entries', 'groups', 'isAdjusted', 'reviewers', 'robustness', 'warnings'].sort(),
	)
	expect(report.entries[0]).toMatchObject({ entry: 'h1', sheets: 3, raw: 8.3333, rank: 1, rankAdjusted: 1 })
	expect(
		report.reviewers.map(({ reviewer, flags }: { reviewer: string; flags: string[] }) => [reviewer, flags]),
	).toEqual([
		['an', []],
		['bình', []],
		['chi', ['severe']],
	])
	expect(report.robustness.places).toBe(2)
	expect(report.warnings).toEqual([])
	const one = JSON.parse(await calibrate('entry,reviewer,score\nh1,an,5\nh2,an,7\n'))
	expect(one.warnings).toEqual([expect.stringContaining('Only one reviewer')])
	for (const [table, said] of [
		['', 'The table is empty'],
		['entry,reviewer,score\n', 'The table is empty'],
		['entry,reviewer\nh1,an\n', 'The column “score” is missing. Found: entry, reviewer.'],
		['entry,reviewer,score\nh1,an,tốt\n', 'Line 2: the score “tốt” is not a number'],
	] as const) {
		const refused = await failure(calibrate(table))
		expect([refused?.code, refused?.output.includes(said), refused?.output]).toEqual([
			1,
			true,
			refused?.output,
		])
	}
})
