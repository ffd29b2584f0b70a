import { assigning as m, assigningErrors } from '#app/locales/assigning.ts'
import { tickedIn } from '#app/ui/eligibility/form-errors.ts'
import { useRefusedForm } from '#app/ui/eligibility/use-refused-form.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { CheckList } from '#app/ui/parts/CheckList.tsx'
import { Choice } from '#app/ui/parts/Choice.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Select, type Option } from '#app/ui/parts/Select.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'

const labels = { outcome: m.outcome, reason: m.answerReason, personIds: m.bindsPeople, unitId: m.bindsUnit }

type Props = {
	claim: { id: string; namedUnitId: string | null }
	people: readonly { id: string; name: string }[]
	units: readonly Option[]
}

/** The secretary's answer to a claim: the finding, the reason for the agency, and whom it binds. */
export const AnswerForm = ({ claim, people, units }: Props) => {
	const t = useText()
	const refused = useRefusedForm()
	const form = useTypedForm(assigningErrors, labels, 'answer')
	const isBack = form.isBack && form.typed('claimId') === claim.id
	const error = (field: string) => (isBack ? form.error(field) : null)
	const typed = (field: string, otherwise = '') => (isBack ? form.typed(field, otherwise) : otherwise)
	const id = (field: string) => `${claim.id}-${field}`
	return (
		<Disclosure summary={t(m.answerClaim)} open={isBack}>
			<form className="form" method="post" noValidate>
				<ErrorSummary errors={isBack ? form.errors : []} />
				<input type="hidden" name="act" value="answer" />
				<input type="hidden" name="claimId" value={claim.id} />
				<Choice
					id={id('outcome')}
					name="outcome"
					legend={t(m.outcome)}
					layout="row"
					chosen={typed('outcome')}
					error={error('outcome')}
					options={[
						{ value: 'upheld', label: t(m.upheld) },
						{ value: 'dismissed', label: t(m.dismissed) },
					]}
				/>
				<TextArea
					id={id('reason')}
					name="reason"
					label={t(m.answerReason)}
					hint={t(m.answerReasonHint)}
					maxLength={1000}
					error={error('reason')}
					defaultValue={typed('reason')}
				/>
				<CheckList
					id={id('personIds')}
					name="personIds"
					legend={t(m.bindsPeople)}
					hint={t(m.bindsPeopleHint)}
					optional
					chosen={isBack ? tickedIn(refused, 'personIds') : []}
					options={people.map((person) => ({ value: person.id, label: person.name }))}
				/>
				<Select
					id={id('unitId')}
					name="unitId"
					label={t(m.bindsUnit)}
					optional
					placeholder={t(m.choose)}
					defaultValue={typed('unitId', claim.namedUnitId ?? '')}
					options={units}
				/>
				<div className="row">
					<Button>{t(m.answerClaim)}</Button>
				</div>
			</form>
		</Disclosure>
	)
}
