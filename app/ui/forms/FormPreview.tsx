import { emptyAnswer } from '#app/domain/answer.ts'
import type { EntryForm } from '#app/domain/entry-form.ts'
import { editor } from '#app/locales/editor.ts'
import { forms as m } from '#app/locales/forms.ts'
import { AnswerField } from '#app/ui/editor/AnswerField.tsx'
import { ReaderNote } from '#app/ui/editor/PartNotes.tsx'
import { countText } from '#app/ui/editor/word-limits.ts'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useText } from '#app/ui/parts/language.tsx'

const nothing = { terms: [], files: [], people: [], units: [] }

/** The form as the drafter sees it; nothing can be written here. */
export const FormPreview = ({ form, open }: { form: EntryForm; open?: boolean }) => {
	const t = useText()
	return (
		<Disclosure summary={t(m.preview)} open={open}>
			<fieldset className="form-preview stack loose" disabled>
				<legend className="hidden-words">{t(m.preview)}</legend>
				{form.fields.length === 0 ? null : <h3>{t(editor.facts)}</h3>}
				{form.fields.map((field) => (
					<div key={field.key} className="stack tight">
						<AnswerField
							field={field}
							answer={emptyAnswer(field.kind)}
							choices={nothing}
							spare="v"
							onChange={() => undefined}
						/>
						<ReaderNote audience={field.audience} />
					</div>
				))}
				{form.sections.map((section) => (
					<div key={section.key} className="stack tight">
						<h3>{t(section.label)}</h3>
						{t(section.guidance) === '' ? null : <p className="muted as-typed">{t(section.guidance)}</p>}
						<ReaderNote audience={section.audience} />
						<TextArea
							name={`xem-${section.key}`}
							label={t(editor.writeHere, { name: t(section.label) })}
							rows={3}
							optional={section.required === 'never'}
						/>
						<p className="rich-count">{countText(t, 0, section)}</p>
					</div>
				))}
			</fieldset>
		</Disclosure>
	)
}
