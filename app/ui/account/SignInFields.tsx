import type { Carried } from '#app/forms/kept-form.ts'
import { account as m } from '#app/locales/account.ts'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'

type Props = {
	email?: string
	error?: (name: string) => string | undefined
	/** A form that is carried on to after the sign-in. */
	carried: Carried | null
}

export const SignInFields = ({ email = '', error = () => undefined, carried }: Props) => {
	const t = useText()
	return (
		<>
			<Field
				name="email"
				type="email"
				label={t(m.email)}
				error={error('email')}
				defaultValue={email}
				autoComplete="username"
				maxLength={254}
				required
			/>
			<Field
				name="password"
				type="password"
				label={t(m.password)}
				error={error('password')}
				autoComplete="current-password"
				maxLength={1024}
				required
			/>
			{carried?.giu ? (
				<>
					<input type="hidden" name="giu" value={carried.giu} />
					<input type="hidden" name="nguoi" value={carried.nguoi} />
				</>
			) : null}
		</>
	)
}
