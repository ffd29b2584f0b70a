import { openDocument } from '#app/web/open-document.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { openText } from '#app/web/open-answer.server.ts'

export const loader = asAnyone(({ request, url, language }) =>
	openText(request, JSON.stringify(openDocument(url.origin, language)), 'application/json'),
)
