// npm run migration -- NAME: writes the next migration from the difference between prisma/migrations and prisma/schema.
// npm run migration -- --check: exits 1 when they differ. Uses Prisma's schema engine as WebAssembly on an in-memory PGlite.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { citext } from '@electric-sql/pglite/contrib/citext'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const schemaFolder = join(root, 'prisma/schema')
const migrationsFolder = join(root, 'prisma/migrations')

const files = readdirSync(schemaFolder)
	.filter((name) => name.endsWith('.prisma'))
	.map((name) => ({
		path: join(schemaFolder, name),
		content: readFileSync(join(schemaFolder, name), 'utf8'),
	}))

globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (m) => console.error(m) }
const loadEngine = async () => {
	const folder = join(root, 'node_modules/@prisma/schema-engine-wasm')
	const bg = await import(join(folder, 'schema_engine_bg.js'))
	const module = new WebAssembly.Module(readFileSync(join(folder, 'schema_engine_bg.wasm')))
	const { exports } = new WebAssembly.Instance(module, { './schema_engine_bg.js': bg })
	bg.__wbg_set_wasm(exports)
	exports.__wbindgen_start()
	return bg.SchemaEngine
}

const names = readdirSync(migrationsFolder, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map((entry) => entry.name)
	.sort()

const lite = await PGlite.create({ extensions: { citext, pg_trgm, unaccent } })
for (const name of names) await lite.exec(readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8'))

const config = createPgConfig(lite)
const parse = config.connection.parse.bind(config.connection)
config.connection.parse = (message, ...rest) => parse({ ...message, types: undefined }, ...rest)
const pool = new pg.Pool(config)

// The driver adapter has no word for PostgreSQL's one-byte "char" (18), which the catalogue uses:
// let it pass as text (25), then tell the engine by column name that it was a character.
const characters = new Set()
const addFields = pg.Result.prototype.addFields
pg.Result.prototype.addFields = function (fields) {
	for (const field of fields) {
		if (field.dataTypeID !== 18) continue
		characters.add(field.name)
		field.dataTypeID = 25
	}
	addFields.call(this, fields)
}
class WithCharacters extends PrismaPg {
	async connect() {
		const adapter = await super.connect()
		const queryRaw = adapter.queryRaw.bind(adapter)
		adapter.queryRaw = async (query) => {
			const result = await queryRaw(query)
			result.columnNames.forEach((name, index) => {
				if (characters.has(name)) result.columnTypes[index] = ColumnTypeEnum.Character
			})
			return result
		}
		return adapter
	}
}
const SchemaEngine = await loadEngine()
const factory = bindMigrationAwareSqlAdapterFactory(new WithCharacters(pool))
const datamodels = files.map(({ path, content }) => [path, content])
const engine = await SchemaEngine.new({ datamodels }, () => {}, factory)
const { stdout, exitCode } = await engine.diff({
	from: { tag: 'schemaDatasource', files, configDir: root },
	to: { tag: 'schemaDatamodel', files },
	script: true,
	exitCode: true,
	shadowDatabaseUrl: null,
	filters: { externalTables: [], externalEnums: [] },
})
await pool.end()
await lite.close()

const [argument] = process.argv.slice(2)
if (exitCode === 0) {
	console.log('prisma/schema and prisma/migrations agree')
} else if (argument === '--check' || !argument) {
	console.log(stdout)
	process.exitCode = 1
} else {
	const name = `${String(names.length + 1).padStart(4, '0')}_${argument}`
	mkdirSync(join(migrationsFolder, name))
	writeFileSync(join(migrationsFolder, name, 'migration.sql'), stdout)
	console.log(`prisma/migrations/${name}/migration.sql`)
}
