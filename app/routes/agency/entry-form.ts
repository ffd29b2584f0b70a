import { moveDraft } from '#app/commands/forms.server.ts'
import { paths } from '#app/locales/paths.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'

/** Moves a draft to the newest version of its form. */
export const action = asAgency(async ({ viewer, visit, params }) => {
	const entryId = params.entryId ?? ''
	await moveDraft(viewer, entryId)
	return redirectTo(visit, paths.entryEditor(entryId), 'draft-moved')
})
