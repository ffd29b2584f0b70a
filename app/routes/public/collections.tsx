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
	title: say(language, m.collectionsTitle),
	description: say(language, m.collectionsLead),
	feed: { title: say(language, m.collectionsTitle), path: paths.collectionsFeed() },
	steps: [{ name: say(language, m.collectionsTitle), path: paths.collections() }],
}))

export const loader = asAnyone(({ viewer, url }) =>
	postsPage(viewer, 'collections', pageIn(url.searchParams)),
)

export default function Collections() {
	return <PostsPage shelf="collections" page={useLoaderData<Page>()} />
}
