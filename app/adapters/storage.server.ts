import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { PictureFormat } from '#app/domain/picture-copy.ts'
import { env } from '#app/env.server.ts'

/** Bytes that have arrived and are on disk, but are nobody's yet. */
export type TemporaryFile = { path: string; sha256: string; size: number }

const folder = (): string => join(env().DATA_DIR, 'files')
const temporary = (): string => join(folder(), 'tmp')
const shelf = (id: string): string => join(folder(), id.slice(0, 2))
const isId = (id: string): boolean =>
	/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(id)

/** Which copy of a blob: `800.webp`, or `clean` for the one without metadata. */
export type CopyName = `${number}.${PictureFormat}` | 'clean'

/** Where a blob, or a copy of it, lies: by random id, never by a name that somebody sent. */
export const pathOfBlob = (id: string, copy?: CopyName): string => {
	if (!isId(id)) throw new Error('not the id of a blob')
	return join(shelf(id), copy === undefined ? id : `${id}-${copy}`)
}

/** A path in the folder of temporary files, which is there. */
export const temporaryPath = async (): Promise<string> => {
	await mkdir(temporary(), { recursive: true })
	return join(temporary(), randomUUID())
}

/** Writes a stream to a temporary file, counting and digesting as it passes; on any failure nothing stays. */
export const receiveFile = async (source: Readable): Promise<TemporaryFile> => {
	const path = await temporaryPath()
	const hash = createHash('sha256')
	const handle = await open(path, 'wx', 0o600)
	let size = 0
	try {
		for await (const chunk of source) {
			const bytes = Buffer.from(chunk)
			hash.update(bytes)
			size += bytes.length
			await handle.appendFile(bytes)
		}
		await handle.sync()
	} catch (error) {
		await handle.close()
		await rm(path, { force: true })
		throw error
	}
	await handle.close()
	return { path, size, sha256: hash.digest('hex') }
}

/** Gives a file that has arrived its place: dated now (the sweep looks at that), renamed, and the folder that names it flushed, before anyone writes a row. */
export const keepFile = async (
	{ path }: Pick<TemporaryFile, 'path'>,
	id: string = randomUUID(),
): Promise<string> => {
	await placeAt(path, id)
	return id
}

/** The same for a copy that was made of a blob. */
export const keepCopy = async (path: string, id: string, copy: CopyName): Promise<void> => {
	const handle = await open(path, 'r+')
	await handle.sync().finally(() => handle.close())
	await placeAt(path, id, copy)
}

const placeAt = async (path: string, id: string, copy?: CopyName): Promise<void> => {
	const target = pathOfBlob(id, copy)
	const now = new Date()
	await utimes(path, now, now)
	const isNew = (await mkdir(shelf(id), { recursive: true })) !== undefined
	await rename(path, target)
	await flushFolder(shelf(id))
	if (isNew) await flushFolder(folder())
}

const flushFolder = async (path: string): Promise<void> => {
	const handle = await open(path, 'r')
	await handle.sync().finally(() => handle.close())
}

export const dropTemporary = (path: string): Promise<void> => rm(path, { force: true })

/** Takes a blob away with its copies; only for one that no row names. */
export const dropFile = async (id: string): Promise<void> => {
	const names = await readdir(shelf(id)).catch(() => [])
	for (const name of names) {
		if (name === id || name.startsWith(`${id}-`)) await rm(join(shelf(id), name), { force: true })
	}
}

/** SHA-256 and size of what lies on disk. */
export const measureFile = async (path: string): Promise<{ sha256: string; size: number }> => {
	const hash = createHash('sha256')
	let size = 0
	for await (const chunk of createReadStream(path)) {
		const bytes = Buffer.from(chunk)
		hash.update(bytes)
		size += bytes.length
	}
	return { size, sha256: hash.digest('hex') }
}

/** Deletes temporary files last written before `before`; answers how many. */
export const sweepTemporary = async (before: Date): Promise<number> => {
	let swept = 0
	for (const name of await readdir(temporary()).catch(() => [])) {
		const path = join(temporary(), name)
		if (!(await isOlder(path, before))) continue
		await rm(path, { force: true, recursive: true })
		swept += 1
	}
	return swept
}

/** The ids of blobs on disk whose bytes were written before `before`. */
export const blobsOnDisk = async (before: Date): Promise<string[]> => {
	const ids: string[] = []
	for (const name of await readdir(folder()).catch(() => [])) {
		if (!/^[0-9a-f]{2}$/.test(name)) continue
		for (const file of await readdir(join(folder(), name)).catch(() => [])) {
			if (isId(file) && (await isOlder(join(folder(), name, file), before))) ids.push(file)
		}
	}
	return ids
}

const isOlder = async (path: string, before: Date): Promise<boolean> => {
	const found = await stat(path).catch(() => null)
	return found !== null && found.mtime < before
}

/** The bytes of a file from `start` to `end`, both included. */
export const streamFile = (path: string, range?: { start: number; end: number }): Readable =>
	createReadStream(path, range)

export const sizeOfFile = async (path: string): Promise<number | null> => {
	const found = await stat(path).catch(() => null)
	return found === null ? null : found.size
}
