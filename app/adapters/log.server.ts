import { env } from '#app/env.server.ts'

type Level = 'debug' | 'info' | 'error'
const rank = { debug: 0, info: 1, error: 2, silent: 3 }

/** Whether lines of this level are written: facts that nobody reads need not be gathered. */
export const isLogged = (level: Level): boolean => rank[level] >= rank[env().LOG_LEVEL]

/** One JSON line. Values are facts about a request or a job: never a body, a cookie, a query string or a secret. */
export const log = (level: Level, what: string, facts: Readonly<Record<string, unknown>> = {}): void => {
	if (!isLogged(level)) return
	const written = JSON.stringify(facts).slice(1, -1)
	logWritten(level, what, written)
}

/**
 * The same with its facts written as JSON already, without their braces: requests are logged more often than all else, and
 * their facts are known to the letter.
 */
export const logWritten = (level: Level, what: string, facts: string): void => {
	if (!isLogged(level)) return
	if (held === '') setImmediate(flush)
	held += `{"at":"${now()}","level":"${level}","what":${JSON.stringify(what)}${facts === '' ? '' : `,${facts}`}}\n`
	if (level === 'error') flush()
}

/** The moment as ISO 8601, put into words once a millisecond. */
const now = (): string => {
	const moment = Date.now()
	if (moment !== said.moment) said = { moment, text: new Date(moment).toISOString() }
	return said.text
}
let said = { moment: 0, text: '' }

/** The lines of one turn of the loop, written together; what is left is written when the process ends. */
let held = ''
const flush = (): void => {
	if (held === '') return
	const lines = held
	held = ''
	process.stdout.write(lines)
}
process.once('exit', flush)

/** An error for the log: name, message and the stack's first lines. */
export const errorFacts = (error: unknown) =>
	error instanceof Error
		? { error: error.name, message: error.message.slice(0, 500), stack: error.stack?.split('\n').slice(1, 6) }
		: { error: typeof error, message: String(error).slice(0, 500) }

/** A path as the log may know it: one that is itself a secret ends where the secret begins. */
export const loggedPath = (path: string): string =>
	path.replace(
		/^(\/en)?(\/(?:dat-mat-khau|thu-nhac|phan-anh|y-kien|theo-doi|ngung-theo-doi|quyen-rieng-tu|phieu)\/).+/is,
		'$1$2…',
	)
