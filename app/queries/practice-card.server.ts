import { filesThere, publicPractice } from '#app/data/public-practice.server.ts'
import { allWords } from '#app/data/terms.server.ts'
import { headlineOf } from '#app/domain/headline.ts'
import { Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { agencyIn, namer, titleIn } from './practice-summary.server.ts'

/** The little of a practice that is shown on pages of others: its card, and the picture of a shared link. */
export const cardOfPractice = async ({ language }: Viewer, slug: string) => {
	const practice = await publicPractice(slug)
	if (!practice) throw new Refusal({ code: 'hidden' })
	const { id, year, basis, coverId, content } = practice
	const pillar = content.pillar ?? ''
	const cover = coverId === null ? null : (await filesThere([coverId])).get(coverId)
	return {
		...{ id, slug, year, pillar },
		...titleIn(content, language),
		agency: agencyIn(content.agency.names, language),
		award: language === 'vi' ? content.award.nameVi : content.award.nameEn,
		pillarName: namer(await allWords(), language)('pillar', pillar),
		results: content.results.length,
		headline: headlineOf(content.results),
		isIllustrative: basis === 'illustrative',
		coverId: cover?.pixels ? coverId : null,
	}
}

export type PracticeCardFacts = Awaited<ReturnType<typeof cardOfPractice>>
