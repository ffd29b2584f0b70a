import type { Carried } from '#app/forms/kept-form.ts'
import { account as m } from '#app/locales/account.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { SignInFields } from './SignInFields.tsx'

/** The session ended before a form without a script came: signing in again carries it on. */
export const SignInAgain = ({ carried }: { carried: Carried }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<div className="page narrow account-page">
			<header className="page-head">
				<h1>{t(m.againTitle)}</h1>
				<p className="lead">{t(m.againLead)}</p>
			</header>
			<form className="form" method="post" action={inLanguage(language, paths.signIn())} noValidate>
				<SignInFields carried={carried} />
				<div className="row">
					<Button>{t(m.signIn)}</Button>
				</div>
			</form>
		</div>
	)
}
