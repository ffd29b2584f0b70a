import { useLoaderData } from '@remix-run/react'
import type { PostsPage as Page } from '#app/domain/post-page.ts'
import { pageIn } from '#app/forms/page.ts'
import { say } from '#app/locales/message.ts'
import { paths } from '#app/locales/paths.ts'
import { posts as m } from '#app/locales/posts.ts'
import { postsPage } from '#app/queries/public-posts.server.ts'
import { publicMeta } from '#app/ui/parts/public-meta.ts'
import { PostsPage } from '#app/ui/posts/PostsPage.tsx'
import { asAnyone } from '#app/web/gate.server.ts'

export const meta = publicMeta<Page>((_page, { language }) => ({
	title: say(language, m.newsTitle),
	description: say(language, m.newsLead),
	feed: { title: say(language, m.newsTitle), path: paths.newsFeed() },
	steps: [{ name: say(language, m.newsTitle), path: paths.news() }],
}))

export const loader = asAnyone(({ viewer, url }) => postsPage(viewer, 'news', pageIn(url.searchParams)))

export default function News() {
	return <PostsPage shelf="news" page={useLoaderData<Page>()} />
}
