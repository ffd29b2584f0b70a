import { useLoaderData } from '@remix-run/react'
import type { PostStory, WithdrawnPost } from '#app/domain/post-page.ts'
import { paths } from '#app/locales/paths.ts'
import { posts as m } from '#app/locales/posts.ts'
import { postAt, withdrawnPostAt } from '#app/queries/public-posts.server.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { PostArticle } from '#app/ui/posts/PostArticle.tsx'
import { postMeta } from '#app/ui/posts/post-meta.ts'
import { postCover } from '#app/ui/posts/post-place.ts'
import { WithdrawnPage } from '#app/ui/posts/WithdrawnPage.tsx'
import { answer } from '#app/web/answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

type Page = { post: PostStory; withdrawn: null } | { post: null; withdrawn: WithdrawnPost }

/** A withdrawn post is gone (410), and its page says why. */
export const loader = asAnyone(async ({ viewer, params }) => {
	const slug = params.slug ?? ''
	const withdrawn = await withdrawnPostAt(viewer, 'news', slug)
	if (withdrawn) return answer({ post: null, withdrawn }, 410)
	return answer({ post: await postAt(viewer, 'news', slug), withdrawn: null })
})

export const meta = postMeta

export default function NewsPost() {
	const t = useText()
	const { post, withdrawn } = useLoaderData<Page>()
	return post ? (
		<PostArticle post={post} cover={postCover(post)} />
	) : (
		<WithdrawnPage {...withdrawn} back={{ href: paths.news(), label: t(m.allNews) }} />
	)
}
