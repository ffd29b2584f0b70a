import { useLoaderData } from '@remix-run/react'
import { hostDiscussion } from '#app/commands/discussions.server.ts'
import { NoteForm } from '#app/forms/discussion.ts'
import { discussion as m } from '#app/locales/discussion.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { secretariat } from '#app/locales/secretariat.ts'
import { hostedDiscussion } from '#app/queries/discussion.server.ts'
import { Discussion } from '#app/ui/discussion/Discussion.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asSecretary(async ({ viewer, params, language }) => {
	const { mayWrite, ...page } = await hostedDiscussion(viewer, params.entryId ?? '')
	return { ...page, refusal: verdictText(language, mayWrite) }
})

export const action = asSecretary(async ({ viewer, params, visit, form }) => {
	const id = params.entryId ?? ''
	await hostDiscussion(viewer, id, await form(NoteForm))
	return redirectTo(visit, paths.adminDiscussion(id), 'note-added')
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
						{ label: t(secretariat.entriesTitle), href: inLanguage(language, paths.adminEntries()) },
						{ label: title ?? '', href: inLanguage(language, paths.adminEntry(id)) },
						{ label: t(m.title) },
					]}
				/>
				<h1>{t(m.title)}</h1>
				<p className="lead">{title}</p>
				<p>{t(m.lead)}</p>
			</header>
			<Discussion {...page} />
		</>
	)
}
