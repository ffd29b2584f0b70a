import { connect } from 'node:net'

/** The status lines that a server answers to these very bytes, until it closes or says nothing for five seconds. */
export const statusLines = (address: string, bytes: string): Promise<number[]> =>
	new Promise((done, reject) => {
		const { hostname, port } = new URL(address)
		let text = ''
		const socket = connect(Number(port), hostname, () => socket.write(bytes, 'latin1'))
		socket.setEncoding('latin1').setTimeout(5000, () => socket.destroy())
		socket.on('data', (chunk: string) => (text += chunk))
		socket.on('error', (error: NodeJS.ErrnoException) => {
			if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error)
		})
		socket.on('close', () =>
			done(Array.from(text.matchAll(/^HTTP\/1\.1 (\d{3})/gm), ([, code]) => Number(code))),
		)
	})

const host = 'Host: 127.0.0.1\r\n'
const hidden = `GET /healthz HTTP/1.1\r\n${host}\r\n`
const chunked = 'Transfer-Encoding: chunked\r\n'
const posted = (headers: string, body: string) => `POST /dang-nhap HTTP/1.1\r\n${host}${headers}\r\n${body}`

/** Requests that two servers in a row could read as one and as two. */
export const ambiguous: Readonly<Record<string, string>> = {
	'a length and chunks': posted(`Content-Length: 6\r\n${chunked}`, `0\r\n\r\n${hidden}`),
	'chunks and a length': posted(`${chunked}Content-Length: 6\r\n`, `0\r\n\r\n${hidden}`),
	'two lengths': posted(`Content-Length: 0\r\nContent-Length: ${hidden.length}\r\n`, hidden),
	'a list of lengths': posted(`Content-Length: 0, ${hidden.length}\r\n`, hidden),
	'a length with a sign': posted('Content-Length: +0\r\n', hidden),
	'an encoding that nobody knows': posted('Transfer-Encoding: xchunked\r\n', `0\r\n\r\n${hidden}`),
	'two encodings': posted(`${chunked}Transfer-Encoding: identity\r\n`, `0\r\n\r\n${hidden}`),
	'a space before the colon': posted('Transfer-Encoding : chunked\r\n', `0\r\n\r\n${hidden}`),
	'a size of a chunk that is none': posted(chunked, `0x0\r\n\r\n${hidden}`),
	'a line feed in a chunk’s extension': posted(chunked, `2;\n66\r\n0\r\n\r\n${hidden}`),
	'a folded header': `GET / HTTP/1.1\r\n${host}X-A: 1\r\n ${chunked}\r\n${hidden}`,
	'a bare carriage return': `GET / HTTP/1.1\r\n${host}X-A: b\rContent-Length: 5\r\n\r\n${hidden}`,
}
