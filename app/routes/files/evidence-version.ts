import { evidenceVersionFile } from '#app/queries/evidence-versions.server.ts'
import { fileAnswer } from '#app/web/file-answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

export const loader = asAnyone(async ({ viewer, params, request }) => {
	const { evidenceId = '', number = '' } = params
	const file = await evidenceVersionFile(viewer, evidenceId, number)
	return fileAnswer(request, { ...file, disposition: 'attachment' })
})
