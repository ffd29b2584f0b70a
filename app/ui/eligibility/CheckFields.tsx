import { checkParts } from '#app/domain/eligibility.ts'
import type { EntryForm } from '#app/domain/entry-form.ts'
import { secretariat as m } from '#app/locales/secretariat.ts'
import { Choice } from '#app/ui/parts/Choice.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { partName } from '#app/ui/entry/part-name.ts'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { errorIn, typedIn, type RefusedForm } from './form-errors.ts'

/** The fields of the eligibility check; what was typed in a refused form stands as it was. */
export const CheckFields = ({ refused, form }: { refused: RefusedForm | undefined; form: EntryForm }) => {
	const t = useText()
	const wrong = (field: string) => {
		const message = errorIn(refused, field)
		return message ? t(message) : null
	}
	return (
		<>
			<Choice
				name="outcome"
				legend={t(m.outcome)}
				chosen={typedIn(refused, 'outcome')}
				error={wrong('outcome')}
				required
				options={[
					{ value: 'accepted', label: t(m.outcomeAccepted), hint: t(m.outcomeAcceptedHint) },
					{ value: 'returned', label: t(m.outcomeReturned), hint: t(m.outcomeReturnedHint) },
					{ value: 'refused', label: t(m.outcomeRefused), hint: t(m.outcomeRefusedHint) },
				]}
			/>
			<fieldset className="field" id="reasons" tabIndex={-1} aria-describedby="reasons-hint">
				<legend className="field-label">{t(m.reasons)}</legend>
				<p className="field-hint" id="reasons-hint">
					{t(m.reasonsHint)}
				</p>
				{wrong('reasons') ? <p className="field-error">{wrong('reasons')}</p> : null}
				<div className="stack check-reasons">
					{checkParts(form).map((part, index) => (
						<div key={part}>
							<input type="hidden" name={`reasons[${index}].part`} value={part} />
							<TextArea
								name={`reasons[${index}].text`}
								label={t(partName(form, part))}
								rows={2}
								defaultValue={typedIn(refused, 'reasons', String(index), 'text')}
								error={wrong(`reasons[${index}].text`)}
							/>
						</div>
					))}
				</div>
			</fieldset>
			<TextArea
				name="note"
				label={t(m.note)}
				hint={t(m.noteHint)}
				defaultValue={typedIn(refused, 'note')}
				error={wrong('note')}
			/>
		</>
	)
}
