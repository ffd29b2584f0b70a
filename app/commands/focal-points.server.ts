import { isUuid, lockEntry } from '#app/data/entries.server.ts'
import { clearEntry } from '#app/data/interest-parties.server.ts'
import { focalPointsOf, standingFocalPoint } from '#app/data/focal-points.server.ts'
import { restate } from '#app/data/practice-writing.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import {
	mayNameFocalPoint,
	mayTakeFocalPointBack,
	withFocalPoint,
	type FocalPoint,
} from '#app/domain/focal-point.ts'
import { ensure, hide } from '#app/domain/verdict.ts'
import { signedIn, type Viewer } from '#app/domain/viewer.ts'

/** The agency names the office that helps whoever wants to replicate its practice: public from this moment. */
export const nameFocalPoint = (
	viewer: Viewer,
	entryId: string,
	focalPoint: FocalPoint,
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		await tx.$queryRaw`SELECT 1 FROM "public_state" WHERE "id" = 1 FOR UPDATE`
		const { unitId } = await lockEntry(tx, entryId)
		const isPublished = (await tx.practice.count({ where: { entryId } })) > 0
		ensure(mayNameFocalPoint(viewer, { unitId, isPublished }, now))
		const { office, phone, email, address, help } = focalPoint
		const { id } = await tx.focalPoint.create({
			data: {
				...{ entryId, office, phone, email, address, help },
				...{ statedById: signedIn(viewer), statedAt: now },
			},
		})
		await retell(tx, entryId)
		return {
			value: undefined,
			events: [event('practice.focal-point-named', 'entry', entryId, { focalPoint: id })],
		}
	})

/** The agency takes its focal point off the page, or a secretary with a reason that the agency reads. */
export const takeFocalPointBack = (
	viewer: Viewer,
	focalPointId: string,
	{ reason }: { reason: string },
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		await tx.$queryRaw`SELECT 1 FROM "public_state" WHERE "id" = 1 FOR UPDATE`
		const found = isUuid(focalPointId)
			? await tx.focalPoint.findUnique({ where: { id: focalPointId }, include: { takenBack: true } })
			: null
		const { entryId, takenBack } = found ?? hide()
		const { entry, conflicts } = await clearEntry(tx, viewer, entryId, now)
		const isNewest = (await focalPointsOf([entryId], tx)).get(entryId)?.id === focalPointId
		const facts = { unitId: entry.unitId, isTakenBack: takenBack !== null, isNewest, reason }
		ensure(mayTakeFocalPointBack(viewer, conflicts, facts, now))
		await tx.focalPointTakenBack.create({
			data: { focalPointId, reason, takenBackById: signedIn(viewer), takenBackAt: now },
		})
		await retell(tx, entryId)
		return {
			value: undefined,
			events: [
				event('practice.focal-point-taken-back', 'entry', entryId, { focalPoint: focalPointId, reason }),
			],
		}
	})

const retell = async (tx: Tx, entryId: string): Promise<void> => {
	const focalPoint = standingFocalPoint((await focalPointsOf([entryId], tx)).get(entryId))
	await restate(tx, entryId, (content) => withFocalPoint(content, focalPoint))
}
