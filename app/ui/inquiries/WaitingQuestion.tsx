import type { Instant } from '#app/locales/format.ts'
import { inquiries as m, inquiryErrors } from '#app/locales/inquiries.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'

export type Question = { id: string; text: string; askedAt: Instant; by: string }

/** A question before the secretary, with the way to decline it. */
export const WaitingQuestion = ({ question }: { question: Question }) => {
	const t = useText()
	const { id, text, askedAt, by } = question
	const form = useTypedForm(inquiryErrors, { note: m.note }, 'decline')
	const isBack = form.isBack && form.typed('questionId') === id
	return (
		<article className="inquiry">
			<p className="work-facts">
				<span>{by}</span>
				<Time at={askedAt} form="moment" />
			</p>
			<p className="as-typed inquiry-text">{text}</p>
			<Disclosure summary={t(m.declineTitle)} open={isBack}>
				<form className="form" method="post" noValidate>
					<ErrorSummary errors={isBack ? form.errors : []} />
					<input type="hidden" name="act" value="decline" />
					<input type="hidden" name="questionId" value={id} />
					<TextArea
						id={`${id}-note`}
						name="note"
						label={t(m.note)}
						maxLength={3000}
						rows={2}
						error={isBack ? form.error('note') : null}
						defaultValue={isBack ? form.typed('note') : ''}
					/>
					<div className="row">
						<Button kind="secondary">{t(m.decline)}</Button>
					</div>
				</form>
			</Disclosure>
		</article>
	)
}
