import { useActionData } from '@remix-run/react'
import { removePostCover, setPostCover } from '#app/commands/posts.server.ts'
import { CoverFields, CoverRemoval } from '#app/forms/post.ts'
import { fileProblemIn } from '#app/locales/agency.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { postDesk as m } from '#app/locales/posts.ts'
import { postEditor } from '#app/queries/posts.server.ts'
import { useLoaderData } from '@remix-run/react'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { CoverForm } from '#app/ui/posts/CoverForm.tsx'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'
import { countTry } from '#app/web/rate-limit.server.ts'
import { isScanning, withPicture } from '#app/web/upload.server.ts'

export const meta = pageMeta(m.cover)

export const loader = asSecretary(async ({ viewer, params }) => {
	const { id, cover, content } = await postEditor(viewer, params.postId ?? '', '')
	return { id, cover, title: content.titleVi, alt: content.coverAltVi, isScanning: isScanning() }
})

const largest = 50 * 1024 * 1024

export const action = asSecretary(async ({ viewer, visit, params, request, form, url }) => {
	const postId = params.postId ?? ''
	await postEditor(viewer, postId, '')
	if (url.searchParams.has('bo')) {
		await form(CoverRemoval)
		await removePostCover(viewer, postId)
		return redirectTo(visit, paths.adminPost(postId), 'saved')
	}
	await countTry('upload', viewer.person?.id ?? '')
	const sent = await withPicture(request, visit, CoverFields, largest, ({ file, caption }) =>
		setPostCover(viewer, postId, { file, altVi: caption }),
	)
	if (sent) return answer({ problem: sent.problem, caption: sent.caption }, sent.status)
	return redirectTo(visit, paths.adminPost(postId), 'saved')
})

/** Where a picture that was not taken comes back to, with what was typed beside it. */
export default function PostCover() {
	const t = useText()
	const language = useLanguage()
	const { id, cover, title, alt, isScanning } = useLoaderData<typeof loader>()
	const data = useActionData<{ caption?: string }>()
	const problem = fileProblemIn(data)
	return (
		<div className="stack loose">
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(m.title), href: inLanguage(language, paths.adminPosts()) },
						{ label: title, href: inLanguage(language, paths.adminPost(id)) },
						{ label: t(m.cover) },
					]}
				/>
				<h1>{t(m.cover)}</h1>
			</header>
			<ErrorSummary errors={problem ? [{ field: 'tep', message: t(problem) }] : []} />
			<CoverForm id={id} cover={cover} alt={data?.caption ?? alt} isScanning={isScanning} />
		</div>
	)
}
