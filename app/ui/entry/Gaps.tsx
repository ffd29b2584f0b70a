import type { Gap } from '#app/domain/completeness.ts'
import type { EntryForm } from '#app/domain/entry-form.ts'
import { agency as m } from '#app/locales/agency.ts'
import { gapText } from '#app/locales/gap-words.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

/** What is missing before an entry can be sent, each with a link to its place in the editor. */
export const Gaps = ({
	gaps,
	entryId,
	form,
	isHere,
}: {
	gaps: readonly Gap[]
	entryId: string
	form: EntryForm
	isHere?: boolean
}) => {
	const t = useText()
	const editor = inLanguage(useLanguage(), paths.entryEditor(entryId))
	if (gaps.length === 0) return <p>{t(m.nothingMissing)}</p>
	return (
		<ul className="entry-gaps">
			{gaps.map((gap) => (
				<li key={`${gap.where} ${gap.what}`}>
					<a href={`${isHere ? '' : editor}#${gap.where}`}>{gapText(gap, form, t)}</a>
				</li>
			))}
		</ul>
	)
}
