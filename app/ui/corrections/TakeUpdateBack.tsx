import { longestUpdate } from '#app/domain/practice-update.ts'
import { practiceUpdateErrors, practiceUpdates as m } from '#app/locales/practice-updates.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'

/** Takes one update off the page of the practice, with its reason. */
export const TakeUpdateBack = ({ id }: { id: string }) => {
	const t = useText()
	const reply = useReply(practiceUpdateErrors, { reason: m.takeBackReason })
	const isBack = reply.typed('updateId', '') === id
	return (
		<Disclosure summary={t(m.takeBack)} open={isBack}>
			<form method="post" className="form" noValidate>
				{isBack ? <ErrorSummary errors={reply.errors} /> : null}
				<input type="hidden" name="act" value="take-back" />
				<input type="hidden" name="updateId" value={id} />
				<TextArea
					id={`ly-do-${id}`}
					name="reason"
					label={t(m.takeBackReason)}
					rows={2}
					maxLength={longestUpdate}
					error={isBack ? reply.error('reason') : null}
					defaultValue={isBack ? reply.typed('reason', '') : ''}
				/>
				<div className="row">
					<Button kind="danger">{t(m.takeBack)}</Button>
				</div>
			</form>
		</Disclosure>
	)
}
