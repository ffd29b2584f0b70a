import { matchRoutes } from '@remix-run/react'
import type { ServerBuild } from '@remix-run/node'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addresses } from '#app/routes.ts'
import { candidatesIn, narrowed } from '#app/web/narrow-routes.server.ts'

const route = (id: string, path: string | undefined, parentId?: string) =>
	[id, { id, path, parentId, module: {} }] as const

const routes = Object.fromEntries([
	route('root', ''),
	...addresses.map(([path, file]) => route(`vi/${file}`, path || undefined, 'root')),
	...addresses.map(([path, file]) => route(`en/${file}`, `en/${path}`, 'root')),
]) as unknown as ServerBuild['routes']

const tree = (ids: readonly string[]): Parameters<typeof matchRoutes>[0] => [
	{
		id: 'root',
		path: '',
		children: ids
			.filter((id) => id !== 'root')
			.map((id) => {
				const path = routes[id]?.path
				return path === undefined ? { id, index: true as const } : { id, path }
			}),
	},
]

const chosen = (ids: readonly string[], path: string) => {
	const match = matchRoutes(tree(ids), path)?.at(-1)
	return match ? { id: match.route.id, params: match.params } : null
}

const candidates = candidatesIn(routes)
const agrees = (path: string): void => {
	expect(chosen(candidates(path), path)).toEqual(chosen(Object.keys(routes), path))
}

const id = '01a215a2-aa80-72be-bfe9-a1e6a3dc7267'

test('every address is chosen among its candidates as among all routes, in both languages', () => {
	for (const [path] of addresses) {
		const address = `/${path.replaceAll(/:\w+/g, id)}`
		agrees(address)
		agrees(`/en${address}`)
		agrees(`${address}/`)
		agrees(address.toUpperCase())
		agrees(`${address}/khong-co`)
	}
})

test('an address has few candidates', () => {
	expect(candidates(`/co-quan/ho-so/${id}/ban-nhap`)).toEqual([
		'root',
		'vi/agency/draft.ts',
		'vi/public/not-found.tsx',
	])
	expect(candidates('/quan-tri/ho-so/trung-lap')).toEqual([
		'root',
		'vi/admin/twins.tsx',
		'vi/admin/entry.tsx',
		'vi/public/not-found.tsx',
	])
})

test('any path is chosen among its candidates as among all routes', () => {
	const known = fc.constantFrom(...new Set(addresses.flatMap(([path]) => path.split('/'))), 'en', 'EN', id)
	const segment = fc.oneof(
		{ weight: 6, arbitrary: known },
		{ weight: 1, arbitrary: fc.string().map(encodeURIComponent) },
		{ weight: 1, arbitrary: fc.constantFrom('', '%2F', '*', ':entryId', '..', 'a%20b') },
	)
	fc.assert(
		fc.property(fc.array(segment, { maxLength: 6 }), (segments) => {
			agrees(`/${segments.join('/')}`)
		}),
	)
})

test('a build that is made narrow names no route in its assets that it does not have', () => {
	const build = { routes, assets: { routes } } as unknown as ServerBuild
	const ids = candidates('/co-quan')
	const narrow = narrowed(build, ids)
	expect([Object.keys(narrow.routes), Object.keys(narrow.assets.routes)]).toEqual([ids, ids])
	expect(ids.length).toBeLessThan(10)
})
