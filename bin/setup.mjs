// What `npm start`, `npm run dev` and `npm test` need before anything else: packages, the Prisma client, a build.
// Plain Node, no package: it runs before there is any. Each step is skipped when what it reads has not changed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compressAssets } from './compress-assets.mjs'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stamps = join(root, 'node_modules', '.portal')

const filesUnder = (path) => {
	const full = join(root, path)
	if (!existsSync(full) || !statSync(full).isDirectory()) return []
	return readdirSync(full, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath ?? entry.path, entry.name))
		.filter((file) => !file.includes(join('data', 'generated')))
		.sort()
}

const fingerprint = (paths) => {
	const hash = createHash('sha256').update(process.version)
	for (const path of paths) {
		const single = join(root, path)
		const files = filesUnder(path)
		for (const file of files.length > 0 ? files : existsSync(single) ? [single] : []) {
			hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
		}
	}
	return hash.digest('hex')
}

const isDone = (step, print) => {
	const stamp = join(stamps, step)
	return existsSync(stamp) && readFileSync(stamp, 'utf8') === print
}

const markDone = (step, print) => {
	mkdirSync(stamps, { recursive: true })
	writeFileSync(join(stamps, step), print)
}

export class SetupFailed extends Error {}

const run = (command, parameters, { quiet = true, env = {} } = {}) => {
	const { status } = spawnSync(command, parameters, {
		cwd: root,
		stdio: quiet ? ['ignore', 'ignore', 'inherit'] : ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, ...env },
	})
	if (status !== 0) throw new SetupFailed(`${command} ${parameters.join(' ')} failed`)
}

const bin = (name) => join(root, 'node_modules', '.bin', name)

const step = (name, message, paths, isThere, act) => {
	const print = fingerprint(paths)
	if (isThere && isDone(name, print)) return
	console.log(message)
	act()
	markDone(name, print)
}

/** Installs packages from package-lock.json, development ones included: the portal is built here. */
export const install = () =>
	step(
		'packages',
		'Đang cài các gói… / Installing packages…',
		['package-lock.json'],
		existsSync(join(root, 'node_modules', '.package-lock.json')),
		() => run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']),
	)

export const generate = () =>
	step(
		'client',
		'Đang tạo mã truy cập dữ liệu… / Generating the database client…',
		['package-lock.json', 'prisma/schema', 'prisma.config.ts'],
		existsSync(join(root, 'app/data/generated/client.ts')),
		() => run(bin('prisma'), ['generate']),
	)

export const build = () =>
	step(
		'build',
		'Đang dựng ứng dụng… / Building…',
		['package-lock.json', 'prisma', 'app', 'public', 'vite.config.ts', 'remix.config.js', 'tsconfig.json'],
		existsSync(join(root, 'build/server/index.js')),
		() => {
			run(bin('remix'), ['vite:build', '--logLevel', 'error'], { env: { NODE_ENV: 'production' } })
			compressAssets(join(root, 'build/client'))
		},
	)
