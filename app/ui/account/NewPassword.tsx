import { account as m } from '#app/locales/account.ts'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'

/** A new password, typed twice. Managers may fill it in; nothing forbids pasting. */
export const NewPassword = ({ error }: { error: (name: string) => string | undefined }) => {
	const t = useText()
	return (
		<>
			<Field
				name="password"
				type="password"
				label={t(m.newPassword)}
				hint={t(m.newPasswordHint)}
				error={error('password')}
				autoComplete="new-password"
				maxLength={1024}
				required
			/>
			<Field
				name="repeat"
				type="password"
				label={t(m.repeat)}
				error={error('repeat')}
				autoComplete="new-password"
				maxLength={1024}
				required
			/>
		</>
	)
}
