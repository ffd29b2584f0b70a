import { agencyNotePaper } from '#app/queries/note-desk.server.ts'
import { fileAnswer } from '#app/web/file-answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'

/** The PDF of an objection, for the agency it was put to: only saved, never opened in a page. */
export const loader = asAgency(async ({ viewer, params, request }) =>
	fileAnswer(request, {
		...(await agencyNotePaper(viewer, params.noteId ?? '')),
		fileName: 'tep-kem-theo.pdf',
		mediaType: 'application/pdf',
		disposition: 'attachment',
	}),
)
