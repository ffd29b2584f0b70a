import { callThird } from '#app/commands/third-calls.server.ts'
import { entriesToCompare } from '#app/data/third-calls.server.ts'

/** Calls one more reviewer where sheets lie apart: for the entry whose last sheet came in, or all of a round. */
export const compareSheets = async (
	{ roundId, entryId }: { roundId: string; entryId: string | null },
	at?: Date,
): Promise<void> => {
	for (const id of entryId === null ? await entriesToCompare(roundId) : [entryId]) await callThird(id, at)
}
