import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { reader } from './database.server.ts'
import type { Finding } from './invariants.server.ts'

const batch = 200

type Kept = { name: string; size: number; sha256: string }

/** Every blob whose bytes are wanted and every smaller copy lies under `folder` with the size and SHA-256 that its row says. */
export const checkFiles = async (folder: string): Promise<Finding> => {
	const rows: string[] = []
	let after: string | undefined
	for (;;) {
		const blobs = await reader().blob.findMany({
			...(after ? { cursor: { id: after }, skip: 1 } : {}),
			where: { removedAt: null },
			orderBy: { id: 'asc' },
			take: batch,
			include: { variants: true, cleanCopy: true },
		})
		for (const { id, size, sha256, variants, cleanCopy } of blobs) {
			const copies = variants.map((copy) => ({ ...copy, name: `${id}-${copy.width}.${copy.format}` }))
			const clean = cleanCopy?.sha256 ? [{ ...cleanCopy, sha256: cleanCopy.sha256, name: `${id}-clean` }] : []
			for (const file of [{ name: id, size, sha256 }, ...copies, ...clean]) {
				const fault = await faultOf(join(folder, id.slice(0, 2), file.name), file)
				if (fault) rows.push(`${file.name} ${fault}`)
			}
		}
		after = blobs.at(-1)?.id
		if (blobs.length < batch) return { name: 'every file is as its row says', rows }
	}
}

/** No upload on its way has more bytes than it announced. */
export const checkUploads = async (folder: string): Promise<Finding> => {
	const rows: string[] = []
	const coming = await reader().upload.findMany({
		where: { finishedAt: null },
		select: { id: true, size: true },
	})
	for (const { id, size } of coming) {
		const found = await stat(join(folder, 'uploads', id)).catch(() => null)
		if (found && found.size > size) rows.push(`upload ${id} has ${found.size} bytes, not ${size}`)
	}
	return { name: 'no upload is larger than it announced', rows }
}

const faultOf = async (path: string, { size, sha256 }: Kept): Promise<string | null> => {
	const found = await stat(path).catch(() => null)
	if (!found) return 'is missing'
	if (found.size !== size) return `has ${found.size} bytes, not ${size}`
	const hash = createHash('sha256')
	await pipeline(createReadStream(path), hash)
	return hash.digest('hex') === sha256 ? null : 'has another SHA-256'
}
