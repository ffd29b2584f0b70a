import type { PracticeState, UpdateNote } from '#app/domain/practice-update.ts'
import { vietnamDay } from '#app/domain/working-day.ts'
import { reader } from './database.server.ts'
import type { Tx } from './transact.server.ts'

export type PracticeUpdateRow = {
	id: string
	state: PracticeState
	text: string
	by: string
	at: Date
	takenBack: { by: string; at: Date; reason: string } | null
}

/** By practice: all that its agency said of it since, the oldest first. */
export const updatesOf = async (
	entryIds: readonly string[],
	tx: Tx = reader(),
): Promise<ReadonlyMap<string, readonly PracticeUpdateRow[]>> => {
	const rows = await tx.practiceUpdate.findMany({
		where: { entryId: { in: [...entryIds] } },
		orderBy: [{ statedAt: 'asc' }, { id: 'asc' }],
		include: {
			statedBy: { select: { name: true } },
			takenBack: { include: { takenBackBy: { select: { name: true } } } },
		},
	})
	const all = rows.map(({ entryId, id, state, text, statedBy, statedAt, takenBack }) => ({
		...{ entryId, id, state: state as PracticeState, text, by: statedBy.name, at: statedAt },
		takenBack: takenBack && {
			...{ by: takenBack.takenBackBy.name, at: takenBack.takenBackAt, reason: takenBack.reason },
		},
	}))
	return new Map(entryIds.map((id) => [id, all.filter(({ entryId }) => entryId === id)]))
}

/** Those that stand, as the public reads them. */
export const standing = (rows: readonly PracticeUpdateRow[]): UpdateNote[] =>
	rows
		.filter(({ takenBack }) => takenBack === null)
		.map(({ at, state, text }) => ({ on: vietnamDay(at), state, text }))
