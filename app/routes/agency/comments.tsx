import { useLoaderData } from '@remix-run/react'
import { addComment, closeThread, editComment, removeComment } from '#app/commands/comments.server.ts'
import { CommentForm } from '#app/forms/comment.ts'
import { agency } from '#app/locales/agency.ts'
import { drafting as m } from '#app/locales/drafting.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { draftComments } from '#app/queries/draft-comments.server.ts'
import { CommentsPage } from '#app/ui/comments/CommentsPage.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'
import { newUploadKey } from '#app/web/upload.server.ts'

export const handle = { script: true }

export const meta = pageMeta(m.comments)

const partIn = (url: URL): string => {
	const part = url.searchParams.get('phan') ?? ''
	return /^[\w-]{1,80}$/.test(part) ? part : ''
}

export const loader = asAgency(async ({ viewer, params, url }) => {
	const part = partIn(url)
	const page = await draftComments(viewer, params['entryId'] ?? '', part || null)
	return { ...page, part, sendKey: newUploadKey() }
})

export const action = asAgency(async ({ viewer, visit, params, url, form }) => {
	const entryId = params['entryId'] ?? ''
	const back = paths.entryComments(entryId, partIn(url))
	const sent = await form(CommentForm)
	switch (sent.act) {
		case 'add':
			await addComment(viewer, entryId, { ...sent, thread: sent.thread ?? null })
			return redirectTo(visit, back, 'comment-saved')
		case 'edit':
			await editComment(viewer, entryId, sent)
			return redirectTo(visit, back, 'comment-saved')
		case 'remove':
			await removeComment(viewer, entryId, sent.comment)
			return redirectTo(visit, back, 'comment-removed')
		case 'done':
		case 'reopen': {
			const isDone = sent.act === 'done'
			await closeThread(viewer, entryId, { thread: sent.thread, isDone })
			return redirectTo(visit, back, isDone ? 'thread-done' : 'thread-reopened')
		}
	}
})

export default function Comments() {
	const t = useText()
	const language = useLanguage()
	const page = useLoaderData<typeof loader>()
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(agency.title), href: inLanguage(language, paths.agency()) },
						{ label: page.title || t(agency.untitled), href: inLanguage(language, paths.entry(page.id)) },
						{ label: t(m.comments) },
					]}
				/>
				<h1>{t(m.comments)}</h1>
				<p className="lead">{t(m.commentsLead)}</p>
			</header>
			<CommentsPage {...page} />
		</>
	)
}
