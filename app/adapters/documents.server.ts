import { z } from 'zod'
import { askWorker, type WorkerLimits } from './child-worker.server.ts'
import { Copied, Origin, withPaths } from './images.server.ts'
import { temporaryPath } from './storage.server.ts'

const limits: WorkerLimits = { seconds: 120, megabytes: 1500 }

const Texts = z.array(z.object({ part: z.number().int().positive(), text: z.string() }))
const Clean = z.object({ how: z.enum(['rewritten', 'pages']) }).nullable()

const Pdf = Copied.extend({ pages: z.number(), texts: Texts, origin: Origin, clean: Clean })
const Office = z.object({ texts: Texts, origin: Origin, clean: Clean })

/** Pictures of the first page, the words, what the file says of itself, and a copy that does not tell who made it. */
export const preparePdf = async (path: string, widths: readonly number[]) => {
	const target = await temporaryPath()
	const reply = await askWorker('pdf', ['prepare', path, target, widths.join(',')], limits)
	if ('failure' in reply) return reply
	const made = Pdf.parse(reply.ok)
	return { ...made, copies: withPaths(target, made.copies), clean: withPath(target, made.clean) }
}

/** The words, what the file says of itself, and a copy that does not tell who made it. */
export const prepareOffice = async (path: string) => {
	const target = await temporaryPath()
	const reply = await askWorker('office', ['prepare', path, target], limits)
	if ('failure' in reply) return reply
	const made = Office.parse(reply.ok)
	return { ...made, clean: withPath(target, made.clean) }
}

const withPath = (target: string, clean: z.infer<typeof Clean>) =>
	clean && { how: clean.how, path: `${target}-clean` }
