import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { citext } from '@electric-sql/pglite/contrib/citext'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'

const folder = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))
const sqlOf = (name: string) => readFileSync(join(folder, name, 'migration.sql'), 'utf8')
const names = readdirSync(folder)
	.filter((name) => /^\d/.test(name))
	.sort()

/** Identifiers of rows that a test writes before a migration. */
export const idOf = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`

/** A portal's database as it was before a migration; `migrate` runs that one, `migrateOn` all that came after it. */
export const databaseBefore = async (name: string) => {
	const at = names.indexOf(name)
	if (at < 0) throw new Error(`there is no migration ${name}`)
	const lite = await PGlite.create({ extensions: { citext, pg_trgm, unaccent } })
	const run = async (some: readonly string[]) => {
		for (const each of some) await lite.exec(sqlOf(each))
	}
	await run(names.slice(0, at))
	return { lite, migrate: () => run([name]), migrateOn: () => run(names.slice(at + 1)) }
}
