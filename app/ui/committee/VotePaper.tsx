import { choices, type Choice } from '#app/domain/ballot.ts'
import { council as m } from '#app/locales/council.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Choice as ChoiceField } from '#app/ui/parts/Choice.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { choiceWords } from './ballot.ts'

/** Three choices; nothing is sent in the address, nothing is chosen beforehand. */
export const VotePaper = ({ error }: { error?: string }) => {
	const t = useText()
	return (
		<form method="post" className="form vote-paper" noValidate>
			<ChoiceField
				name="choice"
				legend={t(m.choose)}
				large
				required
				error={error}
				options={choices.map((choice) => ({ value: choice, label: t(choiceWords[choice]) }))}
			/>
			<p className="muted">{t(m.secret)}</p>
			<div className="row">
				<Button icon="arrow-right">{t(m.goOn)}</Button>
			</div>
		</form>
	)
}

/** The chosen one once more, before it is cast for good. */
export const VoteConfirmation = ({ choice, again }: { choice: Choice; again: string }) => {
	const t = useText()
	return (
		<form method="post" className="form vote-paper">
			<Notice tone="warning" title={t(m.confirmTitle)}>
				<p>{t(m.confirmWords, { choice: t(choiceWords[choice]) })}</p>
			</Notice>
			<input type="hidden" name="choice" value={choice} />
			<input type="hidden" name="confirmed" value="1" />
			<div className="row">
				<Button icon="vote">{t(m.confirm)}</Button>
				<Button kind="secondary" href={again}>
					{t(m.changeMind)}
				</Button>
			</div>
		</form>
	)
}
