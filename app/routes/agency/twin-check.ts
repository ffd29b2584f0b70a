import { TwinCheckForm } from '#app/forms/twins.ts'
import { twinCheck } from '#app/queries/twin-check.server.ts'
import { answer } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'
import { readJson } from '#app/web/json-body.server.ts'
import { countTry } from '#app/web/rate-limit.server.ts'

/** Asked by the script while somebody types; posted, so that a draft stands in no address and no log. */
export const action = asAgency(async ({ viewer, request, visit }) => {
	await countTry('twins', viewer.person?.id ?? '')
	const { title, summary, entryId } = await readJson(request, visit, TwinCheckForm)
	return answer({ hits: await twinCheck(viewer, { title, summary, exceptId: entryId }) })
})
