import { readCompany, readRefused, readSaved, type News } from '#app/forms/unsent.ts'
import type { DraftChanges } from '#app/domain/entry-content.ts'
import type { FieldKey } from './draft-sync.ts'

/** One save as it is sent. */
export type Save = {
	version: number
	from: Readonly<Record<string, number>>
	changes: DraftChanges
	writer: string
	turn: number
	person: string
}

/** A field that somebody else changed too: their text, who and when, at which version. */
export type Crossed = { field: FieldKey; theirs: unknown; by: string | null; at: string; version: number }

/** How a save went. */
export type Sent =
	| { how: 'saved'; news: News }
	| { how: 'crossed'; crossed: readonly Crossed[] }
	| { how: 'signed-out' | 'locked' | 'unreachable' }
	| { how: 'refused'; fields: readonly FieldKey[] }
	| { how: 'not-taken'; left: readonly Left[] }

/** A part that the form did not take, and why. */
export type Left = { where: string; why: string }

/** A browser finishes a request of a page that is left, up to this size. */
const mostAfterLeaving = 60_000

const post = async (path: string, body: unknown): Promise<Response | null> => {
	const text = JSON.stringify(body)
	const response = await fetch(path, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
		body: text,
		keepalive: text.length < mostAfterLeaving,
		signal: AbortSignal.timeout(20_000),
	}).catch(() => null)
	return response === null || response.status >= 500 || response.status === 429 ? null : response
}

const bodyOf = (response: Response): Promise<unknown> => response.json().catch(() => null)

/** Sends the changed fields; never throws. */
export const sendDraft = async (path: string, save: Save): Promise<Sent> => {
	const response = await post(path, save)
	if (response === null) return { how: 'unreachable' }
	const body = await bodyOf(response)
	const saved = response.ok ? readSaved(body) : null
	if (saved) return { how: 'saved', news: saved }
	if (response.status === 401) return { how: 'signed-out' }
	const { reasons = [], invalid = [] } = readRefused(body)
	const crossed = reasons.flatMap(({ version = 0, crossings = [] }) =>
		crossings.map(({ field, theirs, by, at }) => ({ field, theirs, by, at, version })),
	)
	if (crossed.length > 0) return { how: 'crossed', crossed }
	const left = reasons.flatMap(({ parts = [] }) => parts)
	if (response.status === 422 && left.length > 0) return { how: 'not-taken', left }
	if (response.status === 422) {
		return {
			how: 'refused',
			fields: [...invalid.map(keyOfPath), ...reasons.flatMap(({ missing = [] }) => missing)],
		}
	}
	return response.ok ? { how: 'unreachable' } : { how: 'locked' }
}

/** changes.sections.effect → section-effect; changes.titleVi → titleVi */
const keyOfPath = (path: string): FieldKey => {
	const [, group = '', key] = path.split('.')
	if (group === 'sections' && key) return `section-${key}`
	return group === 'answers' && key ? `answer-${key}` : group
}

export type Look = { version: number; person: string; mark: string; writer: string }

/** Who else is here and what they changed; `nothing` when all is as this page knows it. */
export const lookAround = async (path: string, look: Look) => {
	const response = await post(path, look)
	if (response === null) return { how: 'unreachable' as const }
	if (response.status === 401) return { how: 'signed-out' as const }
	if (response.status === 204) return { how: 'nothing' as const }
	const company = response.ok ? readCompany(await bodyOf(response)) : null
	return company ? { how: 'news' as const, company } : { how: 'nothing' as const }
}
