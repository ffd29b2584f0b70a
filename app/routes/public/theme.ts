import { ThemeForm } from '#app/forms/theme.ts'
import { redirectBack } from '#app/web/answer.server.ts'
import { cookie } from '#app/web/cookie.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

const year = 365 * 24 * 3600

export const action = asAnyone(async ({ visit, form }) => {
	const { theme, returnTo } = await form(ThemeForm)
	visit.setCookie(cookie('theme', theme, theme === 'system' ? 0 : year))
	return redirectBack(returnTo)
})
