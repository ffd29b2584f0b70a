import { createServer, type Socket } from 'node:net'

export type Received = { from: string; to: string[]; data: string }

/** A mail server of a few lines: takes everything but addresses that begin with `refuse`. */
export const openSmtp = async () => {
	const received: Received[] = []
	const sockets = new Set<Socket>()
	const server = createServer((socket) => {
		sockets.add(socket)
		socket.on('close', () => sockets.delete(socket))
		talk(socket, received)
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const address = server.address()
	const port = typeof address === 'object' && address ? address.port : 0
	return {
		url: `smtp://127.0.0.1:${port}`,
		received,
		close: () => {
			for (const socket of sockets) socket.destroy()
			return new Promise<void>((resolve) => server.close(() => resolve()))
		},
	}
}

const talk = (socket: Socket, received: Received[]): void => {
	let buffer = ''
	let letter: Received = { from: '', to: [], data: '' }
	let isData = false
	const say = (line: string) => socket.write(`${line}\r\n`)
	const take = (line: string): void => {
		if (isData) {
			if (line !== '.') {
				letter.data += `${line.replace(/^\./, '')}\r\n`
				return
			}
			isData = false
			received.push(letter)
			letter = { from: '', to: [], data: '' }
			say('250 taken')
		} else if (/^(EHLO|HELO)/i.test(line)) say('250 stub')
		else if (/^MAIL FROM:/i.test(line)) {
			letter.from = line.slice(10)
			say('250 ok')
		} else if (/^RCPT TO:<refuse/i.test(line)) say('550 no such mailbox')
		else if (/^RCPT TO:/i.test(line)) {
			letter.to.push(/<(.*)>/.exec(line)?.[1] ?? '')
			say('250 ok')
		} else if (/^DATA/i.test(line)) {
			isData = true
			say('354 go on')
		} else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n')
		else say('250 ok')
	}
	say('220 stub')
	socket.on('error', () => {})
	socket.on('data', (chunk) => {
		buffer += chunk.toString('latin1')
		const lines = buffer.split('\r\n')
		buffer = lines.pop() ?? ''
		lines.forEach(take)
	})
}
