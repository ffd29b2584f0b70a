import { useLoaderData } from '@remix-run/react'
import { setPassword } from '#app/commands/passwords.server.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { setPasswordForm } from '#app/forms/password.ts'
import { account as m, accountErrors } from '#app/locales/account.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { accessLink } from '#app/queries/account.server.ts'
import { NewPassword } from '#app/ui/account/NewPassword.tsx'
import { useReply } from '#app/ui/account/use-reply.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { hashPassword, isCommonPassword } from '#app/web/passwords.server.ts'
import { countTry } from '#app/web/rate-limit.server.ts'
import { endedCookie } from '#app/web/session.server.ts'

export const meta = pageMeta(m.setTitle)

export const loader = asAnyone(async ({ params }) => {
	const link = await accessLink(params['secret'] ?? '')
	return answer({ link }, link ? 200 : 410)
})

/** Whoever was signed in here may be somebody else: the browser starts anew. */
export const action = asAnyone(async ({ viewer, visit, params, form }) => {
	const secret = params['secret'] ?? ''
	const link = await accessLink(secret)
	if (!link) throw new Refusal({ code: 'expired' })
	const { password } = await form(setPasswordForm(link.email, isCommonPassword))
	await countTry('sign-in-address', visit.address)
	await setPassword(viewer, secret, await hashPassword(password))
	if (viewer.person?.email === link.email) visit.setCookie(endedCookie())
	return redirectTo(visit, paths.signIn(), 'password-set')
})

export default function SetPassword() {
	const t = useText()
	const { link } = useLoaderData<typeof loader>()
	const { errors, error } = useReply(accountErrors, { password: m.newPassword, repeat: m.repeat })
	if (!link) return <LinkGone />
	const words = link.purpose === 'invitation' ? m.welcome : m.renew
	return (
		<div className="page narrow account-page">
			<header className="page-head">
				<h1>{t(m.setTitle)}</h1>
				<p className="lead">{t(words, { name: link.name, email: link.email })}</p>
			</header>
			<div className="stack loose">
				<ErrorSummary errors={errors} />
				<form className="form" method="post" noValidate>
					<input type="email" name="email" value={link.email} autoComplete="username" readOnly hidden />
					<NewPassword error={error} />
					<div className="row">
						<Button>{t(m.setPassword)}</Button>
					</div>
				</form>
			</div>
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
				title={t(m.linkGoneTitle)}
				action={
					<>
						<Button href={inLanguage(language, paths.forgotten())}>{t(m.askAgain)}</Button>{' '}
						<Button href={inLanguage(language, paths.signIn())} kind="secondary">
							{t(m.backToSignIn)}
						</Button>
					</>
				}
			>
				<p>{t(m.linkGone)}</p>
			</Empty>
		</div>
	)
}
