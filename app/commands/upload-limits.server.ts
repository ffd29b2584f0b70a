import { isUuid } from '#app/data/entries.server.ts'
import { jsonOf } from '#app/data/json.server.ts'
import { transact } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import { mayKeepUnits } from '#app/domain/unit-kinds.ts'
import { fileGroups, uploadLimitsOf, type UploadLimits } from '#app/domain/upload.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** Sets what may be uploaded in a round; what is there already stays. */
export const setUploadLimits = (
	viewer: Viewer,
	roundId: string,
	limits: UploadLimits,
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx) => {
		ensure(mayKeepUnits(viewer))
		const round = isUuid(roundId) ? await tx.round.findUnique({ where: { id: roundId } }) : null
		if (!round) throw new Refusal({ code: 'hidden' })
		const was = uploadLimitsOf(round.uploadLimits)
		const names = [...fileGroups, 'files', 'entryBytes', 'agencyBytes', 'graceMinutes'] as const
		const fields = names.filter((name) => was[name] !== limits[name])
		await tx.round.update({ where: { id: round.id }, data: { uploadLimits: jsonOf(limits) } })
		return { value: undefined, events: [event('round.upload-limits-set', 'round', round.id, { fields })] }
	})
