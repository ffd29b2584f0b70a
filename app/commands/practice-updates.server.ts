import { isUuid, lockEntry } from '#app/data/entries.server.ts'
import { clearEntry } from '#app/data/interest-parties.server.ts'
import { restate } from '#app/data/practice-writing.server.ts'
import { standing, updatesOf } from '#app/data/practice-updates.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import {
	mayTakeUpdateBack,
	mayUpdatePractice,
	withUpdates,
	type PracticeState,
} from '#app/domain/practice-update.ts'
import { ensure, hide } from '#app/domain/verdict.ts'
import { signedIn, type Viewer } from '#app/domain/viewer.ts'

/** The agency says what became of its published practice: from this moment its page, the open data and the change feed say so. */
export const updatePractice = (
	viewer: Viewer,
	entryId: string,
	{ state, text }: { state: PracticeState; text: string },
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		await tx.$queryRaw`SELECT 1 FROM "public_state" WHERE "id" = 1 FOR UPDATE`
		const { unitId } = await lockEntry(tx, entryId)
		const isPublished = (await tx.practice.count({ where: { entryId } })) > 0
		const lastAt = (await rowsOf(tx, entryId)).at(-1)?.at ?? null
		ensure(mayUpdatePractice(viewer, { unitId, isPublished, lastAt }, now))
		const { id } = await tx.practiceUpdate.create({
			data: { entryId, state, text, statedById: signedIn(viewer), statedAt: now },
		})
		await retell(tx, entryId)
		return { value: undefined, events: [event('practice.updated', 'entry', entryId, { update: id, state })] }
	})

/** The secretary takes an update off the page, with a reason that the agency reads. */
export const takeUpdateBack = (
	viewer: Viewer,
	updateId: string,
	{ reason }: { reason: string },
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		await tx.$queryRaw`SELECT 1 FROM "public_state" WHERE "id" = 1 FOR UPDATE`
		const found = isUuid(updateId)
			? await tx.practiceUpdate.findUnique({ where: { id: updateId }, include: { takenBack: true } })
			: null
		const { entryId, takenBack } = found ?? hide()
		const { conflicts } = await clearEntry(tx, viewer, entryId, now)
		ensure(mayTakeUpdateBack(viewer, conflicts, { isTakenBack: takenBack !== null }))
		await tx.updateTakenBack.create({
			data: { updateId, reason, takenBackById: signedIn(viewer), takenBackAt: now },
		})
		await retell(tx, entryId)
		return {
			value: undefined,
			events: [event('practice.update-taken-back', 'entry', entryId, { update: updateId, reason })],
		}
	})

const rowsOf = async (tx: Tx, entryId: string) => (await updatesOf([entryId], tx)).get(entryId) ?? []

const retell = async (tx: Tx, entryId: string): Promise<void> => {
	const updates = standing(await rowsOf(tx, entryId))
	await restate(tx, entryId, (content) => withUpdates(content, updates))
}
