import { changeEvidence, removeEvidence, restoreEvidence } from '#app/commands/evidence.server.ts'
import { EvidenceForm } from '#app/forms/evidence.ts'
import { paths } from '#app/locales/paths.ts'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'

export const action = asAgency(async ({ viewer, visit, params, form }) => {
	const entryId = params.entryId ?? ''
	const evidenceId = params.evidenceId ?? ''
	const { intent, from, quiet, caption = '', position = 1, ...input } = await form(EvidenceForm)
	if (intent === 'remove') await removeEvidence(viewer, entryId, evidenceId)
	else if (intent === 'restore') await restoreEvidence(viewer, entryId, evidenceId)
	else {
		const moved = { up: { position: position - 1 }, down: { position: position + 1 } }
		const changes = intent === 'save' ? { caption, public: input.public === 'yes' } : moved[intent]
		await changeEvidence(viewer, entryId, evidenceId, changes)
	}
	if (quiet) return answer({ done: intent })
	const back = from === 'editor' ? `${paths.entryEditor(entryId)}#evidence` : paths.entryEvidence(entryId)
	return redirectTo(visit, back, intent === 'remove' ? 'evidence-removed' : 'saved')
})

export const loader = asAgency(({ visit, params }) =>
	redirectTo(visit, paths.entryEvidence(params.entryId ?? '')),
)
