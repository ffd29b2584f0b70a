import { people as m, peopleErrors } from '#app/locales/people.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { RoleFields, type RolePlaces } from './RoleFields.tsx'

export const GrantForm = ({ places }: { places: RolePlaces }) => {
	const t = useText()
	const reply = useReply(peopleErrors, { roles: m.roles, unitId: m.unit, roundId: m.round })
	return (
		<Disclosure summary={t(m.grantTitle)} open={reply.errors.length > 0}>
			<form className="form" method="post" noValidate>
				<ErrorSummary errors={reply.errors} />
				<input type="hidden" name="act" value="grant" />
				<RoleFields places={places} reply={reply} />
				<div className="row">
					<Button>{t(m.grant)}</Button>
				</div>
			</form>
		</Disclosure>
	)
}
