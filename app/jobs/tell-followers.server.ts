import { tellFollower } from '#app/commands/follows.server.ts'
import { reader } from '#app/data/database.server.ts'
import { followsDue } from '#app/data/follow-news.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { env } from '#app/env.server.ts'
import { digestLetter } from '#app/locales/follow.ts'

/** Writes to those who follow what is new for them; the rest of many is for the next run, a minute later. */
export const tellFollowers = async (at?: Date): Promise<number> => {
	const compose = digestLetter(env().BASE_URL)
	let letters = 0
	for (const id of await followsDue(at ?? (await databaseClock(reader())))) {
		letters += await tellFollower(id, compose, at).then(
			() => 1,
			(error: unknown) => {
				if (error instanceof Refusal) return 0
				throw error
			},
		)
	}
	return letters
}
