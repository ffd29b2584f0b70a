import { Client, escapeIdentifier } from 'pg'

/** The server named by `TEST_DATABASE_URL`, or null: then tests run on the embedded database. */
export const testServer = (): string | null => process.env.TEST_DATABASE_URL || null

/** The address of database `name` on the test server. */
export const databaseUrl = (name: string): string => {
	const server = testServer()
	if (!server) throw new Error('TEST_DATABASE_URL names no server')
	const url = new URL(server)
	url.pathname = `/${encodeURIComponent(name)}`
	return url.href
}

/** Creates database `name`, a copy of `template` if given, and returns its address. */
export const createDatabase = async (
	name: string,
	{ template = 'template0' }: { template?: string } = {},
): Promise<string> => {
	await onServer(
		`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(template)} ENCODING 'UTF8'`,
	)
	return databaseUrl(name)
}

/** Drops database `name` if there is one, and whoever is still connected to it. */
export const dropDatabase = (name: string): Promise<void> =>
	onServer(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`)

/** Whether the test server has a database of this name. */
export const hasDatabase = async (name: string): Promise<boolean> => {
	const client = new Client({ connectionString: testServer() ?? undefined })
	await client.connect()
	try {
		return (await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])).rows.length > 0
	} finally {
		await client.end()
	}
}

const templateInUse = '55006'

/** One statement on a connection of its own; a template that somebody is just leaving is waited for. */
const onServer = async (statement: string, tries = 20): Promise<void> => {
	const client = new Client({ connectionString: testServer() ?? undefined })
	await client.connect()
	try {
		await client.query(statement)
	} catch (error) {
		const busy = error instanceof Error && 'code' in error && error.code === templateInUse
		if (!busy || tries <= 1) throw error
		await new Promise((resolve) => setTimeout(resolve, 100))
		await onServer(statement, tries - 1)
	} finally {
		await client.end()
	}
}
