import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '#app/env.server.ts'
import { pathOfBlob, sizeOfFile } from './storage.server.ts'

/** Files on their way: `DATA_DIR/files/uploads/<id>`, as long as what has come. Where a file stands is its length. */
const folder = (): string => join(env().DATA_DIR, 'files', 'uploads')

const isId = (id: string): boolean =>
	/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(id)

export const newUploadId = (): string => randomUUID()

export const pathOfPartial = (id: string): string => {
	if (!isId(id)) throw new Error('not the id of an upload')
	return join(folder(), id)
}

/** How much has come of an upload; one that was cut between its renaming and its row lies among the blobs. */
export const lengthOfPartial = async (id: string): Promise<number> =>
	(await sizeOfFile(pathOfPartial(id))) ?? (await sizeOfFile(pathOfBlob(id))) ?? 0

/** Makes room for a name; a file that cannot be made fails here and not after its bytes were sent. */
export const createPartial = async (id: string): Promise<void> => {
	if ((await sizeOfFile(pathOfBlob(id))) !== null) return
	await mkdir(folder(), { recursive: true })
	const handle = await open(pathOfPartial(id), 'a', 0o600)
	await handle.close()
}

/**
 * Appends a stream at `offset`, chunk by chunk, and flushes it. When the stream breaks, what came before stays and is
 * flushed as well: the next try goes on behind it. Answers where the file stands. `onDiskFault` hears of what the disk
 * refused, not of a stream that broke.
 */
export const appendPartial = async (
	id: string,
	offset: number,
	stream: AsyncIterable<Uint8Array>,
	onDiskFault: (error: unknown) => void = () => {},
): Promise<number> => {
	const handle = await open(pathOfPartial(id), 'r+')
	const told = <Value>(act: Promise<Value>): Promise<Value> =>
		act.catch((error: unknown) => {
			onDiskFault(error)
			throw error
		})
	let at = offset
	try {
		for await (const chunk of stream) {
			await told(writeWhole(handle, chunk, at))
			at += chunk.length
		}
	} finally {
		await told(handle.datasync()).finally(() => handle.close())
	}
	return at
}

type Handle = Awaited<ReturnType<typeof open>>

const writeWhole = async (handle: Handle, bytes: Uint8Array, at: number): Promise<void> => {
	for (let done = 0; done < bytes.length;) {
		const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done)
		done += bytesWritten
	}
}

export const dropPartial = (id: string): Promise<void> => rm(pathOfPartial(id), { force: true })

/** The uploads on disk with the moment of their last byte. */
export const partialsOnDisk = async (): Promise<{ id: string; writtenAt: Date }[]> => {
	const found: { id: string; writtenAt: Date }[] = []
	for (const id of await readdir(folder()).catch(() => [])) {
		const file = isId(id) ? await stat(pathOfPartial(id)).catch(() => null) : null
		if (file) found.push({ id, writtenAt: file.mtime })
	}
	return found
}
