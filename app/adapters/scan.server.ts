import { open as openFile, type FileHandle } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { env } from '#app/env.server.ts'

/** What the scanner says of a file; a file that it does not take whole was not scanned. */
export type ScanAnswer = { found: null } | { found: string } | 'too-large'

/** Nobody answers, or not as ClamAV does: the file waits and is tried again. */
export const isScannerDown = (error: unknown): boolean =>
	error instanceof Error && error.name === 'ScannerDown'

const down = (why: string): Error => Object.assign(new Error(why), { name: 'ScannerDown' })

/** Whether files are scanned at all. */
export const isScanning = (): boolean => env().CLAMD !== undefined

const longestSilence = 120_000
const longestAnswer = 4096

/**
 * Has ClamAV read a file by its INSTREAM command: pieces with their length before them, an empty one at the end. A file
 * that cannot be opened fails at once and keeps no scanner waiting.
 */
export const scanFile = async (path: string): Promise<ScanAnswer> => {
	const file = await openFile(path, 'r')
	const socket = open(env().CLAMD ?? '')
	try {
		const answer = answerOf(socket)
		const sent = send(socket, file)
		sent.catch(() => {})
		return readAnswer(await answer)
	} finally {
		socket.destroy()
		await file.close()
	}
}

const open = (address: string): Socket => {
	const [, path] = /^unix:(.+)$/.exec(address) ?? []
	const [, host, port] = /^tcp:([^:]+):(\d+)$/.exec(address) ?? []
	if (path === undefined && port === undefined) throw down('no scanner is set up')
	const socket = path === undefined ? connect(Number(port), host ?? '') : connect(path)
	socket.setTimeout(longestSilence, () => socket.destroy(down('the scanner is silent')))
	return socket
}

/** The one line that the scanner says before it hangs up; it may say it before it has everything. */
const answerOf = (socket: Socket): Promise<string> =>
	new Promise((resolve, reject) => {
		let text = ''
		socket.on('data', (chunk: Buffer) => {
			text += chunk.toString('utf8')
			if (text.includes('\0') || text.length > longestAnswer) resolve(text)
		})
		socket.on('error', (error) => reject(down(error.message)))
		socket.on('close', () => reject(down('the scanner hung up')))
	})

const send = async (socket: Socket, file: FileHandle): Promise<void> => {
	await write(socket, Buffer.from('zINSTREAM\0'))
	for await (const chunk of file.createReadStream({ highWaterMark: 256 * 1024, autoClose: false })) {
		const bytes = Buffer.from(chunk)
		const length = Buffer.alloc(4)
		length.writeUInt32BE(bytes.length)
		await write(socket, Buffer.concat([length, bytes]))
	}
	await write(socket, Buffer.alloc(4))
}

const write = (socket: Socket, bytes: Buffer): Promise<void> =>
	new Promise((resolve, reject) => socket.write(bytes, (error) => (error ? reject(error) : resolve())))

const readAnswer = (text: string): ScanAnswer => {
	const line = text.replace(/\0[\s\S]*$/, '').trim()
	if (/^stream: OK$/.test(line)) return { found: null }
	const [, found] = /^stream: (.+) FOUND$/.exec(line) ?? []
	if (found !== undefined) return { found }
	if (/size limit exceeded/i.test(line)) return 'too-large'
	throw down(`the scanner answered: ${line.slice(0, 200)}`)
}
