import type { AuditQuery } from '#app/forms/audit.ts'
import { isEventName, isSubjectType } from '#app/locales/events.ts'

/** What of the trail is asked for by address. */
export const auditFilters = (query: AuditQuery) => ({
	event: isEventName(query['su-kien']) ? query['su-kien'] : null,
	person: query.nguoi,
	subjectType: isSubjectType(query.loai) ? query.loai : null,
	subject: query['doi-tuong'],
	from: query['tu-ngay'] ? startOf(query['tu-ngay']) : null,
	until: query['den-ngay'] ? dayLater(startOf(query['den-ngay'])) : null,
	before: query.truoc ? BigInt(query.truoc) : null,
})

const startOf = (day: string) => new Date(`${day}T00:00:00+07:00`)
const dayLater = (moment: Date) => new Date(moment.getTime() + 86_400_000)
