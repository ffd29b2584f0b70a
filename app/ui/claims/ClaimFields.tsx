import { claimFindings, longestClaimNote } from '#app/domain/claim.ts'
import { claims as m, claimWords } from '#app/locales/claims.ts'
import { errorIn, typedIn, type RefusedForm } from '#app/ui/eligibility/form-errors.ts'
import { describedBy, FieldNotes } from '#app/ui/parts/FieldFrame.tsx'
import { useText } from '#app/ui/parts/language.tsx'

/** The form of the sheet, to which these fields belong wherever they stand on the page. */
export const sheetFormId = 'phieu-cham'

type Props = { resultId: string; number: number; typed: RefusedForm }

/** A reviewer's mark on one result, beside its evidence; saved with the sheet. */
export const ClaimFields = ({ resultId, number, typed }: Props) => {
	const t = useText()
	const name = (field: string) => `claims.${resultId}.${field}`
	const wrong = (field: string) => {
		const message = errorIn(typed, name(field))
		return { id: name(field), error: message && t(message) }
	}
	const at = (field: string) => ({
		name: name(field),
		form: sheetFormId,
		defaultValue: typedIn(typed, 'claims', resultId, field),
		...{ id: name(field), ...describedBy(name(field), wrong(field)) },
	})
	return (
		<div className="claim-fields">
			<select {...at('finding')} className="input select" aria-label={t(m.finding, { number })}>
				<option value="">{t(m.none)}</option>
				{claimFindings.map((finding) => (
					<option key={finding} value={finding}>
						{t(claimWords[finding])}
					</option>
				))}
			</select>
			<FieldNotes {...wrong('finding')} />
			<textarea
				{...at('note')}
				className="input area"
				rows={2}
				maxLength={longestClaimNote}
				aria-label={t(m.note, { number })}
				placeholder={t(m.note, { number })}
			/>
			<FieldNotes {...wrong('note')} />
		</div>
	)
}
