import { endOwnSession } from '#app/commands/sign-ins.server.ts'
import { paths } from '#app/locales/paths.ts'
import { isOwnSession } from '#app/queries/account.server.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asMember } from '#app/web/gate.server.ts'
import { endedCookie } from '#app/web/session.server.ts'

export const action = asMember(async ({ viewer, visit, params }) => {
	const key = params['sessionId'] ?? ''
	await endOwnSession(viewer, key)
	if (!isOwnSession(key, await visit.sessionId())) return redirectTo(visit, paths.account(), 'session-ended')
	visit.setCookie(endedCookie())
	return redirectTo(visit, paths.signIn(), 'signed-out')
})
