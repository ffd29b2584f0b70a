import { secondEffects, secondLimits, type OpenReason } from '#app/domain/second-round.ts'
import { effectWords, openReasonWords, secondErrors, secondRound as m } from '#app/locales/second-round.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { CheckList } from '#app/ui/parts/CheckList.tsx'
import { Choice } from '#app/ui/parts/Choice.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'

type Line = { id: string; title: string; found: readonly OpenReason[]; sheetsIn: number }

const labels = { ...m }

/** For which entries, by whom, until when, and how it counts. */
export const OpenForm = ({ choices, due }: { choices: readonly Line[]; due: string }) => {
	const t = useText()
	const { errors, error, typed, chosen, refusal } = useReply(secondErrors, labels)
	const why = ({ found, sheetsIn }: Line) =>
		[...found.map((reason) => t(openReasonWords[reason])), t(m.sheetsIn, { count: sheetsIn })].join(' · ')
	return (
		<form method="post" className="form" noValidate>
			<ErrorSummary errors={[...errors, ...(refusal === null ? [] : [{ message: refusal }])]} />
			<CheckList
				name="entries"
				legend={t(m.entries)}
				hint={t(m.entriesHint)}
				options={choices.map((line) => ({ value: line.id, label: line.title, hint: why(line) }))}
				chosen={chosen('entries')}
				error={error('entries')}
			/>
			<Field
				name="reviewers"
				type="number"
				min={1}
				max={secondLimits.reviewers}
				measure="short"
				label={t(m.reviewers)}
				hint={t(m.reviewersHint)}
				defaultValue={typed('reviewers', '2')}
				error={error('reviewers')}
			/>
			<Field
				name="dueAt"
				type="datetime-local"
				measure="medium"
				label={t(m.dueAt)}
				defaultValue={typed('dueAt', due)}
				error={error('dueAt')}
			/>
			<Choice
				name="effect"
				legend={t(m.effect)}
				options={secondEffects.map((value) => ({ value, label: t(effectWords[value]) }))}
				chosen={typed('effect')}
				error={error('effect')}
			/>
			<TextArea
				name="reason"
				label={t(m.reason)}
				hint={t(m.reasonHint)}
				maxLength={secondLimits.reason}
				defaultValue={typed('reason')}
				error={error('reason')}
			/>
			<div className="row">
				<Button>{t(m.open)}</Button>
			</div>
		</form>
	)
}
