import { createRequestHandler, type ServerBuild } from '@remix-run/node'

type RequestHandler = ReturnType<typeof createRequestHandler>
type Routes = ServerBuild['routes']

/**
 * Remix's request handler. Remix compiles and compares every route of the build, twice for each request, which costs
 * milliseconds for some two hundred; here it is given only the root and the routes whose segments could be those of
 * the address, and chooses among them by its own rules.
 */
export const narrowHandler = (build: ServerBuild, mode: 'development' | 'production'): RequestHandler => {
	const candidates = candidatesIn(build.routes)
	const handlers = new Map<string, RequestHandler>()
	return (request, context) => {
		const ids = candidates(new URL(request.url).pathname)
		const key = ids.join(' ')
		const handler = handlers.get(key) ?? createRequestHandler(narrowed(build, ids), mode)
		handlers.set(key, handler)
		return handler(request, context)
	}
}

/** The same build with these routes alone: rendering asks the assets for the modules of every route that they name. */
export const narrowed = (build: ServerBuild, ids: readonly string[]): ServerBuild => ({
	...build,
	routes: pick(build.routes, ids),
	assets: { ...build.assets, routes: pick(build.assets.routes, ids) },
})

/** The ids of the routes that could match a path, in the order of the build: never fewer than Remix would choose from. */
export const candidatesIn = (routes: Routes): ((path: string) => string[]) => {
	const known = Object.values(routes).map((route) => {
		if (route.parentId !== undefined && route.parentId !== 'root')
			throw new Error(`the route ${route.id} is not a child of the root`)
		return { id: route.id, isRoot: route.parentId === undefined, segments: segmentsOf(route.path ?? '') }
	})
	return (path) => {
		const asked = segmentsOf(path).map(decoded)
		return known.filter(({ isRoot, segments }) => isRoot || couldBe(segments, asked)).map(({ id }) => id)
	}
}

const segmentsOf = (path: string): string[] => path.split('/').filter((segment) => segment !== '')

const decoded = (segment: string): string => {
	try {
		return decodeURIComponent(segment)
	} catch {
		return segment
	}
}

const couldBe = (segments: readonly string[], asked: readonly string[]): boolean => {
	const isOpen = segments.at(-1) === '*'
	const fixed = isOpen ? segments.slice(0, -1) : segments
	if (isOpen ? asked.length < fixed.length : asked.length !== fixed.length) return false
	return fixed.every(
		(segment, index) => segment.startsWith(':') || segment.toLowerCase() === asked[index]?.toLowerCase(),
	)
}

const pick = <Route>(
	routes: Readonly<Record<string, Route>>,
	ids: readonly string[],
): Record<string, Route> => Object.fromEntries(Object.entries(routes).filter(([id]) => ids.includes(id)))
