import {
	recallEndorsement,
	requestEndorsement,
	returnEndorsement,
} from '#app/commands/endorsements.server.ts'
import { EndorsementForm } from '#app/forms/endorsement.ts'
import { paths } from '#app/locales/paths.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'

export const action = asAgency(async ({ viewer, visit, params, form }) => {
	const entryId = params.entryId ?? ''
	const { intent, note } = await form(EndorsementForm)
	if (intent === 'request') await requestEndorsement(viewer, entryId)
	else if (intent === 'recall') await recallEndorsement(viewer, entryId)
	else await returnEndorsement(viewer, entryId, note)
	const flash = { request: 'requested', recall: 'recalled', return: 'returned' } as const
	return redirectTo(visit, paths.entry(entryId), `endorsement-${flash[intent]}`)
})

export const loader = asAgency(({ visit, params }) => redirectTo(visit, paths.entry(params.entryId ?? '')))
