import type { SubjectType } from '#app/domain/event.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { reader } from './database.server.ts'
import { entryOf, isUuid, visibleTo, withFacts } from './entries.server.ts'
import type { Prisma } from './generated/client.ts'
import { unitName, unitTree } from './units.server.ts'

type Filters = {
	event: string | null
	person: string
	subjectType: SubjectType | null
	subject: string
	from: Date | null
	until: Date | null
	before: bigint | null
}

/** The events that the filters ask for, without those about the entries that are hidden or anything of theirs. */
export const eventsWhere = async (
	filters: Filters,
	hiddenEntryIds: readonly string[],
): Promise<Prisma.AuditEventWhereInput> => {
	const { event, person, subjectType, subject, from, until, before } = filters
	const hidden = hiddenEntryIds.length === 0 ? [] : await thingsOf(hiddenEntryIds)
	return {
		...(event ? { name: event } : {}),
		...(person ? { actorLabel: { contains: person, mode: 'insensitive' } } : {}),
		...(subjectType ? { subjectType } : {}),
		...(subject ? { subjectId: subject } : {}),
		...(from || until ? { at: { ...(from ? { gte: from } : {}), ...(until ? { lt: until } : {}) } } : {}),
		...(before === null ? {} : { seq: { lt: before } }),
		...(hidden.length > 0 ? { NOT: { subjectId: { in: hidden } } } : {}),
	}
}

/** Ids of entries with everything that hangs on them. */
const thingsOf = async (entryIds: readonly string[]): Promise<string[]> => {
	const where = { entryId: { in: [...entryIds] } }
	const select = { id: true }
	const evidence = await reader().evidence.findMany({ where, select: { id: true, blobId: true } })
	const assignments = await reader().assignment.findMany({ where, select })
	const ballots = await reader().ballot.findMany({ where, select })
	return [
		...entryIds,
		...evidence.flatMap(({ id, blobId }) => [id, blobId]),
		...[...assignments, ...ballots].map(({ id }) => id),
	]
}

type Subject = { subjectType: string; subjectId: string; payload: unknown }

/** What the subjects of some events are called, as far as the viewer may know it; and reviewers that they name. */
export const subjectLabels = async (viewer: Viewer, events: readonly Subject[], now: Date) => {
	const idsOf = (type: SubjectType) =>
		events
			.filter((event) => event.subjectType === type && isUuid(event.subjectId))
			.map(({ subjectId }) => subjectId)
	const labels = new Map<string, string>()
	const entryOfThing = await entriesBehind(idsOf)
	const entries = await entryTitles(viewer, [...idsOf('entry'), ...entryOfThing.values()], now)
	for (const [id, title] of entries) labels.set(`entry ${id}`, title)
	for (const [key, entryId] of entryOfThing) labels.set(key, entries.get(entryId) ?? '')
	const reviewerIds = events.flatMap(({ payload }) =>
		typeof payload === 'object' && payload !== null && 'reviewerId' in payload
			? [String(payload.reviewerId)]
			: [],
	)
	const people = new Map(
		(
			await reader().person.findMany({
				where: { id: { in: [...idsOf('person'), ...reviewerIds].filter(isUuid) } },
				select: { id: true, name: true },
			})
		).map(({ id, name }) => [id, name]),
	)
	for (const [id, name] of people) labels.set(`person ${id}`, name)
	await addNames(labels, viewer, idsOf, now)
	return { subjects: labels, people }
}

type IdsOf = (type: SubjectType) => string[]

/** Evidence, assignments and ballots are told by their entry; keyed like labels. */
const entriesBehind = async (idsOf: IdsOf): Promise<Map<string, string>> => {
	const select = { id: true, entryId: true }
	const found = new Map<string, string>()
	const evidence = await reader().evidence.findMany({ where: { id: { in: idsOf('evidence') } }, select })
	for (const { id, entryId } of evidence) found.set(`evidence ${id}`, entryId)
	const assignments = await reader().assignment.findMany({
		where: { id: { in: idsOf('assignment') } },
		select,
	})
	for (const { id, entryId } of assignments) found.set(`assignment ${id}`, entryId)
	const ballots = await reader().ballot.findMany({ where: { id: { in: idsOf('ballot') } }, select })
	for (const { id, entryId } of ballots) found.set(`ballot ${id}`, entryId)
	return found
}

/** The title where the viewer may read it, else whose entry it is. */
const entryTitles = async (
	viewer: Viewer,
	ids: readonly string[],
	now: Date,
): Promise<Map<string, string>> => {
	const rows = await reader().entry.findMany({
		where: { id: { in: [...new Set(ids)] } },
		include: { ...withFacts, unit: { include: { names: true } } },
	})
	const tree =
		rows.length > 0
			? await unitTree(reader(), now)
			: { parentOf: new Map<string, string | null>(), successions: [] }
	return new Map(
		rows.map((row) => {
			const visible = visibleTo(viewer, entryOf(row), tree, now)
			const unit = visible.has('agency') ? unitName(row.unit, now, viewer.language) : ''
			return [row.id, visible.has('public-content') && row.titleVi ? row.titleVi : unit]
		}),
	)
}

const addNames = async (
	labels: Map<string, string>,
	viewer: Viewer,
	idsOf: IdsOf,
	now: Date,
): Promise<void> => {
	const isVi = viewer.language === 'vi'
	const rounds = await reader().round.findMany({ where: { id: { in: idsOf('round') } } })
	for (const { id, nameVi, nameEn } of rounds) labels.set(`round ${id}`, isVi ? nameVi : nameEn)
	const movements = await reader().movement.findMany({ where: { id: { in: idsOf('movement') } } })
	for (const { id, shortNameVi, shortNameEn } of movements)
		labels.set(`movement ${id}`, isVi ? shortNameVi : shortNameEn)
	const units = await reader().unit.findMany({
		where: { id: { in: idsOf('unit') } },
		include: { names: true },
	})
	for (const unit of units) labels.set(`unit ${unit.id}`, unitName(unit, now, viewer.language))
	const decisions = await reader().decision.findMany({ where: { id: { in: idsOf('decision') } } })
	for (const { id, number } of decisions) labels.set(`decision ${id}`, number)
}
