import { z } from 'zod'
import { pictureFormats } from '#app/domain/picture-copy.ts'
import { askWorker, type WorkerLimits } from './child-worker.server.ts'
import { temporaryPath } from './storage.server.ts'

const limits: WorkerLimits = { seconds: 60, megabytes: 1500 }

const Measured = z.object({ width: z.number(), height: z.number(), format: z.string() })

/** What a worker says of the copies it wrote beside `target`. */
export const Copied = z.object({
	width: z.number(),
	height: z.number(),
	blur: z.string().nullable(),
	hash: z.string(),
	copies: z.array(z.object({ width: z.number(), height: z.number(), format: z.enum(pictureFormats) })),
})

/** What the metadata of a file says, in our words for it. */
export const Origin = z.record(z.string(), z.string()).nullable()

const Pictured = Copied.extend({ origin: Origin })

/** The size of a picture after turning, or why it cannot be read. Only the head of the file is decoded. */
export const measurePicture = async (path: string) => {
	const reply = await askWorker('image', ['measure', path], limits)
	return 'failure' in reply ? reply : Measured.parse(reply.ok)
}

/** Where a copy that was made lies; `width` is the widest it may be. */
export const withPaths = <Copy extends { width: number; format: string }>(
	target: string,
	copies: readonly Copy[],
) => copies.map((copy) => ({ ...copy, path: `${target}-${copy.width}.${copy.format}` }))

/** Smaller copies, turned by EXIF and stripped of everything else, in the temporary folder; and what the file says. */
export const copyPicture = async (path: string, widths: readonly number[]) => {
	const target = await temporaryPath()
	const reply = await askWorker('image', ['copies', path, target, widths.join(',')], limits)
	if ('failure' in reply) return reply
	const made = Pictured.parse(reply.ok)
	return { ...made, copies: withPaths(target, made.copies) }
}

/** The same JPEG or PNG, pixel by pixel, without metadata but for how it is turned, in the temporary folder. */
export const barePicture = async (path: string): Promise<{ path: string } | { failure: string }> => {
	const target = await temporaryPath()
	const reply = await askWorker('image', ['bare', path, target], limits)
	return 'failure' in reply ? reply : { path: `${target}-bare` }
}
