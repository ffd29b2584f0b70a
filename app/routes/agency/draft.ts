import { saveDraft } from '#app/commands/entries.server.ts'
import { DraftForm } from '#app/forms/entry.ts'
import { storedDraft } from '#app/queries/entry-editor.server.ts'
import { answer } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'
import { readJson } from '#app/web/json-body.server.ts'

export const loader = asAgency(async ({ viewer, params }) =>
	answer(await storedDraft(viewer, params.entryId ?? '')),
)

export const action = asAgency(async ({ viewer, params, request, visit }) => {
	const draft = await readJson(request, visit, DraftForm)
	return answer(await saveDraft(viewer, params.entryId ?? '', draft))
})
