import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { drafting as m } from '#app/locales/drafting.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { signInHere, type SignedIn } from './sign-in-here.ts'

export type Me = { id: string; name: string; email: string }
type Props = { me: Me; here: string; isOpen: boolean; onClose: () => void; onSignedIn: () => void }

/** The session ended: the same person signs in without leaving the page. What was typed is forgotten at once. */
export const SignInAgain = ({ me, here, isOpen, onClose, onSignedIn }: Props) => {
	const t = useText()
	const language = useLanguage()
	const title = useId()
	const dialog = useRef<HTMLDialogElement>(null)
	const form = useForm(me, onSignedIn)
	useEffect(() => {
		const shown = dialog.current
		if (!shown || shown.open === isOpen) return
		if (!isOpen) return shown.close()
		shown.showModal()
		shown.querySelector<HTMLInputElement>('[name=again-password]')?.focus()
	}, [isOpen])
	return (
		<dialog ref={dialog} className="sign-in-again" aria-labelledby={title} onClose={onClose}>
			<form className="form" method="dialog" onSubmit={form.submit} noValidate>
				<h2 id={title}>{t(m.againTitle)}</h2>
				<p>{t(m.againWords, { name: me.name })}</p>
				<Field
					name="again-email"
					label={t(m.againEmail)}
					defaultValue={me.email}
					autoComplete="username"
					readOnly
				/>
				<Field
					name="again-password"
					type="password"
					label={t(m.againPassword)}
					autoComplete="current-password"
					maxLength={1024}
					error={form.error}
					required
				/>
				<p className="hidden-words" role="alert">
					{form.error}
				</p>
				<div className="row">
					<Button>{t(m.againSend)}</Button>
					<Button type="button" kind="quiet" onClick={onClose}>
						{t(m.againLater)}
					</Button>
				</div>
				<p>
					<a href={inLanguage(language, paths.signIn(here))}>{t(m.againOther)}</a>
				</p>
			</form>
		</dialog>
	)
}

const useForm = (me: Me, onSignedIn: () => void) => {
	const t = useText()
	const [answer, setAnswer] = useState<SignedIn | null>(null)
	const submit = (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault()
		const field = event.currentTarget.querySelector<HTMLInputElement>('[name=again-password]')
		if (!field) return
		void signInHere(me.email, field.value).then((told) => {
			setAnswer(told)
			field.value = ''
			if (told.how === 'in') onSignedIn()
			else field.focus()
		})
	}
	const error =
		answer === null || answer.how === 'in'
			? null
			: answer.how === 'too-many'
				? t(m.againTooMany, { seconds: answer.seconds })
				: t(answer.how === 'wrong' ? m.againWrong : m.againUnreachable)
	return { submit, error }
}
