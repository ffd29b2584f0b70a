import { entryKinds, subjects } from '#app/domain/entry.ts'
import { kinds, subjectNames } from '#app/locales/agency.ts'
import { chain as m, chainErrors } from '#app/locales/chain.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'

/** How many of what each agency, or one, may hand in. */
export const QuotaForm = ({ units }: { units: readonly { id: string; name: string }[] }) => {
	const t = useText()
	const { errors, error, typed, isBack } = useTypedForm(chainErrors, { most: m.most }, 'quota')
	return (
		<Disclosure summary={t(m.setQuota)} open={isBack}>
			<form className="form" method="post" noValidate>
				<ErrorSummary errors={errors} />
				<input type="hidden" name="act" value="quota" />
				<Select
					name="unitId"
					label={t(m.unit)}
					placeholder={t(m.everyUnit)}
					defaultValue={typed('unitId')}
					options={units.map(({ id, name }) => ({ value: id, label: name }))}
				/>
				<Select
					name="kind"
					label={t(m.kind)}
					measure="medium"
					placeholder={t(m.allKinds)}
					defaultValue={typed('kind')}
					options={entryKinds.map((kind) => ({ value: kind, label: t(kinds[kind]) }))}
				/>
				<Select
					name="subject"
					label={t(m.subject)}
					measure="medium"
					placeholder={t(m.allSubjects)}
					defaultValue={typed('subject')}
					options={subjects.map((subject) => ({ value: subject, label: t(subjectNames[subject]) }))}
				/>
				<Field
					name="most"
					type="number"
					min={0}
					measure="short"
					label={t(m.most)}
					error={error('most')}
					defaultValue={typed('most')}
				/>
				<div className="row">
					<Button>{t(m.setQuota)}</Button>
				</div>
			</form>
		</Disclosure>
	)
}
