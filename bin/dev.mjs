// npm run dev: the portal with reload. Vite serves the client and loads the server's modules as they change.
import { createServer } from 'node:http'
import { generate, install, root } from './setup.mjs'

process.chdir(root)
install()
generate()
process.env.NODE_ENV = 'development'
const { createServer: createVite } = await import('vite')
const vite = await createVite({ server: { middlewareMode: true } })
const load = () => vite.ssrLoadModule('virtual:remix/server-build')

const first = await load()
const portal = first.entry.module
const { close, sample } = await portal.open(true)
const { HOST, PORT } = portal.env()
const server = createServer((request, response) => {
	vite.middlewares(request, response, () => {
		load()
			.then((build) => build.entry.module.portalHandler(build)(request, response))
			.catch((error) => {
				vite.ssrFixStacktrace(error)
				console.error(error)
				response.writeHead(500).end(String(error))
			})
	})
})
server.listen(PORT, HOST, () =>
	console.log(`http://${HOST}:${PORT}${sample?.password ? `  ${sample.password}` : ''}`),
)
for (const signal of ['SIGINT', 'SIGTERM']) {
	process.on(signal, () => {
		server.closeAllConnections()
		close().then(() => process.exit(0))
	})
}
