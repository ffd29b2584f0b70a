import { saveVisit } from '#app/commands/visits.server.ts'
import { VisitForm } from '#app/forms/visit.ts'
import { answer } from '#app/web/answer.server.ts'
import { asMember } from '#app/web/gate.server.ts'

/** Checklist and minutes save themselves here while one writes. */
export const action = asMember(async ({ viewer, params, form }) =>
	answer(await saveVisit(viewer, params['visitId'] ?? '', await form(VisitForm))),
)
