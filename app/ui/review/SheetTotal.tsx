import type { ReviewContent } from '#app/domain/review.ts'
import type { Rubric } from '#app/domain/rubric.ts'
import { sheetTotal } from '#app/domain/score.ts'
import { formatNumber } from '#app/locales/format.ts'
import { review as m } from '#app/locales/review.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

export type Scored = Pick<ReviewContent, 'marks' | 'bonus' | 'penalty'>

/** The sum as it stands, with its parts. */
export const SheetTotal = ({ rubric, scored }: { rubric: Rubric; scored: Scored }) => {
	const t = useText()
	const language = useLanguage()
	const { criteria, bonus, penalty, total } = sheetTotal(rubric, scored.marks, scored.bonus, scored.penalty)
	const figure = (value: number) => formatNumber(language, value)
	return (
		<p className="sheet-total">
			<span>{t(m.total)}</span>
			<output>
				<strong>{`${figure(total)}/${figure(rubric.maxScore)}`}</strong>
			</output>
			<span className="muted">
				{t(m.totalParts, { criteria: figure(criteria), bonus: figure(bonus), penalty: figure(penalty) })}
			</span>
		</p>
	)
}

/** What the form holds at this moment, as far as it counts. */
export const scoredIn = (form: HTMLFormElement, rubric: Rubric): Scored => {
	const data = new FormData(form)
	const pointsOf = (id: string): number | null => {
		const text = data.get(`marks.${id}.points`)
		return typeof text === 'string' && /^\d{1,3}$/.test(text) ? Number(text) : null
	}
	const ticked = (name: string) => data.getAll(name).filter((value) => typeof value === 'string')
	return {
		marks: Object.fromEntries(
			rubric.criteria.map(({ id }) => [id, { levelId: null, points: pointsOf(id), remark: '' }]),
		),
		bonus: ticked('bonus'),
		penalty: ticked('penalty'),
	}
}
