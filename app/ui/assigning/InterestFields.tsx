import { interestKinds } from '#app/domain/interest.ts'
import { assigning as m, interestKindWords } from '#app/locales/assigning.ts'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import type { useTypedForm } from '#app/ui/parts/typed-form.ts'

type Typed = Pick<ReturnType<typeof useTypedForm>, 'error' | 'typed'>

export const KindField = ({ error, typed }: Typed) => {
	const t = useText()
	return (
		<Select
			name="kind"
			label={t(m.kind)}
			measure="medium"
			error={error('kind')}
			defaultValue={typed('kind')}
			options={interestKinds.map((kind) => ({ value: kind, label: t(interestKindWords[kind]) }))}
		/>
	)
}

/** What kind of interest it is, on what grounds, from when until when. */
export const InterestFields = ({ error, typed }: Typed) => {
	const t = useText()
	return (
		<>
			<KindField error={error} typed={typed} />
			<TextArea
				name="note"
				label={t(m.basis)}
				maxLength={1000}
				error={error('note')}
				defaultValue={typed('note')}
			/>
			<div className="absence-lines">
				<div>
					<Field
						name="from"
						type="date"
						optional
						label={t(m.declareFrom)}
						error={error('from')}
						defaultValue={typed('from')}
					/>
					<Field
						name="until"
						type="date"
						optional
						label={t(m.declareUntil)}
						error={error('until')}
						defaultValue={typed('until')}
					/>
					<p className="muted">{t(m.declareSpanHint)}</p>
				</div>
			</div>
		</>
	)
}
