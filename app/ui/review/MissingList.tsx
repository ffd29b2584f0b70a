import type { ReviewGap } from '#app/domain/review.ts'
import type { Rubric } from '#app/domain/rubric.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { review as m } from '#app/locales/review.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { gapWords } from './sheet-fields.ts'

type Props = { assignmentId: string; rubric: Rubric; missing: readonly ReviewGap[] }

/** What the sheet lacks, each with a link to its field. */
export const MissingList = ({ assignmentId, rubric, missing }: Props) => {
	const t = useText()
	const language = useLanguage()
	const sheet = inLanguage(language, paths.reviewSheet(assignmentId))
	return (
		<Notice tone="warning" title={t(m.missingTitle, { count: missing.length })}>
			<ul>
				{missing.map((gap) => {
					const { field, message } = gapWords(rubric, gap, language)
					return (
						<li key={`${gap.part} ${gap.id} ${gap.what}`}>
							<a href={`${sheet}#${field}`}>{message}</a>
						</li>
					)
				})}
			</ul>
		</Notice>
	)
}
