import { z } from 'zod'
import { askWorker, type WorkerLimits } from './child-worker.server.ts'
import { Origin } from './images.server.ts'

const limits: WorkerLimits = { seconds: 60, megabytes: 600 }

const count = z.number().int().nonnegative()
const Media = z.object({
	seconds: count.nullable(),
	width: count.nullable(),
	height: count.nullable(),
	origin: Origin,
	patches: z.array(z.object({ at: count, bytes: z.string(), zeros: count })),
})

/** How long and how large a film or sound is, what it says of itself, and which bytes to leave out of what is sent. */
export const readMedia = async (path: string, kind: 'mp4' | 'webm' | 'mp3') => {
	const reply = await askWorker('media', ['prepare', path, kind], limits)
	return 'failure' in reply ? reply : Media.parse(reply.ok)
}
