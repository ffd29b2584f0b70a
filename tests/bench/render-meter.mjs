// Preloaded into the portal (`node --import`): tells over IPC how much CPU the process has used, and how much of it React's
// renderToString did, so that both are of the same requests.
import { createRequire } from 'node:module'

const server = createRequire(import.meta.url)('react-dom/server')
const { renderToString } = server
let renders = 0
let rendering = 0

const cpu = () => {
	const { user, system } = process.cpuUsage()
	return (user + system) / 1000
}

server.renderToString = (...parameters) => {
	const began = cpu()
	try {
		return renderToString(...parameters)
	} finally {
		rendering += cpu() - began
		renders += 1
	}
}

process.on('message', (message) => {
	if (message === 'meter') process.send?.({ renders, rendering, cpu: cpu() })
})
process.channel?.unref()
