import { countPractices, practiceRows } from '#app/data/practices.server.ts'
import { targetsOf } from '#app/data/targets.server.ts'
import { allWords } from '#app/data/terms.server.ts'
import type { TopicPage } from '#app/domain/award-page.ts'
import { wholeGallery } from '#app/domain/gallery.ts'
import { Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { namer, summaryOf } from './practice-summary.server.ts'
import { nameIn } from './shown-movement.server.ts'

const practicesShown = 9

/** A pillar or theme with its practices, its goals and its neighbours. */
export const topicAt = async ({ language }: Viewer, code: string): Promise<TopicPage> => {
	const words = await allWords()
	const word = words.find(
		(each) => each.code === code && (each.taxonomy === 'pillar' || each.taxonomy === 'theme'),
	)
	if (!word) throw new Refusal({ code: 'hidden' })
	const taxonomy = word.taxonomy === 'pillar' ? 'pillar' : 'theme'
	const query = { ...wholeGallery, chosen: { ...wholeGallery.chosen, [taxonomy]: [code] } }
	const rows = await practiceRows(query, { order: 'award', take: practicesShown })
	const counts = await countPractices(wholeGallery)
	const countOf = (value: string) =>
		counts.find((each) => each.facet === taxonomy && each.value === value)?.count ?? 0
	const nameOf = namer(words, language)
	return {
		...{ code, taxonomy },
		name: nameIn(word, language),
		total: countOf(code),
		practices: rows.map((row) => summaryOf(row, language, nameOf)),
		targets: targetsOf(code, language),
		others: words
			.filter((each) => each.taxonomy === taxonomy && each.code !== code)
			.sort((a, b) => a.position - b.position)
			.map((each) => ({
				code: each.code,
				name: nameIn(each, language),
				count: countOf(each.code),
			})),
	}
}
