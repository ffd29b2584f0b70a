import type { PublicReplication, ReplicationEnd } from '#app/data/public-replications.server.ts'
import type { PracticeStory, Replicated } from '#app/domain/practice.ts'
import type { Language } from '#app/domain/viewer.ts'
import { agencyIn, titleIn } from './practice-summary.server.ts'

export const replicatedIn = (
	{ slug, agency, year, ...titles }: ReplicationEnd,
	language: Language,
): Replicated => ({
	slug,
	title: titleIn(titles, language).title,
	agency: agencyIn(agency, language),
	year,
})

/** What a practice took over, and who took it over. */
export const replicationsAround = (
	practiceId: string,
	replications: readonly PublicReplication[],
	language: Language,
): Pick<PracticeStory, 'replicates' | 'replicatedBy'> => {
	const taken = replications.find(({ replica }) => replica.id === practiceId)
	return {
		replicates: taken ? replicatedIn(taken.original, language) : null,
		replicatedBy: replications
			.filter(({ original }) => original.id === practiceId)
			.map(({ replica }) => replicatedIn(replica, language)),
	}
}
