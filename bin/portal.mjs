// npm start, npm run admin / sample / verify-receipt / invariants / assign / calibrate: sets up what is missing, then runs the built portal.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build, generate, install, root } from './setup.mjs'

const [command = 'start', ...parameters] = process.argv.slice(2)

const fail = (error) => {
	const known = error instanceof Error && ['SetupFault', 'SetupFailed'].includes(error.constructor.name)
	console.error(
		known || error instanceof Error ? `Lỗi / Error: ${error.message.split('\n')[0]}` : String(error),
	)
	if (!known && process.env.LOG_LEVEL === 'debug') console.error(error)
	process.exit(1)
}
// Prisma reads relations side by side on one connection; the driver queues them and warns of its next major version.
process.noDeprecation = true
process.on('uncaughtException', fail)
process.on('unhandledRejection', fail)

/** `npm start -- --port 3100` says the same as `PORT=3100 npm start`. */
const readPort = () => {
	const { values } = parseArgs({ args: parameters, options: { port: { type: 'string' } } })
	if (values.port !== undefined) process.env.PORT = values.port
}

const told = (lines) => console.log(lines.filter((line) => line !== null).join('\n'))

/**
 * Each answer takes several turns of `process.nextTick`. V8 compiles it for what it has seen by then: after a start full of
 * work for the database that is a slow, general form, which took a fifth of all answers from memory (Node 20). Whoever
 * calls it often enough before has the fast one.
 */
const warmTurns = () =>
	new Promise((done) => {
		let left = 5000
		const turn = () => (left-- > 0 ? process.nextTick(turn, left) : done())
		turn()
	})

const start = async (portal, serverBuild) => {
	const { address, sample } = await portal.start(serverBuild)
	told([
		'',
		`  Thi đua số: ${address}`,
		...(sample
			? [
					'',
					'  Dữ liệu mẫu đã nạp / The sample movement is loaded.',
					`  Đăng nhập / Sign in: ${address}/dang-nhap`,
					'  quantri@mau.vn · thuky@mau.vn · thamdinh1@mau.vn · chutich@mau.vn · quangtri@mau.vn · quangtri.lanhdao@mau.vn',
					sample.password ? `  Mật khẩu / Password: ${sample.password}` : null,
				]
			: []),
		'',
		'  Ctrl-C để dừng / to stop',
		'',
	])
}

try {
	const callerFolder = process.env.INIT_CWD ?? process.cwd()
	process.chdir(root)
	if (command === 'start') {
		readPort()
		await warmTurns()
	}
	install()
	generate()
	build()
	if (existsSync(join(root, '.env'))) process.loadEnvFile?.(join(root, '.env'))
	process.env.NODE_ENV ??= 'production'
	const serverBuild = await import(pathToFileURL(join(root, 'build/server/index.js')).href)
	const portal = serverBuild.entry.module
	if (command === 'start') await start(portal, serverBuild)
	else if (command === 'admin') await portal.admin(parameters[0] ?? '')
	else if (command === 'import') {
		const { values, positionals } = parseArgs({
			args: parameters,
			allowPositionals: true,
			options: { round: { type: 'string', default: '' }, as: { type: 'string', default: '' } },
		})
		const [what = '', file = ''] = positionals
		const taken = await portal.importEntries(
			what,
			file && resolve(callerFolder, file),
			values.round,
			values.as,
		)
		process.exitCode = taken ? 0 : 1
	} else if (command === 'sample') {
		const { values } = parseArgs({ args: parameters, options: { practices: { type: 'string' } } })
		const practices = values.practices === undefined ? null : Number(values.practices)
		if (practices !== null && !(Number.isInteger(practices) && practices > 0 && practices <= 1_000_000))
			throw new Error('npm run sample -- --practices N')
		await portal.sample(practices)
	} else if (command === 'invariants') process.exitCode = (await portal.invariants()) ? 0 : 1
	else if (command === 'verify-receipt') {
		const at = parameters.indexOf('--files')
		const [file = ''] = parameters.filter((_, index) => at === -1 || (index !== at && index !== at + 1))
		const folder = at === -1 ? null : (parameters[at + 1] ?? '')
		process.exitCode = (await portal.verifyReceipt(file, folder)) ? 0 : 1
	} else if (command === 'assign') {
		process.exitCode = (await portal.assign(resolve(callerFolder, parameters[0] ?? ''))) ? 0 : 1
	} else if (command === 'calibrate') {
		const { values, positionals } = parseArgs({
			args: parameters,
			allowPositionals: true,
			options: { places: { type: 'string' } },
		})
		const file = resolve(callerFolder, positionals[0] ?? '')
		process.exitCode = (await portal.calibrate(file, values.places ?? null)) ? 0 : 1
	} else throw new Error(`không có lệnh / no such command: ${command}`)
} catch (error) {
	fail(error)
}
