import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflateSync } from 'node:zlib'
import sharp from 'sharp'

const home = join(dirname(fileURLToPath(import.meta.url)), '../..')
const files = ['latin', 'latin-ext', 'vietnamese'].flatMap((script) =>
	[400, 700].map((weight) => `be-vietnam-pro-${script}-${weight}-normal.woff`),
)

let ready: Promise<void> | null = null

/** Makes the portal's own type known to what draws text, whatever fonts the machine has; once. */
export const withOwnType = (): Promise<void> =>
	(ready ??= register().catch((error: unknown) => {
		ready = null
		throw error
	}))

const register = async (): Promise<void> => {
	const folder = await mkdtemp(join(tmpdir(), 'portal-type-'))
	for (const file of files) {
		const woff = await readFile(join(home, 'node_modules/@fontsource/be-vietnam-pro/files', file))
		const fontfile = join(folder, file.replace('.woff', '.ttf'))
		await writeFile(fontfile, fontIn(woff))
		await sharp({ text: { text: 'ư', font: 'Be Vietnam Pro', fontfile } }).toBuffer()
	}
}

/** The font in a WOFF file: its tables unpacked, under a directory of their new places (W3C WOFF 1.0, section 4). */
const fontIn = (woff: Buffer): Buffer => {
	const count = woff.readUInt16BE(12)
	const head = Buffer.alloc(12 + 16 * count)
	const steps = Math.floor(Math.log2(count))
	woff.copy(head, 0, 4, 8)
	head.writeUInt16BE(count, 4)
	head.writeUInt16BE(2 ** steps * 16, 6)
	head.writeUInt16BE(steps, 8)
	head.writeUInt16BE((count - 2 ** steps) * 16, 10)
	const parts: Buffer[] = [head]
	let place = head.length
	for (let index = 0; index < count; index += 1) {
		const entry = 44 + index * 20
		const [from, packed, size] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at))
		const raw = woff.subarray(from ?? 0, (from ?? 0) + (packed ?? 0))
		const table = packed === size ? raw : inflateSync(raw)
		const line = 12 + index * 16
		woff.copy(head, line, entry, entry + 4)
		head.writeUInt32BE(woff.readUInt32BE(entry + 16), line + 4)
		head.writeUInt32BE(place, line + 8)
		head.writeUInt32BE(table.length, line + 12)
		const padding = Buffer.alloc((4 - (table.length % 4)) % 4)
		parts.push(table, padding)
		place += table.length + padding.length
	}
	return Buffer.concat(parts)
}
