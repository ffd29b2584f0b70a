import { inquiries as m, inquiryErrors } from '#app/locales/inquiries.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'

/** The agency's answer to one inquiry. */
export const AnswerInquiry = ({ inquiryId }: { inquiryId: string }) => {
	const t = useText()
	const { errors, error, typed } = useTypedForm(inquiryErrors, { answer: m.answer })
	const isBack = typed('inquiryId') === inquiryId
	return (
		<form className="form" method="post" noValidate>
			<ErrorSummary
				errors={isBack ? errors.map((each) => ({ ...each, field: `${inquiryId}-answer` })) : []}
			/>
			<input type="hidden" name="inquiryId" value={inquiryId} />
			<TextArea
				id={`${inquiryId}-answer`}
				name="answer"
				label={t(m.answer)}
				hint={t(m.answerHint)}
				maxLength={5000}
				error={isBack ? error('answer') : null}
				defaultValue={isBack ? typed('answer') : ''}
			/>
			<div className="row">
				<Button icon="send">{t(m.sendAnswer)}</Button>
			</div>
		</form>
	)
}
