import { execFile, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** What one child may use; beyond it, it is ended and its file is said to be unreadable. */
export type WorkerLimits = { seconds: number; megabytes: number }
export type WorkerName = 'image' | 'pdf' | 'office' | 'media' | 'word'

const home = join(dirname(fileURLToPath(import.meta.url)), '../..')
const lookEvery = 50

const Reply = z.union([z.object({ ok: z.unknown() }), z.object({ failure: z.string() })])
export type WorkerReply = z.infer<typeof Reply>

/**
 * Asks one question about one file in a process of its own, which has nothing of our environment, may read the
 * portal's code and that file only, and write beside `target` only. Whatever happens to it happens to nothing else.
 */
export const askWorker = (
	name: WorkerName,
	words: readonly string[],
	limits: WorkerLimits,
): Promise<WorkerReply> =>
	new Promise((resolve) => {
		const script = join(home, 'bin', `${name}-worker.mjs`)
		const [, file = ''] = words
		const target = name === 'media' || name === 'word' ? undefined : words[2]
		const child = execFile(
			process.execPath,
			['--max-old-space-size=512', '--no-warnings', ...permissions(name, file, target), script, ...words],
			{
				timeout: limits.seconds * 1000,
				killSignal: 'SIGKILL',
				env: { NODE_ENV: 'production' },
				maxBuffer: 16 * 1024 * 1024,
			},
			(error, said) => {
				clearInterval(watch)
				if (error) resolve({ failure: isTooLarge ? 'needs too much memory' : endOf(error) })
				else resolve(read(said))
			},
		)
		let isTooLarge = false
		const watch = setInterval(() => {
			void residentOf(child).then((megabytes) => {
				if (megabytes <= limits.megabytes) return
				isTooLarge = true
				child.kill('SIGKILL')
			})
		}, lookEvery)
	})

const endOf = ({ killed, code, signal }: Error & { killed?: boolean; code?: unknown; signal?: unknown }) =>
	killed ? 'took too long' : `ended with ${String(signal ?? code)}`

const read = (said: string): WorkerReply => {
	const line = said.trim().split('\n').at(-1) ?? ''
	try {
		return Reply.parse(JSON.parse(line))
	} catch {
		return { failure: 'gave no answer' }
	}
}

/** Decoders written in C see files past these walls; those of JavaScript and WebAssembly do not. */
const permissions = (name: WorkerName, file: string, target: string | undefined): string[] => [
	process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission',
	`--allow-fs-read=${home}/*`,
	`--allow-fs-read=${file}`,
	...(name === 'media' || name === 'word' ? [] : ['--allow-addons']),
	...(target === undefined ? [] : [`--allow-fs-read=${target}*`, `--allow-fs-write=${target}*`]),
]

/** Megabytes of the child that are in memory; 0 where the system does not say. */
const residentOf = async ({ pid }: ChildProcess): Promise<number> => {
	const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
	return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
}
