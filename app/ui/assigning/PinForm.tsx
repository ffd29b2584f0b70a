import { assigning as m, assigningErrors } from '#app/locales/assigning.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Select, type Option } from '#app/ui/parts/Select.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'
import { InterestFields } from './InterestFields.tsx'

const labels = {
	entry: m.pinEntry,
	personId: m.pinPerson,
	unitId: m.pinUnit,
	kind: m.kind,
	note: m.basis,
	until: m.until,
}

/** The secretary keeps somebody, or everybody of a unit, away from an entry. */
export const PinForm = ({
	people,
	units,
}: {
	people: readonly { id: string; name: string }[]
	units: readonly Option[]
}) => {
	const t = useText()
	const { errors, error, typed, isBack } = useTypedForm(assigningErrors, labels, 'pin')
	return (
		<Disclosure summary={t(m.pinTitle)} open={isBack}>
			<form className="form" method="post" noValidate>
				<ErrorSummary errors={errors} />
				<input type="hidden" name="act" value="pin" />
				<Field
					name="entry"
					maxLength={60}
					label={t(m.pinEntry)}
					error={error('entry')}
					defaultValue={typed('entry')}
				/>
				<Select
					name="personId"
					label={t(m.pinPerson)}
					placeholder={t(m.choose)}
					error={error('personId')}
					defaultValue={typed('personId')}
					options={people.map(({ id, name }) => ({ value: id, label: name }))}
				/>
				<Select
					name="unitId"
					label={t(m.pinUnit)}
					placeholder={t(m.choose)}
					defaultValue={typed('unitId')}
					options={units}
				/>
				<InterestFields error={error} typed={typed} />
				<div className="row">
					<Button>{t(m.pin)}</Button>
				</div>
			</form>
		</Disclosure>
	)
}
