import { reader } from '#app/data/database.server.ts'
import { conflictsWith, entryOf, isUuid, visibleTo, withFacts } from '#app/data/entries.server.ts'
import { eventsWhere, subjectLabels } from '#app/data/audit-reading.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import type { SubjectType } from '#app/domain/event.ts'
import { ensure, allowed, refused } from '#app/domain/verdict.ts'
import { isAdministrator, unitsOf, type Viewer } from '#app/domain/viewer.ts'

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

const factsOf = (payload: unknown): Record<string, unknown> =>
	typeof payload === 'object' && payload !== null ? { ...payload } : {}

/** Entries of which the viewer may not read the trail: own ones, those with a conflict, sheets still closed to them. */
const hiddenEntries = async (viewer: Viewer, now: Date): Promise<string[]> => {
	const personId = viewer.person?.id ?? ''
	const isBound = unitsOf(viewer).length > 0 || viewer.reviewing.length > 0
	const authored = isUuid(personId) ? await reader().entryAuthor.count({ where: { personId } }) : 0
	const assigned = isUuid(personId) ? await reader().assignment.count({ where: { personId } }) : 0
	if (!isBound && authored + assigned === 0) return []
	const tree = await unitTree(reader())
	const entries = await reader().entry.findMany({ include: withFacts })
	return entries
		.map(entryOf)
		.filter(
			(entry) =>
				conflictsWith(viewer, entry, tree).length > 0 || !visibleTo(viewer, entry, tree, now).has('audit'),
		)
		.map(({ id }) => id)
}
