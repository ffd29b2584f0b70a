import { beHere } from '#app/commands/presence.server.ts'
import { LookForm } from '#app/forms/entry.ts'
import { draftNews } from '#app/queries/draft-news.server.ts'
import { answer } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'
import { readJson } from '#app/web/json-body.server.ts'

/** An open page says that it is there and asks what colleagues changed; nothing new is an empty answer. */
export const action = asAgency(async ({ viewer, params, request, visit }) => {
	const { person, ...known } = await readJson(request, visit, LookForm)
	const entryId = params['entryId'] ?? ''
	await beHere(viewer, entryId, person)
	const news = await draftNews(viewer, entryId, known)
	return news === null ? new Response(null, { status: 204 }) : answer(news)
})
