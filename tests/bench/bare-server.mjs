// What the portal is measured against: node:http sending bytes it holds, in a process of its own.
//   node bare-server.mjs PORT FILE    FILE holds {"headers": {…}, "body": "base64"}
// Who has the bytes by their ETag is answered 304 with the same headers, as the portal does.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const [, , port, file] = process.argv
const { headers, body } = JSON.parse(readFileSync(file, 'utf8'))
const bytes = Buffer.from(body, 'base64')

const { 'content-type': _type, 'content-encoding': _encoding, ...unchanged } = headers

createServer((request, response) => {
	if (headers.etag !== undefined && request.headers['if-none-match'] === headers.etag)
		return response.writeHead(304, unchanged).end()
	response.writeHead(200, { ...headers, 'Content-Length': bytes.length })
	response.end(bytes)
}).listen(Number(port), '127.0.0.1')
