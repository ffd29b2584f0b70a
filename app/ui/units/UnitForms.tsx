import { addedKinds } from '#app/domain/unit-kinds.ts'
import { unitErrors, unitKindWords, units as m } from '#app/locales/units.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'

const labels = {
	kind: m.kind,
	nameVi: m.nameVi,
	nameEn: m.nameEn,
	foundedOn: m.foundedOn,
	from: m.renameFrom,
}

export const AddUnitForm = () => {
	const t = useText()
	const { errors, error, typed, isBack } = useTypedForm(unitErrors, labels, 'add')
	return (
		<Disclosure summary={t(m.add)} open={isBack}>
			<form method="post" className="stack">
				<ErrorSummary errors={errors.map(({ field, message }) => ({ field: `add-${field}`, message }))} />
				<input type="hidden" name="act" value="add" />
				<p className="muted">{t(m.addHint)}</p>
				<Select
					id="add-kind"
					name="kind"
					label={t(m.kind)}
					error={error('kind')}
					defaultValue={typed('kind')}
					measure="medium"
					options={addedKinds.map((kind) => ({ value: kind, label: t(unitKindWords[kind]) }))}
				/>
				<NameFields prefix="add" error={error} typed={typed} />
				<Field
					id="add-foundedOn"
					name="foundedOn"
					type="date"
					label={t(m.foundedOn)}
					optional
					measure="short"
					error={error('foundedOn')}
					defaultValue={typed('foundedOn')}
				/>
				<p>
					<Button>{t(m.addSubmit)}</Button>
				</p>
			</form>
		</Disclosure>
	)
}

export const RenameForm = () => {
	const t = useText()
	const { errors, error, typed, isBack } = useTypedForm(unitErrors, labels, 'rename')
	return (
		<Disclosure summary={t(m.rename)} open={isBack}>
			<form method="post" className="stack">
				<ErrorSummary errors={errors.map(({ field, message }) => ({ field: `rename-${field}`, message }))} />
				<input type="hidden" name="act" value="rename" />
				<p className="muted">{t(m.renameHint)}</p>
				<NameFields prefix="rename" error={error} typed={typed} />
				<Field
					id="rename-from"
					name="from"
					type="date"
					label={t(m.renameFrom)}
					measure="short"
					error={error('from')}
					defaultValue={typed('from')}
				/>
				<p>
					<Button kind="secondary">{t(m.renameSubmit)}</Button>
				</p>
			</form>
		</Disclosure>
	)
}

type Typed = Pick<ReturnType<typeof useTypedForm>, 'error' | 'typed'>

const NameFields = ({ prefix, error, typed }: Typed & { prefix: string }) => {
	const t = useText()
	return (
		<>
			<Field
				id={`${prefix}-nameVi`}
				name="nameVi"
				label={t(m.nameVi)}
				error={error('nameVi')}
				defaultValue={typed('nameVi')}
				maxLength={250}
			/>
			<Field
				id={`${prefix}-nameEn`}
				name="nameEn"
				lang="en"
				label={t(m.nameEn)}
				error={error('nameEn')}
				defaultValue={typed('nameEn')}
				maxLength={250}
			/>
		</>
	)
}
