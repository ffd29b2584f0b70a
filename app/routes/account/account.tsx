import { useLoaderData } from '@remix-run/react'
import { changePassword } from '#app/commands/passwords.server.ts'
import { changePasswordForm } from '#app/forms/password.ts'
import { account as m, accountErrors } from '#app/locales/account.ts'
import { paths } from '#app/locales/paths.ts'
import { ownAccount } from '#app/queries/account.server.ts'
import { NewPassword } from '#app/ui/account/NewPassword.tsx'
import { Reminders } from '#app/ui/account/Reminders.tsx'
import { RoleTable } from '#app/ui/account/RoleTable.tsx'
import { Sessions } from '#app/ui/account/Sessions.tsx'
import { useReply } from '#app/ui/account/use-reply.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { asMember } from '#app/web/gate.server.ts'
import { hashPassword, isCommonPassword, provePassword, signInKey } from '#app/web/passwords.server.ts'
import { countTry, forgetTries } from '#app/web/rate-limit.server.ts'

export const meta = pageMeta(m.accountTitle)

export const loader = asMember(async ({ viewer, visit }) => ownAccount(viewer, await visit.sessionId()))

export const action = asMember(async ({ viewer, visit, form }) => {
	const email = viewer.person?.email ?? ''
	const { current, password } = await form(changePasswordForm(email, isCommonPassword))
	const key = signInKey(email, visit.address)
	await countTry('sign-in', key)
	const proven = await provePassword(email, current)
	if (!proven) return answer({ reply: { error: { current: ['wrong-current'] } } }, 422)
	await forgetTries('sign-in', key)
	const sessionId = (await visit.sessionId()) ?? ''
	const passwordHash = await hashPassword(password)
	await changePassword(viewer, { verifiedHash: proven.passwordHash, passwordHash, sessionId })
	return redirectTo(visit, paths.account(), 'password-changed')
})

export default function Account() {
	const t = useText()
	const { name, email, roles, sessions, isReminded } = useLoaderData<typeof loader>()
	const { errors, error } = useReply(accountErrors, {
		current: m.current,
		password: m.newPassword,
		repeat: m.repeat,
	})
	return (
		<>
			<header className="page-head">
				<h1>{t(m.accountTitle)}</h1>
				<p className="lead">{`${name} · ${email}`}</p>
			</header>
			<ErrorSummary errors={errors} />
			<section className="stack" aria-labelledby="vai-tro">
				<h2 id="vai-tro">{t(m.roles)}</h2>
				{roles.length === 0 ? <p>{t(m.noRoles)}</p> : <RoleTable roles={roles} />}
			</section>
			<Reminders isReminded={isReminded} />
			<Sessions sessions={sessions} />
			<section className="stack" aria-labelledby="doi-mat-khau">
				<h2 id="doi-mat-khau">{t(m.changeTitle)}</h2>
				<p className="muted">{t(m.changeLead)}</p>
				<form className="form" method="post" noValidate>
					<input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
					<Field
						name="current"
						type="password"
						label={t(m.current)}
						error={error('current')}
						autoComplete="current-password"
						maxLength={1024}
						required
					/>
					<NewPassword error={error} />
					<div className="row">
						<Button>{t(m.change)}</Button>
					</div>
				</form>
			</section>
		</>
	)
}
