// npm run soak -- rush [--drafts N --agencies N --seconds N --saves N --submissions N --uploads N --knee 50,100,200]
//   rush   10,000 drafts of ten kilobytes; autosaves, hand-ins and uploads arrive as before a deadline (F11), on a portal
//          of its own: the embedded database, or one that it makes on the server of TEST_DATABASE_URL.
// Prints its report as one JSON object, last; exit status 1 when an acknowledged change is missing afterwards.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build, generate, install, root } from './setup.mjs'

const number = (value) => ({ type: 'string', default: String(value) })
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		drafts: number(10_000),
		agencies: number(500),
		seconds: number(60),
		saves: number(300),
		submissions: number(30),
		uploads: number(50),
		'upload-bytes': number(5_000_000),
		knee: { type: 'string', default: '50,100,150,200,300,400' },
	},
})
if (positionals.length !== 1 || positionals[0] !== 'rush') {
	console.error('npm run soak -- rush')
	process.exit(2)
}

const plan = {
	...Object.fromEntries(
		['drafts', 'agencies', 'seconds', 'saves', 'submissions', 'uploads'].map((name) => [
			name,
			Math.max(0, Number(values[name]) || 0),
		]),
	),
	uploadBytes: Number(values['upload-bytes']) || 0,
	knee: values.knee.split(',').map(Number).filter(Boolean),
}

process.chdir(root)
install()
generate()
build()
const scratch = mkdtempSync(join(tmpdir(), 'portal-soak-'))
const report = join(scratch, 'report.json')
const { status } = spawnSync(
	process.execPath,
	['node_modules/vitest/vitest.mjs', 'run', '--project', 'soak', 'rush'],
	{
		stdio: 'inherit',
		env: { ...process.env, SOAK_PLAN: JSON.stringify(plan), SOAK_REPORT: report },
	},
)
try {
	console.log(JSON.stringify(JSON.parse(readFileSync(report, 'utf8')), null, '\t'))
} finally {
	rmSync(scratch, { recursive: true, force: true })
}
process.exitCode = status ?? 1
