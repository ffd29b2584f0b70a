import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Runs one of the portal's commands to its end; answers what it printed. */
export const runOnce = (parameters: string[], env: Record<string, string | undefined>): Promise<string> =>
	new Promise((done, reject) => {
		const child = spawn(process.execPath, parameters, { cwd: root, env: { NODE_ENV: 'production', ...env } })
		let output = ''
		child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
		child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
		child.once('exit', (code) =>
			code === 0
				? done(output)
				: reject(Object.assign(new Error(`exit ${code}: ${output}`), { code, output })),
		)
	})
