import { useLoaderData } from '@remix-run/react'
import { signIn } from '#app/commands/sign-ins.server.ts'
import { localPath } from '#app/domain/local-path.ts'
import { SignInForm } from '#app/forms/sign-in.ts'
import { account as m, accountErrors } from '#app/locales/account.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { sampleAccounts } from '#app/queries/account.server.ts'
import { shellOf } from '#app/queries/shell.server.ts'
import { SampleAccounts } from '#app/ui/account/SampleAccounts.tsx'
import { SendAgain } from '#app/ui/account/SendAgain.tsx'
import { SignInFields } from '#app/ui/account/SignInFields.tsx'
import { useKept } from '#app/ui/account/use-kept.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { firstDoor } from '#app/ui/shell/desk-nav.ts'
import { answer, redirectBack } from '#app/web/answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { keptFormOf, personCookie } from '#app/web/kept-form.server.ts'
import { provePassword, signInKey } from '#app/web/passwords.server.ts'
import { countTry, forgetTries } from '#app/web/rate-limit.server.ts'
import { beginSession, endSession } from '#app/web/session.server.ts'

export const meta = pageMeta(m.signInTitle)

export const loader = asAnyone(async ({ viewer, url, language }) => {
	const next = localPath(url.searchParams.get('tiep'))
	const shell = await shellOf(viewer)
	if (shell) return redirectBack(next ?? inLanguage(language, firstDoor(shell.areas)))
	return { next, sample: await sampleAccounts() }
})

export const action = asAnyone(async ({ viewer, visit, language, form }) => {
	const { email, password, tiep, giu, nguoi } = await form(SignInForm)
	const key = signInKey(email, visit.address)
	await countTry('sign-in-address', visit.address)
	await countTry('sign-in', key)
	const proven = await provePassword(email, password)
	if (!proven) {
		return answer({ reply: { error: { '': ['wrong'] }, initialValue: { email, tiep, giu, nguoi } } }, 422)
	}
	const person = await signIn(viewer, proven)
	await forgetTries('sign-in', key)
	const older = await visit.sessionId()
	if (older) await endSession(older)
	visit.setCookie(await beginSession(proven.personId, visit.userAgent, new Date()))
	visit.setCookie(personCookie(proven.personId))
	const kept = keptFormOf(giu, nguoi, proven.personId)
	if (kept) return answer({ kept })
	const shell = await shellOf(person)
	return redirectBack(localPath(tiep) ?? inLanguage(language, firstDoor(shell?.areas ?? [])))
})

export default function SignIn() {
	const t = useText()
	const language = useLanguage()
	const { next, sample } = useLoaderData<typeof loader>()
	const { errors, error, typed } = useReply(accountErrors, { email: m.email, password: m.password })
	const kept = useKept()
	if (kept) return <SendAgain form={kept} />
	const giu = typed('giu')
	return (
		<div className="page narrow account-page">
			<header className="page-head">
				<h1>{t(giu ? m.againTitle : m.signInTitle)}</h1>
				<p className="lead">{t(giu ? m.againLead : m.signInLead)}</p>
			</header>
			<div className="stack loose">
				<ErrorSummary errors={errors} />
				<form className="form" method="post" action={inLanguage(language, paths.signIn())} noValidate>
					<SignInFields error={error} email={typed('email')} carried={{ giu, nguoi: typed('nguoi') }} />
					<input type="hidden" name="tiep" value={typed('tiep', next ?? '')} />
					<div className="row">
						<Button>{t(m.signIn)}</Button>
						<a href={inLanguage(language, paths.forgotten())}>{t(m.forgotten)}</a>
					</div>
				</form>
				<p className="muted">{t(m.noAccount)}</p>
				<SampleAccounts groups={sample} />
			</div>
		</div>
	)
}
