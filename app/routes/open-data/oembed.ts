import { isEmbedFault, parseEmbedQuery } from '#app/forms/embed.ts'
import { say } from '#app/locales/message.ts'
import { parts } from '#app/locales/parts.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { cardOfPractice } from '#app/queries/practice-card.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { openAnswer, problem } from '#app/web/open-answer.server.ts'

export const loader = asAnyone(async (entered) => {
	const { url, viewer, visit } = entered
	const asked = parseEmbedQuery(url.searchParams, url.origin)
	if (isEmbedFault(asked))
		return problem(visit, asked.fault === 'no-such-format' ? 501 : 404, asked.fault, asked)
	const { slug, language, width, height } = asked
	return openAnswer(entered, 'Embed', async () => {
		const { title, agency } = await cardOfPractice({ ...viewer, language }, slug)
		const at = (path: string) => url.origin + inLanguage(language, path)
		return {
			version: '1.0',
			type: 'rich',
			...{ title, width, height },
			author_name: agency,
			provider_name: say(language, parts.name),
			provider_url: at(paths.home()),
			cache_age: 3600,
			html: `<iframe src="${at(paths.embed(slug))}" width="${width}" height="${height}" title="${quoted(title)}" loading="lazy" style="border:0"></iframe>`,
			thumbnail_url: at(paths.practiceShare(slug)),
			thumbnail_width: 1200,
			thumbnail_height: 630,
		}
	})
})

const quoted = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
