import { open, stat } from 'node:fs/promises'
import { z } from 'zod'
import type { FileProblem } from '#app/domain/evidence.ts'
import type { WordBlock, WordDocument, WordProblem } from '#app/domain/word-document.ts'
import { askWorker, type WorkerLimits } from './child-worker.server.ts'
import { judgeOffice } from './office-files.server.ts'

/** One child process for one file. */
const limits: WorkerLimits = { seconds: 30, megabytes: 700 }

const Run = z.object({
	text: z.string(),
	bold: z.boolean().optional(),
	italic: z.boolean().optional(),
	underline: z.boolean().optional(),
	strike: z.boolean().optional(),
	caps: z.boolean().optional(),
	href: z.string().optional(),
})
const Paragraph = z.object({
	type: z.literal('paragraph'),
	style: z.string(),
	list: z.object({ ordered: z.boolean(), level: z.number() }).nullable(),
	runs: z.array(Run),
	pictures: z.number(),
})
const Span = z.number().int().min(1).max(1000)
const Block: z.ZodType<WordBlock> = z.lazy(() =>
	z.union([
		Paragraph,
		z.object({
			type: z.literal('table'),
			rows: z.array(z.array(z.object({ columns: Span, rows: Span, content: z.array(Block) }))),
		}),
	]),
)
const Read = z.object({ blocks: z.array(Block), pictures: z.number(), unknown: z.number() })

/** What a Word file on the disk says, or why it cannot be read. Only a DOCX without macros or a password is opened. */
export const readWordFile = async (
	path: string,
): Promise<{ document: WordDocument } | { problem: WordProblem | FileProblem }> => {
	const { size } = await stat(path)
	const file = await open(path, 'r')
	try {
		const judged = await judgeOffice(file, path, size)
		if ('problem' in judged) return judged
		if (judged.kind !== 'docx') return { problem: 'not-word' }
	} finally {
		await file.close()
	}
	const reply = await askWorker('word', ['read', path], limits)
	const read = 'ok' in reply ? Read.safeParse(reply.ok) : null
	if (read?.success) return { document: read.data }
	return { problem: 'failure' in reply && isTooMuch(reply.failure) ? 'too-large' : 'unreadable' }
}

/** Node ends itself by SIGABRT when its heap is full. */
const isTooMuch = (failure: string): boolean => /too (?:much|many|large|long)|memory|SIGABRT/.test(failure)
