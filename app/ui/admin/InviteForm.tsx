import { people as m, peopleErrors } from '#app/locales/people.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Choice } from '#app/ui/parts/Choice.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { RoleFields, type RolePlaces } from './RoleFields.tsx'

/** A new person: who, and in which roles. Open when it came back with errors. */
export const InviteForm = ({ places }: { places: RolePlaces }) => {
	const t = useText()
	const reply = useReply(peopleErrors, {
		...{ name: m.name, email: m.email, language: m.language },
		...{ roles: m.roles, unitId: m.unit, roundId: m.round },
	})
	return (
		<Disclosure summary={t(m.inviteTitle)} open={reply.errors.length > 0}>
			<form className="form" method="post" noValidate>
				<ErrorSummary errors={reply.errors} />
				<Field
					name="name"
					label={t(m.name)}
					error={reply.error('name')}
					defaultValue={reply.typed('name')}
					autoComplete="off"
					maxLength={200}
					required
				/>
				<Field
					name="email"
					type="email"
					label={t(m.email)}
					error={reply.error('email')}
					defaultValue={reply.typed('email')}
					autoComplete="off"
					maxLength={254}
					required
				/>
				<Choice
					name="language"
					legend={t(m.language)}
					layout="row"
					error={reply.error('language')}
					chosen={reply.typed('language', 'vi')}
					options={[
						{ value: 'vi', label: t(m.vietnamese) },
						{ value: 'en', label: t(m.english) },
					]}
				/>
				<RoleFields places={places} reply={reply} />
				<div className="row">
					<Button icon="send">{t(m.invite)}</Button>
				</div>
			</form>
		</Disclosure>
	)
}
