import { reader } from '#app/data/database.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import { focalPointBefore, focalPointsOf } from '#app/data/focal-points.server.ts'
import { updatesOf } from '#app/data/practice-updates.server.ts'
import { mayNameFocalPoint } from '#app/domain/focal-point.ts'
import { mayReadUpdates, mayUpdatePractice } from '#app/domain/practice-update.ts'
import { hide } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { clock } from './council-round.server.ts'

/** What an agency said of its published practice since, and whether the viewer may say more; hidden where nothing is public. */
export const practiceUpdatePage = async (viewer: Viewer, entryId: string, at?: Date) => {
	const now = await clock(at)
	const practice = isUuid(entryId)
		? await reader().practice.findUnique({
				where: { entryId },
				select: { slug: true, titleVi: true, unitId: true },
			})
		: null
	const { slug, titleVi, unitId } = practice ?? hide()
	if (!mayReadUpdates(viewer, unitId, now)) hide()
	const updates = (await updatesOf([entryId])).get(entryId) ?? []
	const focalPoint = (await focalPointsOf([entryId])).get(entryId) ?? null
	const facts = { unitId, isPublished: true, lastAt: updates.at(-1)?.at ?? null }
	return {
		...{ id: entryId, slug, title: titleVi, updates, focalPoint },
		/** For the form, where none was named yet. */
		focalPointBefore: focalPoint === null ? await focalPointBefore(unitId) : null,
		may: mayUpdatePractice(viewer, facts, now),
		mayNameFocalPoint: mayNameFocalPoint(viewer, facts, now),
	}
}
