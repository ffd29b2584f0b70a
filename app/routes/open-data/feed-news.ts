import { feedLength } from '#app/domain/open-data.ts'
import { say } from '#app/locales/message.ts'
import { paths } from '#app/locales/paths.ts'
import { posts as m } from '#app/locales/posts.ts'
import { newestPosts } from '#app/queries/public-posts.server.ts'
import { postsFeed } from '#app/web/atom.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { openText } from '#app/web/open-answer.server.ts'

export const loader = asAnyone(async ({ viewer, request, language }) => {
	const posts = await newestPosts(viewer, 'news', feedLength)
	const title = say(language, m.newsTitle)
	const feed = postsFeed(language, { path: paths.newsFeed(), title, page: paths.news(), posts })
	return openText(request, feed, 'application/atom+xml')
})
