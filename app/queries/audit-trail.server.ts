import { reader } from '#app/data/database.server.ts'
import { eventsWhere, subjectLabels } from '#app/data/audit-reading.server.ts'
import { hiddenEntries } from '#app/data/hidden-entries.server.ts'
import type { SubjectType } from '#app/domain/event.ts'
import { ensure, allowed, refused } from '#app/domain/verdict.ts'
import { isAdministrator, type Viewer } from '#app/domain/viewer.ts'

export type AuditFilters = {
	event: string | null
	/** Part of the name or address that the actor had. */
	person: string
	subjectType: SubjectType | null
	/** The id of one thing. */
	subject: string
	from: Date | null
	/** Exclusive. */
	until: Date | null
	/** Only events before this number; the newest when null. */
	before: bigint | null
}

export const eventsOnPage = 50

/** The trail, newest first, for an administrator; without what was done to entries they have an interest in. */
export const auditTrail = async (viewer: Viewer, filters: AuditFilters, now = new Date()) => {
	ensure(isAdministrator(viewer) ? allowed : refused({ code: 'not-yours' }))
	const hidden = await hiddenEntries(viewer, now)
	const where = await eventsWhere(filters, hidden)
	const rows = await reader().auditEvent.findMany({
		where,
		orderBy: { seq: 'desc' },
		take: eventsOnPage + 1,
	})
	const page = rows.slice(0, eventsOnPage)
	const labels = await subjectLabels(viewer, page, now)
	return {
		events: page.map(({ seq, payload, prevHash: _, requestId: __, ...row }) => {
			const facts = factsOf(payload)
			const reviewer = labels.people.get(String(facts['reviewerId'] ?? ''))
			return {
				...row,
				seq: String(seq),
				payload: facts,
				values: reviewer ? { ...facts, reviewer } : facts,
				subject: labels.subjects.get(`${row.subjectType} ${row.subjectId}`) ?? null,
			}
		}),
		older: rows.length > eventsOnPage ? String(page.at(-1)?.seq ?? '') : null,
	}
}

/** Every event that the filters ask for, read a page at a time. */
export async function* everyEvent(viewer: Viewer, filters: AuditFilters, now = new Date()) {
	let before = filters.before
	do {
		const { events, older } = await auditTrail(viewer, { ...filters, before }, now)
		yield* events
		before = older === null ? null : BigInt(older)
	} while (before !== null)
}

const factsOf = (payload: unknown): Record<string, unknown> =>
	typeof payload === 'object' && payload !== null ? { ...payload } : {}
