// Variants a second: pictures as people send them, copied by the portal's worker, one child a picture and two at once;
// beside it the `vips` program making the same files, where it is on the PATH.
import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'

const run = promisify(execFile)
const pictures = 6
const [widths, formats] = [
	[320, 800, 1600],
	['webp', 'avif'],
]

/** `record(name, value, unit, baseline, base)`; `base` 0 where there is nothing to compare with. */
export const measureVariants = async (root, record) => {
	const folder = mkdtempSync(join(tmpdir(), 'portal-variants-'))
	try {
		const files = await Promise.all(Array.from({ length: pictures }, (_, index) => photo(folder, index)))
		const ours = await rateOf(files, (file) =>
			run(process.execPath, [
				join(root, 'bin/image-worker.mjs'),
				'copies',
				file,
				`${file}-o`,
				widths.join(','),
			]),
		)
		const hasVips = spawnSync('vips', ['--version']).status === 0
		const theirs = hasVips ? await rateOf(files, vipsCopies) : 0
		record('variants', ours, 'variants/s', hasVips ? 'the vips program' : 'vips is not here', theirs)
	} finally {
		rmSync(folder, { recursive: true, force: true })
	}
}

/** 2,400 × 1,600, with enough in it to be worth compressing. */
const photo = async (folder, index) => {
	const file = join(folder, `${index}.jpg`)
	const noise = { type: 'gaussian', mean: 128, sigma: 20 + index }
	const create = { width: 600, height: 400, channels: 3, background: '#1f6b57', noise }
	await sharp({ create }).resize(2400, 1600).blur(3).jpeg({ quality: 88 }).toFile(file)
	return file
}

const rateOf = async (files, copy) => {
	const waiting = [...files]
	const start = performance.now()
	const work = async () => {
		for (let file = waiting.pop(); file; file = waiting.pop()) await copy(file)
	}
	await Promise.all([work(), work()])
	return (files.length * widths.length * formats.length) / ((performance.now() - start) / 1000)
}

const vipsCopies = async (file) => {
	for (const width of widths) {
		await run('vips', ['thumbnail', file, `${file}-v${width}.webp[Q=80]`, String(width)])
		await run('vips', ['thumbnail', file, `${file}-v${width}.avif[Q=55,effort=2]`, String(width)])
	}
}
