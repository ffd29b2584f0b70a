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
