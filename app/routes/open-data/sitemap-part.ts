import { otherPart, partOf } from '#app/domain/sitemap.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { paths } from '#app/locales/paths.ts'
import { datasetVersion } from '#app/queries/open-data.server.ts'
import { pagesBesidePractices, practicesInPart } from '#app/queries/sitemap.server.ts'
import { plainAnswer } from '#app/web/answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { sitemapAnswer } from '#app/web/sitemap.server.ts'

export const loader = asAnyone(async ({ viewer, params }) => {
	const { file = '' } = params
	if (file === otherPart) return sitemapAnswer(otherPages(viewer))
	const part = partOf(file, (await datasetVersion(viewer)).practices)
	return part === null ? plainAnswer(404) : sitemapAnswer(practicePages(viewer, part))
})

async function* otherPages(viewer: Viewer) {
	const { units, rounds, posts, awards, topics } = await pagesBesidePractices(viewer)
	const own = [
		paths.home(),
		paths.gallery(),
		paths.movement(),
		paths.openData(),
		paths.news(),
		paths.collections(),
	]
	for (const path of [
		...own,
		...rounds.map(paths.round),
		...awards.map(paths.award),
		...topics.map(paths.topic),
		...units.map((slug) => paths.unit(slug)),
	])
		yield { path, at: null }
	for (const { kind, slug, at } of posts)
		yield { path: kind === 'collection' ? paths.collection(slug) : paths.newsPost(slug), at }
}

async function* practicePages(viewer: Viewer, part: number) {
	for await (const { slug, at } of practicesInPart(viewer, part)) yield { path: paths.practice(slug), at }
}
