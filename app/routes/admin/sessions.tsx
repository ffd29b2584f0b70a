import { useLoaderData } from '@remix-run/react'
import { callSession } from '#app/commands/council-sessions.server.ts'
import { SessionForm } from '#app/forms/council-session.ts'
import { sessionErrors, sessions as m } from '#app/locales/council-sessions.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { sessionDesk } from '#app/queries/council-sessions.server.ts'
import { named } from '#app/ui/committee/ballot.ts'
import { RoundLinks } from '#app/ui/committee/RoundLinks.tsx'
import { SessionList } from '#app/ui/sessions/SessionList.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { CheckList } from '#app/ui/parts/CheckList.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { Select } from '#app/ui/parts/Select.tsx'
import { useReply } from '#app/ui/account/use-reply.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asSecretary(async ({ viewer, url }) => ({
	desk: await sessionDesk(viewer, url.searchParams.get('dot')),
}))

export const action = asSecretary(async ({ viewer, url, visit, form }) => {
	const { awardLevelId, entryIds, ...agenda } = await form(SessionForm)
	const desk = await sessionDesk(viewer, url.searchParams.get('dot'))
	const items = entryIds.map((entryId) => ({ entryId, awardLevelId }))
	const id = await callSession(viewer, desk?.round.id ?? '', { ...agenda, items })
	return redirectTo(visit, paths.adminSession(id), 'session-called')
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
				<p className="muted">{t(m.lead)}</p>
				<RoundLinks rounds={desk.others} path={paths.adminSessions()} />
			</header>
			<SessionList sessions={desk.sessions} hrefOf={(id) => inLanguage(language, paths.adminSession(id))} />
			<CallForm />
		</div>
	)
}

const labels = {
	title: m.name,
	place: m.place,
	startsAt: m.startsAt,
	awardLevelId: m.award,
	entryIds: m.entries,
}

const CallForm = () => {
	const t = useText()
	const { desk } = useLoaderData<typeof loader>()
	const { errors, error, typed, chosen } = useReply(sessionErrors, labels)
	const own = (name: string) => ({ name, error: error(name), defaultValue: typed(name) })
	if (!desk) return null
	return (
		<section className="stack" aria-labelledby="trieu-tap">
			<h2 id="trieu-tap">{t(m.call)}</h2>
			{desk.entries.length === 0 ? (
				<p className="muted">{t(m.noEntries)}</p>
			) : (
				<form method="post" className="form" noValidate>
					<ErrorSummary errors={errors} />
					<Field {...own('title')} label={t(m.name)} hint={t(m.nameHint)} maxLength={300} required />
					<Field {...own('place')} label={t(m.place)} maxLength={300} required />
					<Field {...own('startsAt')} type="datetime-local" label={t(m.startsAt)} measure="medium" required />
					<Select
						{...own('awardLevelId')}
						label={t(m.award)}
						options={desk.awards.map(({ id, name }) => ({ value: id, label: name }))}
						required
					/>
					<CheckList
						name="entryIds"
						legend={t(m.entries)}
						error={error('entryIds')}
						chosen={chosen('entryIds')}
						options={desk.entries.map(({ id, title, agency }) => ({ value: id, label: title, hint: agency }))}
					/>
					<div className="row">
						<Button icon="calendar">{t(m.callAct)}</Button>
					</div>
				</form>
			)}
		</section>
	)
}
