import type { Rubric } from '#app/domain/rubric.ts'
import type { VisitScore } from '#app/domain/score.ts'
import { formatNumber } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { visitLines, visits as m } from '#app/locales/visits.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

type Props = { visit: { id: string; score: VisitScore }; mean: number; rubric: Pick<Rubric, 'maxScore'> }

/** What a recorded visit did to the official score, with the way to its minutes. */
export const VisitLine = ({ visit, mean, rubric: { maxScore } }: Props) => {
	const t = useText()
	const language = useLanguage()
	const { counts, points, most } = visit.score
	const rest = formatNumber(language, (100 * (maxScore - most)) / maxScore, { digits: 0 })
	return (
		<p>
			{t(visitLines[counts], { mean: formatNumber(language, mean, { digits: 2 }), points, most, rest })}{' '}
			<a href={inLanguage(language, paths.visit(visit.id))}>{t(m.openRecord)}</a>
		</p>
	)
}
