import { useLoaderData } from '@remix-run/react'
import { sessions as m } from '#app/locales/council-sessions.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { sessionDesk } from '#app/queries/council-sessions.server.ts'
import { named } from '#app/ui/committee/ballot.ts'
import { RoundLinks } from '#app/ui/committee/RoundLinks.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { SessionList } from '#app/ui/sessions/SessionList.tsx'
import { asCouncilOrSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asCouncilOrSecretary(async ({ viewer, url }) => {
	const desk = await sessionDesk(viewer, url.searchParams.get('dot'))
	return { desk: desk && { round: desk.round, others: desk.others, sessions: desk.sessions } }
})

export default function Sessions() {
	const t = useText()
	const language = useLanguage()
	const { desk } = useLoaderData<typeof loader>()
	if (!desk) return <Empty as="h1" title={t(m.noRound)} />
	return (
		<div className="stack loose">
			<header className="page-head">
				<h1>{t(m.title)}</h1>
				<p className="lead">{named(language, desk.round)}</p>
				<RoundLinks rounds={desk.others} path={paths.councilSessions()} />
			</header>
			<SessionList sessions={desk.sessions} hrefOf={(id) => inLanguage(language, paths.councilSession(id))} />
		</div>
	)
}
