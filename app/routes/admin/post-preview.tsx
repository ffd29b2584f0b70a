import { useLoaderData } from '@remix-run/react'
import { publishPost, withdrawPost } from '#app/commands/posts.server.ts'
import { PublicationForm } from '#app/forms/post.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { postDesk as m } from '#app/locales/posts.ts'
import { serverClock } from '#app/queries/clock.server.ts'
import { postPreview } from '#app/queries/posts.server.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { pictureCopies } from '#app/ui/parts/picture-copies.ts'
import { PostArticle } from '#app/ui/posts/PostArticle.tsx'
import { PostStateLine } from '#app/ui/posts/PostStateLine.tsx'
import { PublicationForms } from '#app/ui/posts/PublicationForms.tsx'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.preview)

export const loader = asSecretary(({ viewer, params }) => postPreview(viewer, params.postId ?? ''))

export const action = asSecretary(async ({ viewer, visit, params, form }) => {
	const postId = params.postId ?? ''
	const input = await form(PublicationForm)
	if (input.act === 'withdraw') {
		await withdrawPost(viewer, postId, input.note)
		return redirectTo(visit, paths.adminPostPreview(postId), 'post-withdrawn')
	}
	if (input.from !== null && input.from <= (await serverClock()))
		return answer({ reply: { initialValue: { act: 'publish' }, error: { from: ['too-early'] } } }, 422)
	await publishPost(viewer, postId, input)
	return redirectTo(visit, paths.adminPostPreview(postId), input.from ? 'post-scheduled' : 'post-published')
})

export default function PostPreview() {
	const t = useText()
	const language = useLanguage()
	const post = useLoaderData<typeof loader>()
	const { cover } = post.story
	return (
		<div className="stack loose">
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(m.title), href: inLanguage(language, paths.adminPosts()) },
						{ label: post.story.title, href: inLanguage(language, paths.adminPost(post.id)) },
						{ label: t(m.preview) },
					]}
				/>
				<h1>{t(m.preview)}</h1>
				<PostStateLine {...post} />
				<div className="row">
					<Button kind="secondary" icon="edit" href={inLanguage(language, paths.adminPost(post.id))}>
						{t(m.back)}
					</Button>
				</div>
			</header>
			<PublicationForms {...post} />
			<Notice>
				<p>{t(m.previewLead)}</p>
			</Notice>
			<div className="post-preview">
				<PostArticle
					post={post.story}
					cover={
						cover &&
						pictureCopies((width, format) => paths.adminPostPicture(post.id, width, format), cover, cover.alt)
					}
				/>
			</div>
		</div>
	)
}
