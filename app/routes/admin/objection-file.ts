import { objectionFile } from '#app/queries/objections.server.ts'
import { fileAnswer } from '#app/web/file-answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

/** Evidence that came with an objection: saved, never opened in a page. */
export const loader = asSecretary(async ({ viewer, params, request }) => {
	const file = await objectionFile(viewer, params['objectionId'] ?? '', params['fileId'] ?? '')
	return fileAnswer(request, { ...file, disposition: 'attachment' })
})
