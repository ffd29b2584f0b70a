import { RemixServer } from '@remix-run/react'
import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { renderToString } from 'react-dom/server'
import { NonceContext } from './ui/nonce.ts'
import { pagePolicy } from './web/headers.server.ts'
import { pageResponse } from './web/http.server.ts'
import { errorFacts, log, loggedPath } from './adapters/log.server.ts'

export { open, start } from './server.ts'
export { portalHandler } from './web/portal.server.ts'
export { admin, importEntries, invariants, sample, verifyReceipt } from './cli.server.ts'
export { assign, calibrate } from './scoring.server.ts'
export { env, readEnv, setEnv } from './env.server.ts'

/** A page, whole: no streaming (stack: React's streams write NUL bytes into multi-byte text). */
export default function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	context: EntryContext,
	{ visit }: AppLoadContext,
): Response {
	const scripted = context.staticHandlerContext.matches.some(({ route }) => wantsScript(context, route.id))
	const nonce = scripted ? visit.nonce : null
	const html = renderToString(
		<NonceContext.Provider value={nonce}>
			<RemixServer context={context} url={request.url} />
		</NonceContext.Provider>,
	)
	headers.set('Content-Type', 'text/html; charset=utf-8')
	headers.set('Content-Security-Policy', pagePolicy(nonce, moduleOf(context)))
	return pageResponse(`<!doctype html>${html}`, { status, headers })
}

/** The one module of a public page, as its route names it. */
const moduleOf = ({ staticHandlerContext, routeModules }: EntryContext): string | null => {
	for (const { route } of staticHandlerContext.matches) {
		const handle: unknown = routeModules[route.id]?.handle
		if (typeof handle === 'object' && handle !== null && 'module' in handle) return String(handle.module)
	}
	return null
}

const wantsScript = (context: EntryContext, routeId: string): boolean => {
	const handle: unknown = context.routeModules[routeId]?.handle
	return typeof handle === 'object' && handle !== null && 'script' in handle && handle.script === true
}

export const handleError = (error: unknown, { context }: { context: AppLoadContext }): void => {
	log('error', 'crash', {
		requestId: context.visit.requestId,
		path: loggedPath(context.visit.path),
		...errorFacts(error),
	})
}
