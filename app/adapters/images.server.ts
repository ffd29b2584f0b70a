import { execFile } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { temporaryPath } from './storage.server.ts'

/** A copy of a picture as it lies in the temporary folder; `width` is the widest it may be. */
export type PictureCopy = { path: string; width: number; height: number; size: number }

const longest = 30_000
const worker = join(dirname(fileURLToPath(import.meta.url)), '../../bin/image-worker.mjs')

const Measured = z.object({ width: z.number(), height: z.number(), format: z.string() })
const Copied = z.object({
	width: z.number(),
	height: z.number(),
	copies: z.array(z.object({ width: z.number(), height: z.number(), size: z.number() })),
})
const Reply = z.union([z.object({ ok: z.unknown() }), z.object({ failure: z.string() })])

/** The size of a picture after turning, or why it cannot be read. Only the head of the file is decoded. */
export const measurePicture = async (path: string) => {
	const reply = await ask(['measure', path])
	return 'failure' in reply ? reply : Measured.parse(reply.ok)
}

/** Smaller copies as WebP, turned by EXIF and stripped of everything else, in the temporary folder. */
export const copyPicture = async (path: string, widths: readonly number[]) => {
	const target = await temporaryPath()
	const reply = await ask(['copies', path, target, widths.join(',')])
	if ('failure' in reply) return reply
	const { width, height, copies } = Copied.parse(reply.ok)
	return { width, height, copies: copies.map((copy) => ({ ...copy, path: `${target}-${copy.width}` })) }
}

/** One child process for one file: nothing of our environment, at most thirty seconds. */
const ask = (words: string[]): Promise<z.infer<typeof Reply>> =>
	new Promise((resolve) => {
		const options = {
			timeout: longest,
			killSignal: 'SIGKILL' as const,
			env: { NODE_ENV: 'production' as const },
			maxBuffer: 65_536,
		}
		execFile(process.execPath, ['--max-old-space-size=256', worker, ...words], options, (error, said) => {
			if (error) resolve({ failure: error.killed ? 'took too long' : `ended with ${error.code}` })
			else resolve(Reply.parse(JSON.parse(said)))
		})
	})
