import { json, redirect } from '@remix-run/node'
import { contentDisposition } from '#app/adapters/disposition.server.ts'
import type { Flash } from '#app/locales/flash.ts'
import { inLanguage } from '#app/locales/paths.ts'
import { cookie } from './cookie.server.ts'
import { framedPolicy } from './headers.server.ts'
import { localPath } from '#app/domain/local-path.ts'
import type { Visit } from './visit.server.ts'

/** On to a path of ours in the visitor's language, with something to say once it is there. */
export const redirectTo = (visit: Visit, path: string, flash?: Flash): Response => {
	if (flash) visit.setCookie(cookie('flash', flash, 60))
	return redirect(inLanguage(visit.language, path), 303)
}

/** Data for a page or a script, with a status other than 200 or headers. */
export const answer = <Data>(data: Data, init: number | ResponseInit = {}) => json(data, init)

/** A header-only or plain answer, for files and scripts. */
export const plainAnswer = (status: number, text = ''): Response =>
	new Response(text, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })

/** Back to an address that the visitor's page named, if it is ours. */
export const redirectBack = (address: string): Response => redirect(localPath(address) ?? '/', 303)

/** Data as a file to save. */
export const dataFile = (fileName: string, data: unknown): Response =>
	new Response(`${JSON.stringify(data, null, '\t')}\n`, {
		headers: {
			'Content-Type': 'application/json; charset=utf-8',
			'Content-Disposition': contentDisposition('attachment', fileName),
		},
	})

/** The one page that other sites may show in a frame. */
export const framedAnswer = (html: string): Response =>
	new Response(html, {
		headers: {
			'Content-Type': 'text/html; charset=utf-8',
			'Content-Security-Policy': framedPolicy,
			'Cross-Origin-Resource-Policy': 'cross-origin',
			'Cache-Control': 'public, no-cache',
		},
	})
