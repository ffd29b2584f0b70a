import { spawn } from 'node:child_process'
import { open, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { FileProblem } from '#app/domain/evidence.ts'
import type { WordBlock, WordDocument, WordProblem } from '#app/domain/word-document.ts'
import { judgeOffice } from './office-files.server.ts'
import { readZipDirectory, type ZipPart } from './zip.server.ts'

const longest = 30_000
const largestReply = 24 * 1024 * 1024
const worker = join(dirname(fileURLToPath(import.meta.url)), '../../bin/word-worker.mjs')

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
const Reply = z.union([
	z.object({ ok: z.object({ blocks: z.array(Block), pictures: z.number(), unknown: z.number() }) }),
	z.object({ failure: z.string() }),
])

/** What a Word file on the disk says, or why it cannot be read. Only a DOCX without macros or a password is opened. */
export const readWordFile = async (
	path: string,
): Promise<{ document: WordDocument } | { problem: WordProblem | FileProblem }> => {
	const { size } = await stat(path)
	const file = await open(path, 'r')
	try {
		const judged = await judgeOffice(file, size)
		if ('problem' in judged) return judged
		if (judged.kind !== 'docx') return { problem: 'not-word' }
		const parts = await readZipDirectory(file, size)
		const reply = parts === null ? { failure: 'no directory' } : await ask(path, parts)
		if ('ok' in reply) return { document: reply.ok }
		return { problem: reply.failure === 'too large' ? 'too-large' : 'unreadable' }
	} finally {
		await file.close()
	}
}

/** One child process for one file: nothing of our environment, half a minute, a quarter of a gigabyte. */
const ask = (path: string, parts: readonly ZipPart[]): Promise<z.infer<typeof Reply>> =>
	new Promise((resolve) => {
		const child = spawn(process.execPath, ['--max-old-space-size=256', worker], {
			env: { NODE_ENV: 'production' },
			stdio: ['pipe', 'pipe', 'ignore'],
			timeout: longest,
			killSignal: 'SIGKILL',
		})
		const said: Buffer[] = []
		let size = 0
		child.stdout.on('data', (chunk: Buffer) => {
			said.push(chunk)
			size += chunk.length
			if (size > largestReply) child.kill('SIGKILL')
		})
		child.stdin.on('error', () => {})
		child.once('error', () => resolve({ failure: 'did not start' }))
		child.once('close', (code) => resolve(code === 0 ? replyIn(said) : { failure: 'ended early' }))
		const asked = parts.map(({ name, at, packed, method }) => ({ name, at, packed, method }))
		child.stdin.end(JSON.stringify({ path, parts: asked }))
	})

const replyIn = (said: readonly Buffer[]): z.infer<typeof Reply> => {
	const parsed = Reply.safeParse(JSON.parse(Buffer.concat(said).toString('utf8')))
	return parsed.success ? parsed.data : { failure: 'broken reply' }
}
