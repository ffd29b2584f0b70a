import { inquiries as m, inquiryErrors } from '#app/locales/inquiries.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'

/** A reviewer's question to the secretary. */
export const AskForm = () => {
	const t = useText()
	const { errors, error, typed } = useTypedForm(inquiryErrors, { text: m.question })
	return (
		<form className="form" method="post" noValidate>
			<ErrorSummary errors={errors} />
			<TextArea
				name="text"
				label={t(m.question)}
				hint={t(m.questionHint)}
				maxLength={3000}
				error={error('text')}
				defaultValue={typed('text')}
			/>
			<div className="row">
				<Button icon="send">{t(m.askAct)}</Button>
			</div>
		</form>
	)
}
