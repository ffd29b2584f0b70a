import { mostDays, usualDays } from '#app/domain/inquiry.ts'
import { inquiries as m, inquiryErrors } from '#app/locales/inquiries.ts'
import { tickedIn } from '#app/ui/eligibility/form-errors.ts'
import { useRefusedForm } from '#app/ui/eligibility/use-refused-form.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { CheckList } from '#app/ui/parts/CheckList.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'
import type { Question } from './WaitingQuestion.tsx'

/** What the agency is asked, in the secretariat's words, and which questions that closes. */
export const SendForm = ({ waiting }: { waiting: readonly Question[] }) => {
	const t = useText()
	const refused = useRefusedForm()
	const labels = { text: m.text, days: m.days, questionIds: m.closes }
	const { errors, error, typed, isBack } = useTypedForm(inquiryErrors, labels, 'send')
	return (
		<form className="form" method="post" noValidate>
			<ErrorSummary errors={errors} />
			<input type="hidden" name="act" value="send" />
			<TextArea
				name="text"
				label={t(m.text)}
				hint={t(m.textHint)}
				maxLength={3000}
				error={error('text')}
				defaultValue={typed('text')}
			/>
			{waiting.length > 0 ? (
				<CheckList
					name="questionIds"
					legend={t(m.closes)}
					optional
					chosen={isBack ? tickedIn(refused, 'questionIds') : waiting.map(({ id }) => id)}
					options={waiting.map(({ id, by, text }) => ({ value: id, label: `${by}: ${short(text)}` }))}
				/>
			) : null}
			<Field
				type="number"
				inputMode="numeric"
				measure="short"
				name="days"
				label={t(m.days)}
				hint={t(m.daysHint)}
				min={1}
				max={mostDays}
				error={error('days')}
				defaultValue={typed('days', String(usualDays))}
			/>
			<div className="row">
				<Button icon="send">{t(m.send)}</Button>
			</div>
		</form>
	)
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 80).trimEnd()}…` : text)
