import { drafting as m } from '#app/locales/drafting.ts'
import { fieldName, type Labelled } from '#app/ui/editor/field-name.ts'
import { Select } from '#app/ui/parts/Select.tsx'
import { useText } from '#app/ui/parts/language.tsx'

/** The part of the entry that a new comment is about. */
export const PartChoice = ({ form, error }: { form: Labelled; error?: string | undefined }) => {
	const t = useText()
	const parts = [
		'general',
		'titleVi',
		'summary',
		...form.fields.map(({ key }) => `answer-${key}`),
		...form.sections.map(({ key }) => `section-${key}`),
		'results',
		'authors',
		'contact',
		'evidence',
	]
	return (
		<Select
			name="part"
			label={t(m.commentPart)}
			defaultValue="general"
			error={error ?? null}
			options={parts.map((part) => ({ value: part, label: t(fieldName(form, part)) }))}
		/>
	)
}
