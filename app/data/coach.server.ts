import type { CoachEvidence, CoachSurroundings } from '#app/domain/coach.ts'
import { isPartialDate } from '#app/domain/entry-content.ts'
import type { EvidenceKind } from '#app/domain/evidence.ts'
import type { LoadedEntry } from './entries.server.ts'
import type { Tx } from './transact.server.ts'

/** What the coach knows of an entry beside its text: its evidence, the days of the movement, and today. */
export const surroundingsOf = async (tx: Tx, entry: LoadedEntry, now: Date): Promise<CoachSurroundings> => {
	const { startsOn, endsOn } = await tx.movement.findUniqueOrThrow({
		where: { id: entry.row.round.movementId },
		select: { startsOn: true, endsOn: true },
	})
	return {
		evidence: await evidenceForCoach(tx, entry.id),
		period: { from: dayOf(startsOn), to: dayOf(endsOn) },
		today: dayOf(new Date(+now + vietnamOffset)),
	}
}

const vietnamOffset = 7 * 3_600_000

const dayOf = (date: Date): string => date.toISOString().slice(0, 10)

/** Files and links of a draft with what was found out about them in the background. */
const evidenceForCoach = async (tx: Tx, entryId: string): Promise<CoachEvidence[]> => {
	const rows = await tx.evidence.findMany({
		where: { entryId, removedAt: null },
		orderBy: [{ position: 'asc' }, { id: 'asc' }],
		select: {
			...{ id: true, kind: true, fileName: true, caption: true },
			blob: { select: { width: true, height: true, pages: true, seconds: true, origin: true } },
		},
	})
	return rows.map(({ id, kind, fileName, caption, blob: { origin, ...measures } }) => ({
		id,
		kind: kind as EvidenceKind,
		name: caption.trim() || fileName,
		...measures,
		datedOn: dayMade(origin),
	}))
}

/** The day on which a file says it was made; null when it says none. */
const dayMade = (origin: unknown): string | null => {
	const made = typeof origin === 'object' && origin !== null && 'made' in origin ? origin.made : null
	const day = /^(?:D:)?(\d{4})[-:]?(\d{2})[-:]?(\d{2})/.exec(typeof made === 'string' ? made : '')
	const written = day ? `${day[1]}-${day[2]}-${day[3]}` : ''
	return isPartialDate(written) ? written : null
}
