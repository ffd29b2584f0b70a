import { sha256 } from '#app/data/canonical.server.ts'
import { readKeptForm, type Carried, type KeptForm } from '#app/forms/kept-form.ts'
import { cookie, cookieName } from './cookie.server.ts'
import type { Visit } from './visit.server.ts'

/**
 * What was written in a page without a script must outlive a session that ended meanwhile. The page that asks to sign
 * in again carries the refused form in hidden fields; nothing of it is stored here. Only whoever signed in last in
 * this browser gets it back: a cookie says who that was by a SHA-256.
 */
const rememberedFor = 30 * 24 * 3600
const longest = 900_000
const secrets = new Set(['password', 'repeat', 'current'])

const markOf = (personId: string): string => sha256(`person ${personId}`)

export const personCookie = (personId: string): string => cookie('person', markOf(personId), rememberedFor)

/** The posted form to carry on; null for anything but a form of text of somebody who was signed in here. */
export const carriedForm = async (request: Request, visit: Visit): Promise<Carried | null> => {
	const { headers, method, url, bodyUsed } = request
	const nguoi = visit.cookies.get(cookieName('person')) ?? ''
	const { pathname, search, searchParams } = new URL(url)
	const isPage = /text\/html/.test(headers.get('Accept') ?? '') && !searchParams.has('_data')
	const isText = /^application\/x-www-form-urlencoded\b/i.test(headers.get('Content-Type') ?? '')
	const length = Number(headers.get('Content-Length') ?? Number.NaN)
	if (method !== 'POST' || bodyUsed || nguoi === '' || !isPage || !isText || !(length <= longest)) return null
	const fields = [...new URLSearchParams(await request.text())]
	if (fields.some(([name]) => secrets.has(name))) return null
	const giu = JSON.stringify({ path: pathname + search, fields } satisfies KeptForm)
	return readKeptForm(giu) ? { giu, nguoi } : null
}

/** The form that was carried on, for the person who wrote it and nobody else. */
export const keptFormOf = (giu: string | undefined, nguoi: string | undefined, personId: string) =>
	nguoi === markOf(personId) ? readKeptForm(giu) : null
