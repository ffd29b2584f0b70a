import type { Answer } from '#app/domain/answer.ts'
import { contentLimits } from '#app/domain/entry-content.ts'
import type { FormField } from '#app/domain/entry-form.ts'
import { editor as m } from '#app/locales/editor.ts'
import { formatNumber } from '#app/locales/format.ts'
import { CheckList } from '#app/ui/parts/CheckList.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import type { Colleague } from './AuthorRows.tsx'
import type { Term } from './ClassificationFields.tsx'
import { PersonField } from './PersonField.tsx'
import { TableField } from './TableField.tsx'
import { useField } from './field-problems.ts'

/** What can be chosen of: words of the movement, files of the entry, colleagues, units. */
export type AnswerChoices = {
	terms: readonly Term[]
	files: readonly { id: string; name: string }[]
	people: readonly Colleague[]
	units: readonly { id: string; name: string }[]
}

export type AnswerFieldProps = {
	field: FormField
	answer: Answer
	choices: AnswerChoices
	spare: string
	onChange: () => void
}

/** One field of the form, as its kind is drawn. */
export const AnswerField = (props: AnswerFieldProps) => {
	const t = useText()
	const language = useLanguage()
	const at = useField()
	const { field, answer } = props
	const where = `answer-${field.key}`
	const words = {
		label: t(field.label),
		hint: t(field.hint) || undefined,
		optional: field.required === 'never',
	}
	switch (field.kind) {
		case 'text': {
			const text = at(where, answer.kind === 'text' ? answer.text : '')
			return field.most > contentLimits.line ? (
				<TextArea {...text} {...words} rows={4} maxLength={Math.min(field.most, contentLimits.answer)} />
			) : (
				<Field {...text} {...words} maxLength={field.most} />
			)
		}
		case 'number': {
			const value = answer.kind === 'number' ? answer.value : null
			const typed = value === null ? '' : formatNumber(language, value, { most: 10 })
			return (
				<Field
					{...at(where, typed)}
					{...words}
					inputMode="decimal"
					measure="short"
					suffix={field.unit}
					maxLength={30}
				/>
			)
		}
		case 'date':
			return (
				<Field
					{...at(where, answer.kind === 'date' ? answer.date : '')}
					{...words}
					hint={[words.hint, t(m.dateHint)].filter(Boolean).join(' ')}
					measure="short"
					maxLength={20}
				/>
			)
		case 'table':
			return <TableField {...props} field={field} words={words} />
		case 'person':
			return <PersonField {...props} words={words} />
		case 'unit':
			return <UnitField {...props} words={words} />
		default:
			return <ListedField {...props} words={words} />
	}
}

/** A field whose answers are chosen of a list. */
const ListedField = ({ words, ...props }: AnswerFieldProps & { words: Words }) => {
	const t = useText()
	const { field, choices } = props
	switch (field.kind) {
		case 'choice': {
			const options = field.options.map(({ code, label }) => ({ value: code, label: t(label) }))
			return <Codes {...props} isMany={field.isMany} words={words} options={options} />
		}
		case 'taxonomy': {
			const terms = choices.terms.filter(({ taxonomy }) => taxonomy === field.taxonomy)
			const options = terms.map(({ code, name }) => ({ value: code, label: name }))
			return <Codes {...props} isMany={field.isMany} words={words} options={options} />
		}
		case 'file': {
			const options = choices.files.map(({ id, name }) => ({ value: id, label: name }))
			const hint = words.hint ?? t(options.length === 0 ? m.noFilesYet : m.filesHint)
			return <Codes {...props} isMany={field.most > 1} words={{ ...words, hint }} options={options} />
		}
		default:
			return null
	}
}

type Words = { label: string; hint?: string; optional: boolean }
type CodesProps = AnswerFieldProps & {
	words: Words
	isMany: boolean
	options: readonly { value: string; label: string }[]
}

const codesIn = (answer: Answer): readonly string[] => {
	if (answer.kind === 'choice' || answer.kind === 'taxonomy') return answer.codes
	return answer.kind === 'file' ? answer.evidenceIds : []
}

/** One of a list, or any of it. */
const Codes = ({ field, answer, words, isMany, options }: CodesProps) => {
	const at = useField()
	const where = `answer-${field.key}`
	const chosen = codesIn(answer)
	if (!isMany) return <Select {...at(where, chosen[0] ?? '')} {...words} options={options} />
	const { label, ...rest } = words
	return (
		<CheckList
			{...rest}
			layout="columns"
			name={where}
			legend={label}
			options={options}
			chosen={chosen}
			error={at(where, '').error}
		/>
	)
}

const UnitField = ({ field, answer, choices, words }: AnswerFieldProps & { words: Words }) => {
	const at = useField()
	const chosen = answer.kind === 'unit' ? answer : null
	const isKnown = !chosen?.unitId || choices.units.some(({ id }) => id === chosen.unitId)
	const options = [
		...choices.units.map(({ id, name }) => ({ value: id, label: name })),
		...(isKnown || !chosen?.unitId ? [] : [{ value: chosen.unitId, label: chosen.name }]),
	]
	return <Select {...at(`answer-${field.key}`, chosen?.unitId ?? '')} {...words} options={options} />
}
