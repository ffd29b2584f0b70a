// `npm test`: everything that must hold, and one closing line `N passed, N failed`.
//   --only lint,types,unit,integration,e2e   only these steps
//   --label TEXT                             put before the closing line
//   --report FILE                            write {"passed", "failed"} there as well
// Other words go to vitest: names of test files, `-t` and the like.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { generate, install, root } from './setup.mjs'

const steps = ['lint', 'types', 'unit', 'integration', 'e2e']

const split = process.argv.indexOf('--')
const words = process.argv.slice(2, split === -1 ? undefined : split)
const { values, positionals } = parseArgs({
	args: words,
	allowPositionals: true,
	options: {
		only: { type: 'string' },
		label: { type: 'string' },
		report: { type: 'string' },
	},
})
const filters = [...positionals, ...(split === -1 ? [] : process.argv.slice(split + 1))]
const chosen = values.only?.split(',') ?? steps
const unknown = chosen.filter((step) => !steps.includes(step))
if (unknown.length > 0) {
	console.error(`No such step: ${unknown.join(', ')}. There are: ${steps.join(', ')}.`)
	process.exit(2)
}

const scratch = mkdtempSync(path.join(tmpdir(), 'portal-test-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

const colours = process.stdout.isTTY && !process.env.NO_COLOR ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }
if (colours.NO_COLOR) delete process.env.FORCE_COLOR

const children = new Set()
let interrupted = null

/** The terminal tells the children too; whoever has not gone after a while is helped. */
const interrupt = (signal) => {
	if (interrupted) return
	interrupted = signal
	setTimeout(() => children.forEach((child) => child.kill('SIGTERM')), 500).unref()
	setTimeout(() => children.forEach((child) => child.kill('SIGKILL')), 10_000).unref()
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => interrupt(signal))

/** Runs a program in a Node of its own; resolves to its exit code. */
const run = (program, args, { quietly = false } = {}) =>
	new Promise((resolve) => {
		if (interrupted) return resolve(1)
		const child = spawn(process.execPath, [path.join(root, program), ...args], {
			cwd: root,
			stdio: ['ignore', quietly ? 'pipe' : 'inherit', quietly ? 'pipe' : 'inherit'],
			env: { ...process.env, ...colours },
		})
		const said = []
		child.stdout?.on('data', (chunk) => said.push(chunk))
		child.stderr?.on('data', (chunk) => said.push(chunk))
		children.add(child)
		child.once('error', (error) => said.push(Buffer.from(`${error.message}\n`)))
		child.once('close', (code) => {
			children.delete(child)
			process.stdout.write(Buffer.concat(said))
			resolve(code ?? 1)
		})
	})

const check = async (name, program, args) => {
	const began = Date.now()
	const code = await run(program, args, { quietly: true })
	console.log(`${code === 0 ? '✓' : '✗'} ${name} ${seconds(began)}`)
	return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

const suite = async (name) => {
	const began = Date.now()
	const report = path.join(scratch, `${name}.json`)
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
	console.log(`\n${name}`)
	const code = await run('node_modules/vitest/vitest.mjs', [
		'run',
		'--project',
		name,
		...reporters,
		...filters,
	])
	const counts = count(report, code)
	console.log(`${counts.failed === 0 ? '✓' : '✗'} ${name} ${seconds(began)}`)
	return counts
}

/** A file that does not load, a suite without tests and an error outside of every test are failures too. */
const count = (report, code) => {
	const counts = { passed: 0, failed: 0 }
	try {
		for (const file of JSON.parse(readFileSync(report, 'utf8')).testResults) {
			const failed = file.assertionResults.filter(({ status }) => status === 'failed').length
			counts.passed += file.assertionResults.filter(({ status }) => status === 'passed').length
			counts.failed += failed === 0 && file.status === 'failed' ? 1 : failed
			skipped += file.assertionResults.filter(({ status }) => !['failed', 'passed'].includes(status)).length
		}
	} catch {
		console.error('The tests ended without a report.')
	}
	if (counts.failed === 0 && (code !== 0 || counts.passed === 0)) counts.failed = 1
	return counts
}

/** Does one step of the set-up; whatever goes wrong there is one failure. */
const succeeds = (step) => {
	if (interrupted) return false
	try {
		step()
		return true
	} catch (error) {
		console.error(`✗ ${error.message}`)
		return false
	}
}

const seconds = (began) => `(${((Date.now() - began) / 1000).toFixed(1)} s)`

const total = { passed: 0, failed: 0 }
let skipped = 0
const add = (...results) => {
	for (const { passed, failed } of results) {
		total.passed += passed
		total.failed += failed
	}
}

const failure = { passed: 0, failed: 1 }

/** The browser tests need a build. It takes one core, and the types the other for as long as this. */
const lintThenBuild = async (wants) => {
	if (wants('lint'))
		add(await check('lint', 'node_modules/eslint/bin/eslint.js', ['.', '--max-warnings', '0']))
	return wants('e2e') && (await run('bin/build.mjs', [], { quietly: true })) === 0
}

const runChosen = async () => {
	const wants = (step) => chosen.includes(step) && !interrupted
	if (!succeeds(install) || !succeeds(generate)) return add(failure)
	const checks = []
	if (wants('lint')) checks.push(check('migrations', 'bin/migration.mjs', ['--check']))
	if (wants('types')) checks.push(check('types', 'node_modules/typescript/bin/tsc', ['--noEmit']))
	const [isBuilt, ...results] = await Promise.all([lintThenBuild(wants), ...checks])
	add(...results)
	if (wants('unit')) add(await suite('unit'))
	if (wants('integration')) add(await suite('integration'))
	if (wants('e2e')) add(isBuilt ? await suite('e2e') : failure)
}

await runChosen()
if (interrupted) {
	console.error(`Interrupted by ${interrupted}.`)
	process.exit(128 + constants.signals[interrupted])
}
if (values.report) writeFileSync(values.report, `${JSON.stringify(total)}\n`)
const label = values.label ? `${values.label}: ` : ''
console.log(
	`${skipped > 0 ? `\n${skipped} skipped` : ''}\n${label}${total.passed} passed, ${total.failed} failed`,
)
process.exitCode = total.failed === 0 ? 0 : 1
