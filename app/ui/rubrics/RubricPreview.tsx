import type { Rubric } from '#app/domain/rubric.ts'
import { rubrics as m } from '#app/locales/rubrics.ts'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { SheetFields } from '#app/ui/review/SheetFields.tsx'
import { SheetTotal } from '#app/ui/review/SheetTotal.tsx'

const nothing = { marks: {}, bonus: [], penalty: [] }

/** The sheet just as the reviewer gets it; nothing can be written here. */
export const RubricPreview = ({ rubric, open }: { rubric: Rubric; open: boolean }) => {
	const t = useText()
	return (
		<Disclosure summary={t(m.preview)} open={open}>
			<p className="muted">{t(m.previewNote)}</p>
			<fieldset className="form-preview sheet-form" disabled>
				<legend className="hidden-words">{t(m.preview)}</legend>
				<SheetFields rubric={rubric} typed={{}} />
				<SheetTotal rubric={rubric} scored={nothing} />
			</fieldset>
		</Disclosure>
	)
}
