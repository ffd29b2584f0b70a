import { reader } from '#app/data/database.server.ts'
import { nameOf } from '#app/data/entry-chain.server.ts'
import { entryOf, loadEntry, visibleTo, withFacts } from '#app/data/entries.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitName, unitTree } from '#app/data/units.server.ts'
import { waitingRequest } from '#app/domain/entry.ts'
import { mayReturn, maySubmit } from '#app/domain/submission.ts'
import { contentOfForm, evidenceKeptFrom, formSeenBy } from '#app/domain/entry-form.ts'
import { audienceOf } from '#app/domain/visibility.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { endorsingFor, type Viewer } from '#app/domain/viewer.ts'
import { evidenceList, termsOf } from './entry-editor.server.ts'

/** What units below ask the viewer's units to endorse: what waits, soonest deadline first, and what was answered. */
export const endorsingList = async (viewer: Viewer) => {
	const now = await databaseClock(reader())
	const unitIds = unitsEndorsedFor(viewer, now)
	return { now, waiting: await waitingAt(viewer, unitIds, now), answered: await answeredAt(viewer, unitIds) }
}

/** How many wait, for the desk. */
export const waitingAbove = async (viewer: Viewer, now: Date) =>
	waitingAt(viewer, unitsEndorsedFor(viewer, now), now)

const unitsEndorsedFor = (viewer: Viewer, now: Date): string[] => [
	...new Set(
		viewer.memberships
			.map(({ unitId }) => unitId)
			.filter((unitId) => endorsingFor(viewer, unitId, now) !== null),
	),
]

const waitingAt = async (viewer: Viewer, unitIds: readonly string[], now: Date) => {
	if (unitIds.length === 0) return []
	const rows = await reader().entry.findMany({
		where: { endorsementRequests: { some: { outcome: null, askedUnitId: { in: [...unitIds] } } } },
		include: { ...withFacts, unit: { include: { names: true } } },
	})
	const tree = await unitTree(reader(), now)
	return rows
		.map(({ unit, ...row }) => ({ unit, entry: entryOf(row) }))
		.filter(({ entry }) => visibleTo(viewer, entry, tree, now).has('full-content'))
		.map(({ unit, entry }) => ({
			id: entry.id,
			title: entry.row.titleVi,
			kind: entry.kind,
			subject: entry.subject,
			unit: unitName(unit, now, viewer.language),
			round: viewer.language === 'vi' ? entry.row.round.nameVi : entry.row.round.nameEn,
			since: waitingRequest(entry.facts)?.requestedAt ?? now,
			deadline: entry.deadline?.at ?? null,
		}))
		.sort((a, b) => +(a.deadline ?? 0) - +(b.deadline ?? 0) || +a.since - +b.since)
}

/** Of what was answered only what the unit above itself said, and the number if it was handed in with that. */
const answeredAt = async (viewer: Viewer, unitIds: readonly string[]) => {
	const rows = await reader().endorsementRequest.findMany({
		where: { askedUnitId: { in: [...unitIds] }, outcome: { in: ['endorsed', 'returned'] } },
		orderBy: { closedAt: 'desc' },
		take: 50,
		include: {
			closedBy: { select: { name: true } },
			submission: { select: { number: true } },
			entry: { select: { unit: { include: { names: true } } } },
		},
	})
	return rows.map(({ id, outcome, note, closedAt, closedBy, submission, entry }) => ({
		id,
		unit: unitName(entry.unit, closedAt ?? new Date(0), viewer.language),
		outcome: outcome === 'endorsed' ? ('endorsed' as const) : ('returned' as const),
		note,
		at: closedAt,
		by: closedBy?.name ?? '',
		number: submission?.number ?? null,
	}))
}

/** One entry before the unit above: what it is asked to endorse, by whom and since when. Of any other entry there is none. */
export const endorsingPage = async (viewer: Viewer, entryId: string) => {
	const db = reader()
	const now = await databaseClock(db)
	const entry = await loadEntry(db, entryId)
	const tree = await unitTree(db, now)
	const asked = waitingRequest(entry.facts)
	const isAsked = asked?.askedUnitId && endorsingFor(viewer, asked.askedUnitId, now) !== null
	const visible = visibleTo(viewer, entry, tree, now)
	if (!isAsked || !visible.has('full-content')) throw new Refusal({ code: 'hidden' })
	const audience = audienceOf(visible)
	const form = formSeenBy(entry.form, audience)
	const { contact: _, ...content } = { ...entry.content, ...contentOfForm(form, entry.content) }
	const kept = evidenceKeptFrom(entry.form, entry.content, audience)
	const by = await db.person.findUnique({ where: { id: asked.requestedById }, select: { name: true } })
	return {
		now,
		id: entry.id,
		kind: entry.kind,
		subject: entry.subject,
		content: { ...content, contact: { name: '', email: '', phone: '' } },
		form,
		evidence: (await evidenceList(entry.id, now)).filter(({ id }) => !kept.has(id)),
		terms: await termsOf(entry.row.round.movementId, viewer.language),
		unit: await nameOf(db, entry.unitId, now, viewer.language),
		round: viewer.language === 'vi' ? entry.row.round.nameVi : entry.row.round.nameEn,
		requestedBy: by?.name ?? '',
		since: asked.requestedAt,
		deadline: entry.deadline,
		graceUntil: entry.graceUntil,
		may: {
			endorse: maySubmit(viewer, entry.facts, entry.phases, now),
			return: mayReturn(viewer, entry.facts, entry.phases, now),
		},
	}
}
