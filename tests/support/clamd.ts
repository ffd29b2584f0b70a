import { createServer, type Server, type Socket } from 'node:net'

export const eicar = Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*')

export type Clamd = {
	/** For CLAMD. */
	readonly address: string
	/** How many files it has answered for. */
	readonly scanned: () => number
	/** Hangs up in the middle of the next files. */
	breakOff: (isBreaking: boolean) => void
	readonly close: () => Promise<void>
}

/** A scanner that speaks ClamAV's INSTREAM: finds EICAR, answers that a stream past `limit` bytes is too large. */
export const openClamd = async ({ limit = 1024 * 1024, path = '' } = {}): Promise<Clamd> => {
	const sockets = new Set<Socket>()
	let scanned = 0
	let isBreaking = false
	const server: Server = createServer((socket) => {
		sockets.add(socket)
		socket.on('close', () => sockets.delete(socket)).on('error', () => {})
		const buffers: Buffer[] = []
		let content = Buffer.alloc(0)
		socket.on('data', (chunk: Buffer) => {
			buffers.push(chunk)
			let data = Buffer.concat(buffers.splice(0))
			if (data.subarray(0, 10).toString('latin1') === 'zINSTREAM\0') data = data.subarray(10)
			while (data.length >= 4) {
				const length = data.readUInt32BE(0)
				if (length > 0 && isBreaking) return socket.destroy()
				if (length === 0) {
					scanned += 1
					socket.end(content.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
					return
				}
				if (data.length < 4 + length) break
				content = Buffer.concat([content, data.subarray(4, 4 + length)])
				data = data.subarray(4 + length)
				if (content.length > limit) {
					socket.end('INSTREAM size limit exceeded. ERROR\0')
					return
				}
			}
			buffers.push(data)
		})
	})
	await new Promise<void>((done) =>
		path === '' ? server.listen(0, '127.0.0.1', done) : server.listen(path, done),
	)
	const at = server.address()
	return {
		address: typeof at === 'object' && at ? `tcp:127.0.0.1:${at.port}` : `unix:${path}`,
		scanned: () => scanned,
		breakOff: (next) => (isBreaking = next),
		close: () => {
			for (const socket of sockets) socket.destroy()
			return new Promise<void>((done) => server.close(() => done()))
		},
	}
}
