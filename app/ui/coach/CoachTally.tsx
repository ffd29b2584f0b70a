import { coach as m } from '#app/locales/coach.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { useCoach, useSettled } from './Coached.tsx'
import { tallyText } from './tally-text.ts'

const beforeSaying = 1500

/** How much is left in all. A screen reader hears the counts once they have stood still; nothing takes the focus. */
export const CoachTally = () => {
	const t = useText()
	const language = useLanguage()
	const coach = useCoach()
	const tally = coach ? tallyText(coach.tally, t) : ''
	const said = useSettled(tally, beforeSaying)
	if (coach === null) return null
	return (
		<section className="coach" aria-labelledby="ra-soat">
			<h2 className="editor-aside-title" id="ra-soat">
				{t(m.title)}
			</h2>
			<p className="coach-tally">{coach.hints.length === 0 ? t(m.nothing) : tally}</p>
			<p className="hidden-words" role="status">
				{said}
			</p>
			<p>
				<a href={inLanguage(language, paths.entryMatrix(coach.entryId))}>{t(m.openMatrix)}</a>
			</p>
		</section>
	)
}
