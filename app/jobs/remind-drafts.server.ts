import { remindDrafters } from '#app/commands/reminders.server.ts'
import { reader } from '#app/data/database.server.ts'
import { draftsToRemind } from '#app/data/reminders.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { env } from '#app/env.server.ts'
import { reminderLetter } from '#app/locales/reminders.ts'

/** How many drafts one run writes about; the rest is for the next, minutes later. */
const mostInOneRun = 1000

/** Writes the reminders that are due. A draft that was handed in meanwhile, or reminded by another run, is passed over. */
export const remindDrafts = async (at?: Date): Promise<number> => {
	const now = at ?? (await databaseClock(reader()))
	const compose = reminderLetter(env().BASE_URL)
	let letters = 0
	for (const id of (await draftsToRemind(reader(), now)).slice(0, mostInOneRun)) {
		letters += await remindDrafters(id, compose, at).catch((error: unknown) => {
			if (error instanceof Refusal) return 0
			throw error
		})
	}
	return letters
}
