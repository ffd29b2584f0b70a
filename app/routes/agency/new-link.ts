import { addLink } from '#app/commands/links.server.ts'
import { LinkForm } from '#app/forms/link.ts'
import { evidencePage } from '#app/queries/entry-editor.server.ts'
import { answer } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'
import { keepLink } from '#app/web/link.server.ts'

/** A link that a script adds within the page of evidence; without a script it has a page of its own. */
export const action = asAgency(async ({ viewer, params, form }) => {
	const entryId = params.entryId ?? ''
	const { uploadKey, from: _, quiet: __, ...link } = await form(LinkForm)
	await evidencePage(viewer, entryId)
	await addLink(viewer, entryId, { uploadKey, link, file: await keepLink(link) })
	return answer({ added: uploadKey })
})
