import { json, redirect } from '@remix-run/node'
import type { Reason, Refusal } from '#app/domain/verdict.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import type { Carried } from '#app/forms/kept-form.ts'
import { carriedForm } from './kept-form.server.ts'
import type { Visit } from './visit.server.ts'

/** What an error page and the API read of a refusal. */
export type RefusalBody = { reasons: readonly Reason[]; requestId: string; kept?: Carried }

/** The only place that turns reasons into a status. */
export const statusOf = (reasons: readonly Reason[]): number => {
	const codes = new Set(reasons.map((reason) => reason.code))
	if (codes.has('hidden')) return 404
	if (codes.has('not-signed-in')) return 401
	if (codes.has('not-yours') || codes.has('conflict') || codes.has('two-people')) return 403
	if (codes.has('expired')) return 410
	if (codes.has('incomplete') || codes.has('not-taken')) return 422
	return 409
}

export const refusalResponse = async (
	refusal: Refusal,
	visit: Visit,
	request: Request,
): Promise<Response> => {
	const status = statusOf(refusal.reasons)
	if (status === 401 && request.method === 'GET') {
		return redirect(inLanguage(visit.language, paths.signIn(inLanguage(visit.language, visit.path))))
	}
	const kept = status === 401 ? await carriedForm(request, visit) : null
	const reasons = status === 404 ? [{ code: 'hidden' as const }] : refusal.reasons
	return json<RefusalBody>({ reasons, requestId: visit.requestId, ...(kept && { kept }) }, { status })
}
