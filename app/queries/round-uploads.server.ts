import { reader } from '#app/data/database.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import { mayKeepUnits } from '#app/domain/unit-kinds.ts'
import { uploadLimitsOf } from '#app/domain/upload.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** What may be uploaded in a round, for those who run it. */
export const roundUploads = async (viewer: Viewer, roundId: string) => {
	ensure(mayKeepUnits(viewer))
	const round = isUuid(roundId) ? await reader().round.findUnique({ where: { id: roundId } }) : null
	if (!round) throw new Refusal({ code: 'hidden' })
	return {
		id: round.id,
		name: viewer.language === 'vi' ? round.nameVi : round.nameEn,
		limits: uploadLimitsOf(round.uploadLimits),
	}
}
