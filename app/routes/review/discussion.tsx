import { useLoaderData } from '@remix-run/react'
import { discuss } from '#app/commands/discussions.server.ts'
import { NoteForm } from '#app/forms/discussion.ts'
import { discussion as m } from '#app/locales/discussion.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { review } from '#app/locales/review.ts'
import { reviewDiscussion } from '#app/queries/discussion.server.ts'
import { Discussion } from '#app/ui/discussion/Discussion.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asReviewer } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asReviewer(async ({ viewer, params, language }) => {
	const { mayWrite, ...page } = await reviewDiscussion(viewer, params.assignmentId ?? '')
	return { ...page, refusal: verdictText(language, mayWrite) }
})

export const action = asReviewer(async ({ viewer, params, visit, form }) => {
	const id = params.assignmentId ?? ''
	await discuss(viewer, id, await form(NoteForm))
	return redirectTo(visit, paths.reviewDiscussion(id), 'note-added')
})

export default function Page() {
	const { id, title, ...page } = useLoaderData<typeof loader>()
	const t = useText()
	const language = useLanguage()
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(review.back), href: inLanguage(language, paths.review()) },
						{ label: t(review.sheetTitle), href: inLanguage(language, paths.reviewSheet(id)) },
						{ label: t(m.title) },
					]}
				/>
				<h1>{t(m.title)}</h1>
				<p className="lead">{title}</p>
				<p>{t(m.lead)}</p>
				{page.isBlind ? <p className="muted">{t(m.blind)}</p> : null}
			</header>
			<Discussion {...page} />
		</>
	)
}
