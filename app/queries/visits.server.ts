import { reader } from '#app/data/database.server.ts'
import { conflictsWith, loadEntry, visibleTo, type LoadedEntry } from '#app/data/entries.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitName, unitTree } from '#app/data/units.server.ts'
import {
	frozenVisit,
	gapsOf,
	loadVisit,
	scanOfPhoto,
	visitCandidates,
	visitFacts,
	type LoadedVisit,
	type VisitRow,
} from '#app/data/visits.server.ts'
import { isInQuarantine } from '#app/domain/evidence.ts'
import { ensure, hide } from '#app/domain/verdict.ts'
import { isSecretary, seatIn, signedIn, type Viewer } from '#app/domain/viewer.ts'
import { mayCancelVisit, mayPlanVisit, maySignVisit, mayWriteVisit, visitPoints } from '#app/domain/visit.ts'
import { asClearSecretary } from '#app/domain/secretary.ts'

/** The visits that the viewer goes on, the next first. */
export const ownVisits = async (viewer: Viewer) => {
	const now = await databaseClock(reader())
	const tree = await unitTree(reader(), now)
	const rows = await reader().visit.findMany({
		where: { cancelledAt: null, members: { some: { personId: signedIn(viewer) } } },
		orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
		include: { record: { select: { recordedAt: true } } },
	})
	const shown = []
	for (const { id, entryId, startsAt, place, record } of rows) {
		const entry = await loadEntry(reader(), entryId)
		if (conflictsWith(viewer, entry, tree).length > 0) continue
		shown.push({ id, startsAt, place, recordedAt: record?.recordedAt ?? null, title: titleOf(entry) })
	}
	return { now, visits: shown }
}

/** The visits of one entry for its secretary, with who may go on the next. */
export const entryVisits = async (viewer: Viewer, entryId: string) => {
	const now = await databaseClock(reader())
	const tree = await unitTree(reader(), now)
	const entry = await loadEntry(reader(), entryId)
	const conflicts = conflictsWith(viewer, entry, tree)
	ensure(asClearSecretary(viewer, conflicts))
	if (visibleTo(viewer, entry, tree, now).size === 0) return hide()
	const ids = await reader().visit.findMany({
		where: { entryId: entry.id },
		orderBy: { plannedAt: 'desc' },
		select: { id: true },
	})
	const visits: LoadedVisit[] = []
	for (const { id } of ids) visits.push(await loadVisit(reader(), id))
	const isLive = visits.some(({ row }) => row.cancelledAt === null)
	return {
		...{ id: entry.id, title: titleOf(entry), stage: entry.stage },
		items: visits[0]?.table.items ?? entry.rubric.visit?.items ?? [],
		visits: visits.map((visit) => ({
			...factsOf(visit.row),
			mayCancel: mayCancelVisit(viewer, visitFacts(viewer, visit, tree)).allowed,
		})),
		mayPlan: mayPlanVisit(viewer, { stage: entry.stage, conflicts, isLive }),
		candidates: (await visitCandidates(reader(), entry, tree)).map(({ personId, name, ...why }) => ({
			...{ personId, name },
			isFree: why.conflicts.length === 0 && !why.isScoringBlind,
		})),
	}
}

/** One visit: for those who go, the secretary, and once it is recorded for the council; never with a conflict. */
export const visitPage = async (viewer: Viewer, visitId: string) => {
	const { visit, facts, now } = await seenVisit(viewer, visitId)
	const { row, entry, table, content } = visit
	const { digest } = frozenVisit(visit)
	const unit = await reader().unit.findUnique({ where: { id: entry.unitId }, include: { names: true } })
	const gaps = gapsOf(visit)
	const signers = row.signatures.filter((signature) => signature.digest === digest)
	const hasSigned = signers.some(({ personId }) => personId === viewer.person?.id)
	return {
		...factsOf(row),
		...{ entryId: entry.id, title: titleOf(entry), table, content, gaps, digest },
		agency: unit && unitName(unit, now, viewer.language),
		version: row.version,
		savedAt: row.savedAt,
		points: visitPoints(table, content),
		signers: signers.map(({ person, signedAt }) => ({ name: person.name, signedAt })),
		photos: row.photos.map((photo) => photoOf(viewer, photo)),
		mayWrite: mayWriteVisit(viewer, facts).allowed,
		maySign: maySignVisit(viewer, facts, gaps, hasSigned),
		isMember: facts.members.includes(viewer.person?.id ?? ''),
		/** Where who reads without writing came from. */
		back: isSecretary(viewer) ? ('secretary' as const) : ('council' as const),
	}
}

type Photo = VisitRow['photos'][number]

const photoOf = (viewer: Viewer, photo: Photo) => {
	const scan = scanOfPhoto(photo)
	return {
		...{ id: photo.id, caption: photo.caption, scan },
		isReady: photo.blob.variants.length > 0 && !isInQuarantine(scan),
		/** What was found in it, for who sent it. */
		signature: photo.addedById === viewer.person?.id ? (photo.blob.fileScan?.signature ?? '') : null,
	}
}

/** A smaller copy of a photograph, without its metadata; of none that waits for the scanner or was withheld. */
export const visitPhoto = async (viewer: Viewer, visitId: string, photoId: string) => {
	const { visit } = await seenVisit(viewer, visitId)
	const photo = visit.row.photos.find((each) => each.id === photoId && !isInQuarantine(scanOfPhoto(each)))
	const copies = photo?.blob.variants.filter(({ format }) => format === 'webp') ?? []
	const copy = copies.findLast(({ width }) => width <= 1280) ?? copies[0]
	return photo && copy ? { blobId: photo.blobId, width: copy.width } : hide()
}

const seenVisit = async (viewer: Viewer, visitId: string) => {
	const now = await databaseClock(reader())
	const tree = await unitTree(reader(), now)
	const visit = await loadVisit(reader(), visitId)
	const facts = visitFacts(viewer, visit, tree)
	const isMember = facts.members.includes(viewer.person?.id ?? '')
	const isRead = facts.recordedAt !== null && seatIn(viewer, visit.entry.roundId) !== undefined
	if (!isMember && !isSecretary(viewer) && !isRead) return hide()
	if (facts.conflicts.length > 0) return hide()
	return { visit, facts, now }
}

const factsOf = ({ id, startsAt, place, cancelledAt, cancelReason, members, record }: VisitRow) => ({
	...{ id, startsAt, place, cancelledAt, cancelReason },
	members: members.map(({ person }) => person.name),
	record: record && { points: record.points, most: record.most, recordedAt: record.recordedAt },
})

const titleOf = ({ row }: LoadedEntry): string => row.titleVi
