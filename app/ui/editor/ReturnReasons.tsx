import type { EntryForm } from '#app/domain/entry-form.ts'
import { editor as m } from '#app/locales/editor.ts'
import { partName } from '#app/ui/entry/part-name.ts'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { useText } from '#app/ui/parts/language.tsx'

export type Returned = { note: string; reasons: readonly { part: string; text: string }[] }

/** What the secretariat asked to be mended. */
export const ReturnReasons = ({ returned, form }: { returned: Returned | null; form: EntryForm }) => {
	const t = useText()
	if (returned === null) return null
	return (
		<Notice tone="warning" title={t(m.returnedTitle)}>
			{returned.note ? <p className="entry-note">{returned.note}</p> : null}
			<dl className="facts">
				{returned.reasons.map(({ part, text }) => (
					<div key={part}>
						<dt>{t(partName(form, part))}</dt>
						<dd className="entry-note">{text}</dd>
					</div>
				))}
			</dl>
		</Notice>
	)
}
