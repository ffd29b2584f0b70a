import { correctionsOf, wordingNow, type Correction } from '#app/data/corrections.server.ts'
import { reader } from '#app/data/database.server.ts'
import { conflictsWith, isUuid, loadEntry } from '#app/data/entries.server.ts'
import { focalPointsOf, type NamedFocalPoint } from '#app/data/focal-points.server.ts'
import { updatesOf, type PracticeUpdateRow } from '#app/data/practice-updates.server.ts'
import { inPlace } from '#app/data/supersessions.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { mayCorrect, type Wording } from '#app/domain/correction.ts'
import { Refusal, type Verdict } from '#app/domain/verdict.ts'
import { isSecretary, type Viewer } from '#app/domain/viewer.ts'
import { clock } from './council-round.server.ts'

export type CorrectionPage = {
	awardId: string
	slug: string
	wording: Wording
	corrections: readonly Correction[]
	updates: readonly PracticeUpdateRow[]
	focalPoint: NamedFocalPoint | null
	correct: Verdict
}

/** How a published practice is worded, and every wording it had; hidden where nothing of it is public. */
export const correctionPage = async (viewer: Viewer, awardId: string, at?: Date): Promise<CorrectionPage> => {
	if (!isSecretary(viewer)) throw new Refusal({ code: 'not-yours' })
	const award = isUuid(awardId)
		? await reader().award.findUnique({
				where: { id: awardId },
				include: {
					revocation: true,
					decision: { include: { publication: true } },
				},
			})
		: null
	const now = await clock(at)
	const worded = award && (await wordingNow(award.entryId))
	if (!award || !worded || award.decision.publication === null) throw new Refusal({ code: 'hidden' })
	const { slug, ...wording } = worded
	const entry = await loadEntry(reader(), award.entryId)
	const corrections = (await correctionsOf([award.entryId])).get(award.entryId) ?? []
	const known = corrections.length
	return {
		awardId,
		...{ slug, wording },
		corrections,
		updates: (await updatesOf([award.entryId])).get(award.entryId) ?? [],
		focalPoint: (await focalPointsOf([award.entryId])).get(award.entryId) ?? null,
		correct: mayCorrect(viewer, conflictsWith(viewer, entry, await unitTree(reader(), now)), {
			isPublished: true,
			isRevoked: award.revocation !== null,
			isSuperseded: (await reader().award.count({ where: { id: awardId, ...inPlace } })) === 0,
			...{ corrections: known, known },
		}),
	}
}
