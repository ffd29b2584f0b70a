import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the copy of each picture of a paper lies, by the id of its evidence. */
export type PaperPictures = ReadonlyMap<string, string>

const longest = 60_000
const worker = join(dirname(fileURLToPath(import.meta.url)), '../../bin/paper-worker.mjs')

/** Papers are set one after the other: a desk that prints all its entries does not take the machine. */
let last: Promise<unknown> = Promise.resolve()

export const paperBy = (order: object, pictures: PaperPictures): Promise<Buffer> => {
	const words = JSON.stringify({ ...order, pictures: Object.fromEntries(pictures) })
	const made = last.then(() => set(words))
	last = made.catch(() => {})
	return made
}

/** One child process for one paper: nothing of our environment, at most a minute and half a gigabyte. */
const set = (order: string): Promise<Buffer> =>
	new Promise((resolve, reject) => {
		const child = spawn(process.execPath, ['--max-old-space-size=512', worker], {
			env: { NODE_ENV: 'production' },
			stdio: ['pipe', 'pipe', 'pipe'],
			timeout: longest,
			killSignal: 'SIGKILL',
		})
		const bytes: Buffer[] = []
		const words: Buffer[] = []
		child.stdout.on('data', (chunk: Buffer) => bytes.push(chunk))
		child.stderr.on('data', (chunk: Buffer) => words.push(chunk))
		child.stdin.on('error', () => {})
		child.once('error', reject)
		child.once('close', (code) => {
			const said = Buffer.concat(words).toString('utf8').slice(0, 500)
			if (code === 0) resolve(Buffer.concat(bytes))
			else reject(new Error(`paper was not set (${code}): ${said}`))
		})
		child.stdin.end(order)
	})
