import { otherAddresses, practiceAddresses, type Address } from '#app/data/open-addresses.server.ts'
import { reader } from '#app/data/database.server.ts'
import { movementOfDay } from '#app/data/movements.server.ts'
import { awardLevelsOf } from '#app/data/public-awards.server.ts'
import { allWords } from '#app/data/terms.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { postAddresses } from '#app/data/public-posts.server.ts'
import { practicesPerPart } from '#app/domain/sitemap.ts'
import type { Viewer } from '#app/domain/viewer.ts'

export const practicesInPart = (_viewer: Viewer, part: number): AsyncGenerator<Address> =>
	practiceAddresses(part, practicesPerPart)

export const pagesBesidePractices = async (_viewer: Viewer) => ({
	...(await otherAddresses(practicesPerPart / 5)),
	posts: await postAddresses(practicesPerPart / 5),
	...(await wordsWithPages()),
})

/** Awards of the movement of the day; pillars and themes. */
const wordsWithPages = async () => {
	const movement = await movementOfDay(await databaseClock(reader()))
	const levels = movement ? await awardLevelsOf(movement.id) : []
	const words = await allWords()
	return {
		awards: levels.map(({ code }) => code),
		topics: words
			.filter(({ taxonomy }) => taxonomy === 'pillar' || taxonomy === 'theme')
			.map(({ code }) => code),
	}
}
