import { useActionData, useLoaderData } from '@remix-run/react'
import { chooseRemindersByLink } from '#app/commands/reminders.server.ts'
import { readStopChoice } from '#app/forms/reminder.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { reminders as m } from '#app/locales/reminders.ts'
import { reminderLink } from '#app/queries/account.server.ts'
import { ReminderChoice } from '#app/ui/account/ReminderChoice.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { answer } from '#app/web/answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

/** Opening the link only shows what holds: a program that looks at links changes nothing. */
export const loader = asAnyone(async ({ params }) => {
	const link = await reminderLink(params['secret'] ?? '')
	return answer({ link }, link ? 200 : 410)
})

/** One click in a mail program, or the button of the page; answered where it is, for such programs follow no redirect. */
export const action = asAnyone(async ({ viewer, params, request }) => {
	const choice = readStopChoice(await request.text())
	await chooseRemindersByLink(viewer, params['secret'] ?? '', choice === 'on')
	return answer({ choice })
})

export default function ReminderStop() {
	const t = useText()
	const { link } = useLoaderData<typeof loader>()
	const done = useActionData<typeof action>()
	if (!link) return <LinkGone />
	return (
		<div className="page narrow account-page">
			<header className="page-head">
				<h1>{t(m.title)}</h1>
				<p className="lead">{t(m.lead)}</p>
			</header>
			<form className="form" method="post">
				<ReminderChoice isReminded={done ? done.choice === 'on' : link.isReminded} />
				<p className="muted">{t(m.otherLetters)}</p>
			</form>
		</div>
	)
}

const LinkGone = () => {
	const t = useText()
	const language = useLanguage()
	return (
		<div className="page error-page">
			<Empty
				as="h1"
				title={t(m.goneTitle)}
				action={<Button href={inLanguage(language, paths.account())}>{t(m.toAccount)}</Button>}
			>
				<p>{t(m.gone)}</p>
			</Empty>
		</div>
	)
}
