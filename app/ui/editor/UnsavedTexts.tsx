import type { EntryContent } from '#app/domain/entry-content.ts'
import { fieldsOf } from '#app/domain/draft-fields.ts'
import type { Unsaved } from '#app/forms/unsent.ts'
import { editor as m } from '#app/locales/editor.ts'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { valueText, type NamedTerm } from '#app/ui/revisions/value-text.ts'
import { isSame } from './draft-sync.ts'
import { fieldName, type Labelled } from './field-name.ts'

type Props = {
	unsaved: Unsaved | null
	content: EntryContent
	form: Labelled
	terms: readonly NamedTerm[]
	/** Whether the form stands on this page and holds what was written. */
	isWritable: boolean
}

/** A form that was not saved, on a page without a script: why, and what was written where it cannot be written any more. */
export const UnsavedTexts = ({ unsaved, content, form, terms, isWritable }: Props) => {
	const t = useText()
	if (unsaved === null) return null
	const stored = fieldsOf(content)
	const written = Object.entries(fieldsOf(unsaved.changes)).filter(
		([key, value]) => !isSame(value, stored[key]),
	)
	return (
		<Notice tone="error" isAnswer title={t(m.notSavedTitle)}>
			<p>{`${unsaved.why.join(' ')} ${t(m.notSavedHere)}`}</p>
			{isWritable
				? null
				: written.map(([key, value]) => (
						<section key={key} className="stack tight">
							<h3>{t(fieldName(form, key))}</h3>
							<p className="conflict-text">{valueText(value, terms) || '–'}</p>
						</section>
					))}
		</Notice>
	)
}
