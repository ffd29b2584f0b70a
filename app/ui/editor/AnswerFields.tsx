import { emptyAnswer, type Answer } from '#app/domain/answer.ts'
import type { EntryContent } from '#app/domain/entry-content.ts'
import type { FormField } from '#app/domain/entry-form.ts'
import { editor as m } from '#app/locales/editor.ts'
import { AnswerView, type AnswerWords } from '#app/ui/entry/AnswerView.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { AnswerField, type AnswerChoices } from './AnswerField.tsx'
import { FrozenNote, ReaderNote } from './PartNotes.tsx'

type Props = {
	fields: readonly FormField[]
	answers: EntryContent['answers']
	frozen: readonly string[]
	choices: AnswerChoices
	spare: string
	onChange: () => void
}

/** The fields of the entry's form, each as its kind is drawn; a closed one is only read. */
export const AnswerFields = ({ fields, answers, frozen, choices, spare, onChange }: Props) => {
	const t = useText()
	const words: AnswerWords = { terms: choices.terms, files: choices.files }
	return fields.map((field) => {
		const answer: Answer = answers[field.key] ?? emptyAnswer(field.kind)
		return frozen.includes(field.key) ? (
			<div key={field.key} className="field" id={`answer-${field.key}`}>
				<p className="field-label">{t(field.label)}</p>
				<FrozenNote from={field.frozenFrom} />
				<AnswerView field={field} answer={answer} words={words} empty={t(m.nothingYet)} />
			</div>
		) : (
			<div key={field.key} className="stack tight">
				<input type="hidden" name={`answer-${field.key}-here`} value="1" />
				<AnswerField field={field} answer={answer} choices={choices} spare={spare} onChange={onChange} />
				<ReaderNote audience={field.audience} />
			</div>
		)
	})
}
