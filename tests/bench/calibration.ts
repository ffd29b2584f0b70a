// Run by `npm run bench -- calibration`: how long `npm run calibrate` takes as people wait for it, from its start to the
// last byte of its report, for 1,000, 10,000 and 100,000 scores, three for each entry, one reviewer in five a point
// severe; beside the same command on four scores, which is what starting costs.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chanceFrom } from '#app/domain/chance.ts'

const tableOf = (scores: number): string[][] => {
	const chance = chanceFrom(2025)
	const reviewers = Math.max(9, Math.round(scores / 100))
	const rows: string[][] = [['entry', 'reviewer', 'score', 'group']]
	for (let entry = 0; rows.length <= scores; entry += 1) {
		const worth = 3 + 5 * chance()
		const chosen = new Set<number>()
		while (chosen.size < 3) chosen.add(Math.floor(chance() * reviewers))
		for (const reviewer of chosen) {
			const score = worth + 2 * chance() - 1 - (reviewer % 5 === 0 ? 1 : 0)
			rows.push([`h${entry}`, `r${reviewer}`, score.toFixed(2), `khu ${entry % 6}`])
		}
	}
	return rows.slice(0, scores + 1)
}

const results: { name: string; value: number; unit: string; baseline: string; ratio: number }[] = []
const rounded = (value: number) => Number(value.toPrecision(4))
const record = (name: string, value: number, unit: string, baseline: string, base: number) => {
	results.push({ name, value: rounded(value), unit, baseline, ratio: rounded(value / base) })
	console.log(`${name}: ${rounded(value)} ${unit} (${baseline}: ${rounded(base)} ${unit})`)
}

const folder = mkdtempSync(join(tmpdir(), 'portal-calibration-'))
const timed = (scores: number) => {
	const file = join(folder, `${scores}.csv`)
	writeFileSync(file, tableOf(scores).join('\n'))
	const began = performance.now()
	const printed = execFileSync(process.execPath, ['bin/portal.mjs', 'calibrate', file], {
		encoding: 'utf8',
		maxBuffer: 2 ** 28,
	})
	return { seconds: (performance.now() - began) / 1000, printed }
}
try {
	timed(4)
	const start = timed(4).seconds
	record('calibration 4 scores', start, 's', 'what is asked of 100,000', 5)
	for (const scores of [1_000, 10_000, 100_000]) {
		const { seconds, printed } = timed(scores)
		record(`calibration ${scores} scores`, seconds, 's', 'what is asked of 100,000', 5)
		const { reviewers } = JSON.parse(printed.slice(printed.indexOf('{'))) as {
			reviewers: { flags: string[] }[]
		}
		const severe = reviewers.filter(({ flags }) => flags.includes('severe')).length
		record(
			`calibration ${scores} scores, severe found`,
			severe,
			'',
			'planted',
			Math.ceil(reviewers.length / 5),
		)
	}
} finally {
	rmSync(folder, { recursive: true, force: true })
}
console.log(JSON.stringify({ results }))
