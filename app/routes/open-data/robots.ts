import { plainAnswer } from '#app/web/answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { robotsText } from '#app/web/sitemap.server.ts'

export const loader = asAnyone(() => {
	const answer = plainAnswer(200, robotsText())
	answer.headers.set('Cache-Control', 'public, max-age=3600')
	return answer
})
