// What the built portal sends as files is compressed once, as well as can be: beside each file that gains by it stand its
// Brotli and gzip forms, which the portal sends to whoever takes them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const isText = /\.(css|js|svg|txt)$/
const smallest = 1024

export const compressAssets = (folder) => {
	for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		if (!isText.test(name)) continue
		const file = join(folder, name)
		const bytes = readFileSync(file)
		if (bytes.length < smallest) continue
		const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
		writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }))
		writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
	}
}
