import { ForgottenForm } from '#app/forms/password.ts'
import { account as m, accountErrors } from '#app/locales/account.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { askForPasswordLetter } from '#app/web/passwords.server.ts'
import { countTry } from '#app/web/rate-limit.server.ts'

export const meta = pageMeta(m.forgottenTitle)

export const loader = asAnyone(() => null)

/** The answer is the same whether the address has an account or not. */
export const action = asAnyone(async ({ visit, form }) => {
	const { email } = await form(ForgottenForm)
	await countTry('letter', visit.address)
	await askForPasswordLetter(email, visit.requestId)
	return redirectTo(visit, paths.signIn(), 'letter-sent')
})

export default function Forgotten() {
	const t = useText()
	const language = useLanguage()
	const { errors, error, typed } = useReply(accountErrors, { email: m.email })
	return (
		<div className="page narrow account-page">
			<header className="page-head">
				<h1>{t(m.forgottenTitle)}</h1>
				<p className="lead">{t(m.forgottenLead)}</p>
			</header>
			<div className="stack loose">
				<ErrorSummary errors={errors} />
				<form className="form" method="post" noValidate>
					<Field
						name="email"
						type="email"
						label={t(m.email)}
						error={error('email')}
						defaultValue={typed('email')}
						autoComplete="email"
						maxLength={254}
						required
					/>
					<div className="row">
						<Button>{t(m.sendLink)}</Button>
						<a href={inLanguage(language, paths.signIn())}>{t(m.backToSignIn)}</a>
					</div>
				</form>
			</div>
		</div>
	)
}
