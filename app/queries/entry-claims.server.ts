import { reader } from '#app/data/database.server.ts'
import { loadEntry, visibleTo } from '#app/data/entries.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitName, unitTree } from '#app/data/units.server.ts'
import { mayClaim } from '#app/domain/interest.ts'
import { Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { unitChoices } from './conflicts.server.ts'

/** What the agency asked for on its entry, and what was answered. */
export const entryClaims = async (viewer: Viewer, entryId: string, at?: Date) => {
	const now = at ?? (await databaseClock(reader()))
	const entry = await loadEntry(reader(), entryId)
	const visible = visibleTo(viewer, entry, await unitTree(reader(), now), now)
	if (!visible.has('contact') || !viewer.memberships.some(({ unitId }) => unitId === entry.unitId))
		throw new Refusal({ code: 'hidden' })
	const claims = await reader().interestClaim.findMany({
		where: { entryId },
		include: { namedUnit: { include: { names: true } }, claimedBy: { select: { name: true } } },
		orderBy: { claimedAt: 'desc' },
	})
	const claimsWaiting = claims.filter(({ outcome }) => outcome === null).length
	return {
		id: entry.id,
		title: entry.content.titleVi,
		mayClaim: mayClaim(viewer, { unitId: entry.unitId, stage: entry.stage, claimsWaiting }),
		claims: claims.map((row) => ({
			...{ id: row.id, named: row.named, kind: row.kind, grounds: row.grounds, claimedAt: row.claimedAt },
			by: row.claimedBy.name,
			namedUnit: row.namedUnit && unitName(row.namedUnit, now, viewer.language),
			answer: row.outcome && { outcome: row.outcome, reason: row.reason, at: row.decidedAt },
		})),
		units: await unitChoices(viewer, now),
	}
}
