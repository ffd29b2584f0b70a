import { conflictsWith, lockEntry } from '#app/data/entries.server.ts'
import { takeFile } from '#app/data/file-scans.server.ts'
import { jsonOf } from '#app/data/json.server.ts'
import { transact } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { frozenVisit, gapsOf, lockVisit, visitCandidates, visitFacts } from '#app/data/visits.server.ts'
import { event, type PortalEvent } from '#app/domain/event.ts'
import type { StoredFile } from '#app/domain/evidence.ts'
import { ensure, hide, Refusal } from '#app/domain/verdict.ts'
import { signedIn, type Viewer } from '#app/domain/viewer.ts'
import {
	changedVisit,
	emptyVisit,
	mayAddPhoto,
	mayCancelVisit,
	mayGoAlong,
	mayPlanVisit,
	maySignVisit,
	mayWriteVisit,
	signaturesNeeded,
	visitOf,
	visitPoints,
	type VisitContent,
} from '#app/domain/visit.ts'

export type VisitPlan = { startsAt: Date; place: string; memberIds: readonly string[] }

/** Plans a visit of an entry: when, where and who goes. */
export const planVisit = (viewer: Viewer, entryId: string, plan: VisitPlan, at?: Date): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		const entry = await lockEntry(tx, entryId)
		const tree = await unitTree(tx, now)
		const isLive = (await tx.visit.count({ where: { entryId, cancelledAt: null } })) > 0
		const conflicts = conflictsWith(viewer, entry, tree)
		ensure(mayPlanVisit(viewer, { stage: entry.stage, conflicts, isLive }))
		const candidates = await visitCandidates(tx, entry, tree)
		const members = [...new Set(plan.memberIds)].map(
			(id) => candidates.find(({ personId }) => personId === id) ?? hide(),
		)
		ensure(mayGoAlong(members))
		const { id } = await tx.visit.create({
			data: {
				...{ entryId, startsAt: plan.startsAt, place: plan.place, plannedAt: now, savedAt: now },
				plannedById: signedIn(viewer),
				content: jsonOf(emptyVisit(visitOf(entry.rubric))),
				members: { create: members.map(({ personId }) => ({ personId })) },
			},
		})
		const facts = { startsAt: plan.startsAt.toISOString(), members: members.length }
		return { value: id, events: [event('visit.planned', 'visit', id, facts)] }
	})

/** Calls a planned visit off, with a reason; what was written of it stays as it is. */
export const cancelVisit = (viewer: Viewer, visitId: string, reason: string, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const visit = await lockVisit(tx, visitId)
		ensure(mayCancelVisit(viewer, visitFacts(viewer, visit, await unitTree(tx, now))))
		await tx.visit.update({ where: { id: visitId }, data: { cancelledAt: now, cancelReason: reason } })
		return { value: undefined, events: [event('visit.cancelled', 'visit', visitId, { reason })] }
	})

type Saved = { version: number; content: VisitContent }

/** Keeps the checklist and the minutes, on top of the version that was read. */
export const saveVisit = (viewer: Viewer, visitId: string, input: Saved, at?: Date) =>
	transact(viewer, at, async (tx, now) => {
		const visit = await lockVisit(tx, visitId)
		ensure(mayWriteVisit(viewer, visitFacts(viewer, visit, await unitTree(tx, now))))
		if (input.version !== visit.row.version) throw new Refusal({ code: 'stale', version: visit.row.version })
		const { version } = await tx.visit.update({
			where: { id: visitId },
			data: {
				content: jsonOf(changedVisit(visit.table, input.content)),
				savedAt: now,
				version: { increment: 1 },
			},
		})
		return {
			value: { version, savedAt: now },
			events: [event('visit.saved', 'visit', visitId, { version })],
		}
	})

/** Adds a photograph; where a scanner is set up nobody sees it before it is clean. */
export const addVisitPhoto = (
	viewer: Viewer,
	visitId: string,
	{ file, caption }: { file: StoredFile; caption: string },
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const visit = await lockVisit(tx, visitId)
		const facts = visitFacts(viewer, visit, await unitTree(tx, now))
		const photos = visit.row.photos.map(({ blob }) => blob.sha256)
		ensure(mayAddPhoto(viewer, facts, photos, file.sha256))
		const blobId = await takeFile(tx, file, now)
		const addedById = signedIn(viewer)
		await tx.visitPhoto.create({ data: { visitId, blobId, caption, addedById, addedAt: now } })
		return {
			value: undefined,
			events: [event('visit.photo-added', 'visit', visitId, { sha256: file.sha256 })],
		}
	})

export const removeVisitPhoto = (
	viewer: Viewer,
	visitId: string,
	photoId: string,
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const visit = await lockVisit(tx, visitId)
		ensure(mayWriteVisit(viewer, visitFacts(viewer, visit, await unitTree(tx, now))))
		const photo = visit.row.photos.find(({ id }) => id === photoId) ?? hide()
		await tx.visitPhoto.delete({ where: { id: photo.id } })
		return {
			value: undefined,
			events: [event('visit.photo-removed', 'visit', visitId, { photo: photo.id })],
		}
	})

/** Confirms the minutes as they stand; with the second confirmation of the same minutes the visit is frozen. */
export const signVisit = (viewer: Viewer, visitId: string, digest: string, at?: Date): Promise<boolean> =>
	transact(viewer, at, async (tx, now) => {
		const visit = await lockVisit(tx, visitId)
		const personId = signedIn(viewer)
		const current = frozenVisit(visit)
		const signers = visit.row.signatures
			.filter((signature) => signature.digest === current.digest)
			.map((signature) => signature.personId)
		const facts = visitFacts(viewer, visit, await unitTree(tx, now))
		ensure(maySignVisit(viewer, facts, gapsOf(visit), signers.includes(personId)))
		if (digest !== current.digest) throw new Refusal({ code: 'stale', version: visit.row.version })
		await tx.visitSignature.create({ data: { visitId, personId, digest, signedAt: now } })
		const signed = event('visit.signed', 'visit', visitId, { digest })
		if (signers.length + 1 < signaturesNeeded) return { value: false, events: [signed] }
		const points = visitPoints(visit.table, visit.content)
		await tx.visitRecord.create({
			data: { visitId, entryId: visit.entry.id, ...points, ...current, recordedAt: now },
		})
		const events: [PortalEvent, PortalEvent] = [
			signed,
			event('visit.recorded', 'visit', visitId, { digest, ...points }),
		]
		return { value: true, events }
	})
