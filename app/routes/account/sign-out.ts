import { signOut } from '#app/commands/sign-ins.server.ts'
import { paths } from '#app/locales/paths.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { endedCookie } from '#app/web/session.server.ts'

/** Without a living session there is nothing to end but the cookie. */
export const action = asAnyone(async ({ viewer, visit }) => {
	const sessionId = await visit.sessionId()
	if (viewer.person && sessionId) await signOut(viewer, sessionId)
	visit.setCookie(endedCookie())
	return redirectTo(visit, paths.home(), 'signed-out')
})
