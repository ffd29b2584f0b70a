import { format } from 'node:util'

const complaints: string[] = []

/** From now on whatever is said to `console.error` or `console.warn` is kept, and still printed. */
export const listenToConsole = (): void => {
	for (const method of ['error', 'warn'] as const) {
		const print = console[method].bind(console)
		console[method] = (...words: unknown[]) => {
			complaints.push(format(...words))
			print(...words)
		}
	}
}

/** Takes what was complained since the last call. A test that expects a complaint takes it and compares it. */
export const takeComplaints = (): string[] => complaints.splice(0)
