import { isTableFormat } from '#app/domain/import-file.ts'
import { parseAuditQuery } from '#app/forms/audit.ts'
import { audit as m } from '#app/locales/audit.ts'
import { eventSentence, isSubjectType, subjectTypes } from '#app/locales/events.ts'
import { formatMoment } from '#app/locales/format.ts'
import { say } from '#app/locales/message.ts'
import { everyEvent } from '#app/queries/audit-trail.server.ts'
import { auditFilters } from '#app/ui/audit/audit-filters.ts'
import { noSuchTable } from '#app/web/no-such-table.server.ts'
import { asAdministrator } from '#app/web/gate.server.ts'
import { tableAnswer } from '#app/web/table-answer.server.ts'

/** The trail with the filters that are set, from the newest event to the first, as it is read. */
export const loader = asAdministrator(({ viewer, params, url, language }) => {
	const { format = '' } = params
	if (!isTableFormat(format)) return noSuchTable()
	const filters = auditFilters({ ...parseAuditQuery(url.searchParams), truoc: null })
	const t = (message: { vi: string; en: string }) => say(language, message)
	async function* rows() {
		yield [m.number, m.when, m.who, m.what, m.kindOfThing, m.thing, m.name, m.hash].map(t)
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
	return tableAnswer(format, 'nhat-ky', t(m.title), rows(), new Date())
})
