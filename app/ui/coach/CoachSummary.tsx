import { tallyOf, type Hint } from '#app/domain/coach.ts'
import type { EntryContent } from '#app/domain/entry-content.ts'
import type { EntryForm } from '#app/domain/entry-form.ts'
import { agency } from '#app/locales/agency.ts'
import { coach as m } from '#app/locales/coach.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Icon } from '#app/ui/parts/Icon.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Hints } from './Hints.tsx'
import { tallyText } from './tally-text.ts'

type Props = {
	hints: readonly Hint[]
	results: EntryContent['results']
	entryId: string
	form: EntryForm
}

/** Where an entry stands before it leaves the desk: what is missing, what contradicts itself, what is weak. */
export const CoachSummary = ({ hints, results, entryId, form }: Props) => {
	const t = useText()
	const language = useLanguage()
	const tally = tallyOf(hints, results)
	return (
		<section className="stack coach-summary" aria-labelledby="ra-soat">
			<div className="part-head">
				<h2 id="ra-soat">{t(m.title)}</h2>
				<a href={inLanguage(language, paths.entryMatrix(entryId))}>{t(m.openMatrix)}</a>
			</div>
			<p className="coach-tally">{tallyText(tally, t)}</p>
			{tally.toDo === 0 ? (
				<p className="coach-whole">
					<Icon name="done" size={18} />
					<span>{t(agency.nothingMissing)}</span>
				</p>
			) : null}
			{hints.length > 0 ? <Hints hints={hints} entryId={entryId} form={form} /> : null}
		</section>
	)
}
