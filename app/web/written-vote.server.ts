import type { LinkState } from '#app/domain/written-vote.ts'
import { env } from '#app/env.server.ts'
import { writtenLetter } from '#app/locales/written-votes.ts'
import { countTry } from './rate-limit.server.ts'
import type { Visit } from './visit.server.ts'

/** The letter that asks in writing; its link is made from BASE_URL, never from what a request says. */
export const composeWritten = () => writtenLetter(env().BASE_URL)

/** The status of a link's page. */
const statuses: Readonly<Record<LinkState, number>> = {
	open: 200,
	received: 200,
	unknown: 404,
	left: 403,
	conflict: 403,
	replaced: 410,
	closed: 410,
	expired: 410,
	'not-now': 409,
}

/** Counts links that are none, from one place: whoever holds a right one is never kept waiting by others’ guesses. */
export const statusOfLink = async (state: LinkState, visit: Visit): Promise<number> => {
	if (state === 'unknown') await countTry('written-vote', visit.address)
	return statuses[state]
}
