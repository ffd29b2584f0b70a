import { longestUpdate } from '#app/domain/practice-update.ts'
import type { Message } from '#app/locales/message.ts'
import { practiceUpdateErrors } from '#app/locales/practice-updates.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'

type Props = {
	act: 'take-back' | 'take-focal-point-back'
	/** What names it to the server. */
	field: 'updateId' | 'focalPointId'
	id: string
	title: Message
	reason: Message
}

/** Takes off the page of a practice what its agency put there, with a reason. */
export const TakeBack = ({ act, field, id, title, reason }: Props) => {
	const t = useText()
	const reply = useReply(practiceUpdateErrors, { reason })
	const isBack = reply.typed(field, '') === id
	return (
		<Disclosure summary={t(title)} open={isBack}>
			<form method="post" className="form" noValidate>
				{isBack ? <ErrorSummary errors={reply.errors} /> : null}
				<input type="hidden" name="act" value={act} />
				<input type="hidden" name={field} value={id} />
				<TextArea
					id={`ly-do-${id}`}
					name="reason"
					label={t(reason)}
					rows={2}
					maxLength={longestUpdate}
					error={isBack ? reply.error('reason') : null}
					defaultValue={isBack ? reply.typed('reason', '') : ''}
				/>
				<div className="row">
					<Button kind="danger">{t(title)}</Button>
				</div>
			</form>
		</Disclosure>
	)
}
