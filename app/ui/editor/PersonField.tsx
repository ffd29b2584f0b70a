import { contentLimits } from '#app/domain/entry-content.ts'
import { editor as m } from '#app/locales/editor.ts'
import { Field } from '#app/ui/parts/Field.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import type { AnswerFieldProps } from './AnswerField.tsx'
import { useField } from './field-problems.ts'

type Props = AnswerFieldProps & { words: { label: string; hint?: string; optional: boolean } }

/** A person: the name, what they are, and their account if they have one. */
export const PersonField = ({ field, answer, choices, words }: Props) => {
	const t = useText()
	const at = useField()
	const where = `answer-${field.key}`
	const person = answer.kind === 'person' ? answer : null
	const chosen = person?.personId ?? ''
	const isKnown = chosen === '' || choices.people.some(({ id }) => id === chosen)
	return (
		<fieldset className="entry-rows" id={where}>
			<legend>{words.label}</legend>
			{words.hint ? <p className="field-hint">{words.hint}</p> : null}
			<div className="entry-fields">
				<Field
					{...at(`${where}-name`, person?.name ?? '')}
					label={t(m.authorName)}
					maxLength={contentLimits.line}
					optional={words.optional}
				/>
				<Field
					{...at(`${where}-title`, person?.title ?? '')}
					label={t(m.personTitle)}
					maxLength={contentLimits.line}
					optional
				/>
				<Select
					{...at(`${where}-person`, chosen)}
					label={t(m.authorAccount)}
					placeholder={t(m.noAccount)}
					options={[
						...choices.people.map(({ id, name }) => ({ value: id, label: name })),
						...(isKnown ? [] : [{ value: chosen, label: t(m.keptAccount) }]),
					]}
					optional
				/>
			</div>
		</fieldset>
	)
}
