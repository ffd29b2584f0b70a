import { finishSample } from '#app/commands/sample.server.ts'
import { portal } from '#app/domain/viewer.ts'
import { tellCast } from './chapter-cast.ts'
import { tellCitizens } from './chapter-citizens.ts'
import { tellPosts } from './chapter-posts.ts'
import { tellFirstRound } from './chapter-first-round.ts'
import { tellSecondReview } from './chapter-second-review.ts'
import { tellSecondRound } from './chapter-second-round.ts'
import { tellWardRound } from './chapter-ward-round.ts'
import { before } from './story.ts'

/** Tells the sample movement through the real commands, into a portal without people. */
export const tellSample = async (
	at: Date,
	passwordHash: string,
): Promise<{ entries: number; practices: number }> => {
	const story = await tellCast(at, passwordHash)
	await tellFirstRound(story)
	await tellSecondRound(story)
	await tellSecondReview(story)
	await tellWardRound(story)
	await tellPosts(story)
	await tellCitizens(story)
	return finishSample(portal('sample'), before(story, 0))
}
