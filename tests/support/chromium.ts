import { execFile } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createBrotliDecompress } from 'node:zlib'

const run = promisify(execFile)
const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
const packed = path.resolve(entry, '../../..')
const cache = fileURLToPath(new URL('../../.cache', import.meta.url))

export type Chromium = { executablePath: string; env: Record<string, string> }

/**
 * The browser and the environment it needs. `CHROMIUM_PATH` names one of the machine; otherwise the one inside
 * the npm package is unpacked once into `.cache`, complete or not at all, so that two workers may ask at once.
 */
export const findChromium = async (): Promise<Chromium> => {
	if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH, env: {} }
	const folder = await unpackOnce()
	const executablePath = path.join(folder, 'chromium')
	return { executablePath, env: { ...(await libraries(executablePath, folder)), ...fonts(folder) } }
}

const unpackOnce = async (): Promise<string> => {
	const { version } = JSON.parse(await readFile(path.join(packed, 'package.json'), 'utf8')) as {
		version: string
	}
	const folder = path.join(cache, `chromium-${version}`)
	if (existsSync(folder)) return folder
	await mkdir(cache, { recursive: true })
	const unpacking = await mkdtemp(path.join(cache, 'unpacking-'))
	await unpack('chromium.br', path.join(unpacking, 'chromium'))
	for (const archive of ['al2023', 'fonts']) {
		const tar = path.join(unpacking, `${archive}.tar`)
		await unpack(`${archive}.tar.br`, tar)
		await run('tar', ['--no-same-owner', '-xf', tar, '-C', unpacking])
		await rm(tar)
	}
	await writeFile(path.join(unpacking, 'fonts.conf'), fontConfiguration(folder))
	await chmod(unpacking, 0o755)
	await rename(unpacking, folder).catch(async (error: NodeJS.ErrnoException) => {
		await rm(unpacking, { recursive: true, force: true })
		if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
	})
	return folder
}

const unpack = (name: string, to: string): Promise<void> =>
	pipeline(
		createReadStream(path.join(packed, 'bin', name)),
		createBrotliDecompress(),
		createWriteStream(to, { mode: 0o755 }),
	)

/** A bare machine lacks NSS; the package brings it. A machine's own is newer and comes first. */
const libraries = async (executablePath: string, folder: string): Promise<Record<string, string>> => {
	const starts = await run(executablePath, ['--version']).then(
		() => true,
		() => false,
	)
	return starts ? {} : { LD_LIBRARY_PATH: path.join(folder, 'lib') }
}

const fontConfiguration = (folder: string): string =>
	`<?xml version="1.0"?><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`

/** Without any font configuration Chromium draws no text and may crash. */
const fonts = (folder: string): Record<string, string> =>
	existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: folder }
