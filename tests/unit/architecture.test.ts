import { ESLint } from 'eslint'
import { expect, test } from 'vitest'

const eslint = new ESLint()

/** The rules that report `code` if it stood in `file`. */
const complaintsAbout = async (file: string, code: string): Promise<string[]> => {
	const [result] = await eslint.lintText(`${code}\n`, { filePath: file })
	const rules = (result?.messages ?? []).map(({ ruleId, fatal, message }) => (fatal ? message : ruleId))
	return [...new Set(rules.filter((rule) => rule !== '@typescript-eslint/no-unused-vars'))].map(String).sort()
}

const moduleOf: Record<string, string> = {
	domain: 'app/domain/score.ts',
	locales: 'app/locales/agency.ts',
	forms: 'app/forms/review.ts',
	data: 'app/data/transact.server.ts',
	queries: 'app/queries/gallery.server.ts',
	commands: 'app/commands/reviews.server.ts',
	adapters: 'app/adapters/mail.server.ts',
	jobs: 'app/jobs/worker.server.ts',
	web: 'app/web/gate.server.ts',
	ui: 'app/ui/parts/button.tsx',
	routes: 'app/routes/public/home.tsx',
}

const rooms = Object.keys(moduleOf)

const mayImport: Record<string, string[]> = {
	domain: ['domain'],
	locales: ['locales', 'domain'],
	forms: ['forms', 'domain'],
	data: ['data', 'domain', 'env'],
	queries: ['queries', 'domain', 'data'],
	commands: ['domain', 'data'],
	adapters: ['adapters', 'domain', 'env'],
	jobs: ['jobs', 'domain', 'data', 'commands', 'queries', 'adapters', 'locales', 'env'],
	web: ['web', 'domain', 'data', 'forms', 'adapters', 'locales', 'env'],
	ui: ['ui', 'domain', 'forms', 'locales'],
	routes: ['domain', 'forms', 'commands', 'queries', 'web', 'ui', 'locales'],
}

const otherModule = (room: string) =>
	room === 'env'
		? '#app/env.server.ts'
		: `#app/${room}/other${/domain|forms|locales|ui|routes/.test(room) ? '.ts' : '.server.ts'}`

const mayUse: Record<string, string[]> = {
	domain: [],
	locales: [],
	forms: ['zod'],
	data: ['node:crypto', 'pg', 'pg-boss', '@prisma/client', '@electric-sql/pglite/contrib/unaccent'],
	queries: [],
	commands: [],
	adapters: ['node:fs/promises', 'sharp', 'nodemailer', 'file-type', 'zod', 'pg'],
	jobs: ['node:path'],
	web: [
		'node:crypto',
		'@remix-run/node',
		'lucia',
		'@conform-to/dom',
		'@conform-to/zod/v4',
		'zod',
		'rate-limiter-flexible',
	],
	ui: ['react', '@remix-run/react', '@conform-to/dom', '@tiptap/react', 'lucide-react'],
	routes: ['@remix-run/react'],
}

const packages = [...new Set(Object.values(mayUse).flat())]

test('each room imports the rooms of its row and no other', async () => {
	const seen: Record<string, string[]> = {}
	for (const [room, file] of Object.entries(moduleOf)) {
		seen[room] = []
		for (const other of [...rooms, 'env']) {
			const complaints = await complaintsAbout(file, `import { x } from '${otherModule(other)}'`)
			if (complaints.length === 0) seen[room].push(other)
			else expect(complaints).toEqual(['no-restricted-imports'])
		}
		seen[room].sort()
	}
	expect(seen).toEqual(Object.fromEntries(rooms.map((room) => [room, [...(mayImport[room] ?? [])].sort()])))
})

test('each room uses the packages of its row and no other', async () => {
	for (const [room, file] of Object.entries(moduleOf)) {
		const used = []
		for (const name of packages) {
			const complaints = await complaintsAbout(file, `import x from '${name}'`)
			if (complaints.length === 0) used.push(name)
		}
		const mayUseNode = mayUse[room]?.some((name) => name.startsWith('node:'))
		const expected = packages.filter(
			(name) => room === 'adapters' || (name.startsWith('node:') ? mayUseNode : mayUse[room]?.includes(name)),
		)
		expect({ room, used }).toEqual({ room, used: expected })
	}
})

const imports = 'no-restricted-imports'
const syntax = 'no-restricted-syntax'
const assertions = '@typescript-eslint/consistent-type-assertions'

type Case = [file: string, code: string, complaints: string[]]

const cases: Case[] = [
	['app/ui/entry/card.tsx', `import { x } from '../parts/button.tsx'`, [imports]],
	['app/ui/entry/card.tsx', `import { x } from './../parts/button.tsx'`, [imports]],
	['app/ui/entry/card.tsx', `import { x } from './picture.tsx'`, []],
	['app/ui/entry/card.tsx', `import { x } from './picture'`, [imports]],
	['app/ui/entry/card.tsx', `import { x } from './picture.server.ts'`, [imports]],
	['app/ui/entry/card.tsx', `import { x } from '#app/domain/entry'`, [imports]],
	['app/ui/entry/card.tsx', `import type { X } from '#app/data/rows.server.ts'`, [imports]],
	['app/ui/entry/card.tsx', `export { x } from '#app/data/rows.server.ts'`, [imports]],
	['app/ui/entry/card.tsx', `const x = import('#app/data/rows.server.ts')`, [syntax]],
	['app/ui/entry/card.tsx', `const x = import('#app/ui/editor/editor.tsx')`, []],
	['app/ui/entry/card.tsx', `type X = typeof import('#app/data/rows.server.ts')`, [syntax]],
	['app/ui/entry/card.tsx', `import { x } from '#tests/support/factories.ts'`, [imports]],
	['app/domain/score.ts', `import { x } from 'node:crypto'`, [imports]],
	['app/domain/score.ts', `import { x } from './rubric.ts'`, []],
	['app/commands/reviews.server.ts', `import { x } from './entries.server.ts'`, [imports]],
	['app/routes/public/home.tsx', `import { x } from './gallery.tsx'`, [imports]],
	['app/server.ts', `import { x } from '#app/routes/public/home.tsx'`, [imports]],
	['app/server.ts', `import { x } from '#app/data/database.server.ts'`, []],
	['app/entry.server.tsx', `import { x } from '#app/env.server.ts'`, []],
	['tests/unit/domain/score.test.ts', `import { x } from '../../support/clock.ts'`, [imports]],
	['tests/unit/domain/score.test.ts', `import { x } from '#app/domain/score.ts'`, []],

	['app/domain/round.ts', `export const now = Date.now()`, [syntax]],
	['app/domain/round.ts', `export const now = new Date()`, [syntax]],
	['app/domain/round.ts', `export const now = Date()`, [syntax]],
	['app/domain/round.ts', `export const day = new Date(2026, 10, 22)`, []],
	['app/domain/round.ts', `export const dice = Math.random()`, [syntax]],
	['app/domain/round.ts', `export const most = Math.max(1, 2)`, []],
	['app/domain/round.ts', `export const id = crypto.randomUUID()`, ['no-restricted-globals']],
	['app/domain/round.ts', `export const port = process.env.PORT`, ['no-restricted-globals', syntax]],
	['app/web/gate.server.ts', `export const port = process.env.PORT`, [syntax]],
	['app/server.ts', `export const port = process.env.PORT`, [syntax]],
	['app/env.server.ts', `export const port = process.env.PORT`, []],

	['app/queries/gallery.server.ts', `export const read = (db) => db.$queryRawUnsafe('select 1')`, [syntax]],
	['app/commands/reviews.server.ts', `export const w = (tx) => tx.$executeRawUnsafe('x')`, [syntax]],
	['app/data/database.server.ts', `export const read = (db) => db.$queryRawUnsafe('select 1')`, []],
	['app/queries/gallery.server.ts', 'export const read = (db) => db.$queryRaw`select 1`', []],

	['app/routes/public/home.tsx', `export async function loader() { return 1 }`, [syntax]],
	['app/routes/public/home.tsx', `export const loader = async () => 1`, [syntax]],
	['app/routes/public/home.tsx', `export const action = withForm(async () => 1)`, [syntax]],
	['app/routes/public/home.tsx', `const loader = 1\nexport { loader }`, [syntax]],
	['app/routes/public/home.tsx', `const x = 1\nexport { x as loader }`, [syntax]],
	['app/routes/public/home.tsx', `export const { loader } = asAnyone(1)`, [syntax]],
	['app/routes/public/home.tsx', `export * from '#app/web/gate.server.ts'`, [syntax]],
	['app/routes/public/home.tsx', `export const loader = asAnyone(async () => 1)`, []],
	['app/routes/public/home.tsx', `export default function Home() { return null }`, []],
	['app/routes/public/home.tsx', `export const x = () => { try { y() } catch { z() } }`, [syntax]],

	['app/ui/parts/button.tsx', `export const B = () => <b>Gửi</b>`, [syntax]],
	['app/ui/parts/button.tsx', `export const B = () => <b>{'Gửi'}</b>`, [syntax]],
	['app/ui/parts/button.tsx', 'export const B = ({ n }) => <b>{`Gửi ${n}`}</b>', [syntax]],
	['app/ui/parts/button.tsx', `export const B = () => <img alt="Ảnh" />`, [syntax]],
	['app/ui/parts/button.tsx', `export const B = () => <b aria-label={'Đóng'} />`, [syntax]],
	['app/ui/parts/button.tsx', 'export const B = ({ n }) => <b title={`Tệp ${n}`} />', [syntax]],
	['app/ui/parts/button.tsx', `export const B = ({ t, m }) => <b title={t(m.x)}>{t(m.y)} · 12 %</b>`, []],
	['app/ui/parts/button.tsx', `export const B = () => <img alt="" className="picture" />`, []],
	['app/routes/public/home.tsx', `export const B = () => <b>Home</b>`, [syntax]],
	['app/root.tsx', `export const B = () => <b>Home</b>`, [syntax]],

	['app/ui/parts/button.tsx', `export default () => null`, [syntax]],
	['app/domain/score.ts', `const x = 1\nexport { x as default }`, [syntax]],
	['app/root.tsx', `export default function Root() { return null }`, []],
	['app/domain/score.ts', `export function mean() { return 1 }`, [syntax]],
	['app/domain/score.ts', `export class Score {}`, [syntax]],
	['app/domain/verdict.ts', `export class Refusal extends Error {}`, []],
	['app/domain/score.ts', `export enum Level { Low }`, [syntax]],
	['app/domain/score.ts', `export interface Score { points: number }`, [syntax]],
	['app/web/session.server.ts', `declare module 'lucia' { interface Register { Lucia: 1 } }`, []],
	['app/domain/score.ts', `export const x: any = 1`, ['@typescript-eslint/no-explicit-any']],
	['app/domain/score.ts', `export const f = (x: unknown) => x as string`, [assertions]],
	['app/domain/score.ts', `export const x = ['a'] as const`, []],
	['app/data/rows.server.ts', `export const f = (x: unknown) => x as string`, []],

	['app/web/gate.server.ts', `console.log(1)`, ['no-console']],
	['app/web/log.server.ts', `console.log(1)`, []],
	['app/server.ts', `console.log(1)`, []],
	['app/domain/score.ts', '\n'.repeat(200), ['max-lines']],
	['app/domain/score.ts', '\n'.repeat(198), []],
	['app/domain/score.ts', `export const f = () => {${'\n'.repeat(61)}}`, ['max-lines-per-function']],
	['app/ui/parts/x.tsx', `export const f = () => { if (f.a) useEffect(g) }`, ['react-hooks/rules-of-hooks']],
]

test.each(cases)('in %s `%s` is answered by %j', async (file, code, complaints) => {
	expect(await complaintsAbout(file, code)).toEqual(complaints)
})
