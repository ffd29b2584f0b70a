import { parseAuditQuery } from '#app/forms/audit.ts'
import { audit as m } from '#app/locales/audit.ts'
import { eventSentence, isSubjectType, subjectTypes } from '#app/locales/events.ts'
import { formatMoment } from '#app/locales/format.ts'
import { everyEvent } from '#app/queries/audit-trail.server.ts'
import { auditFilters } from '#app/ui/audit/audit-filters.ts'
import { asAdministrator, type Entered } from '#app/web/gate.server.ts'
import type { Message } from '#app/locales/message.ts'
import { listAnswer } from '#app/web/list-answer.server.ts'

/** The trail with the filters that are set, from the newest event to the first, as it is read. */
export const loader = asAdministrator((entered) =>
	listAnswer(entered, 'nhat-ky', m.title, (t) => ({
		heads: [m.number, m.when, m.who, m.what, m.kindOfThing, m.thing, m.name, m.hash].map(t),
		rows: eventRows(entered, t),
	})),
)

async function* eventRows({ viewer, url, language }: Entered, t: (message: Message) => string) {
	const filters = auditFilters({ ...parseAuditQuery(url.searchParams), truoc: null })
	for await (const line of everyEvent(viewer, filters)) {
		const { seq, at, actorId, actorLabel, name, values, subjectType, subjectId, subject, hash } = line
		yield [
			...[Number(seq), formatMoment(at), actorId ? actorLabel : t(m.portal)],
			eventSentence(language, name, values),
			isSubjectType(subjectType) ? t(subjectTypes[subjectType]) : subjectType,
			...[subject || subjectId, name, hash],
		]
	}
}
