import type { ReactNode } from 'react'
import type { ReviewContent } from '#app/domain/review.ts'
import type { Rubric } from '#app/domain/rubric.ts'
import { review as m } from '#app/locales/review.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { named } from './sheet-fields.ts'
import { SheetTotal } from './SheetTotal.tsx'

/** A sheet to read: what was judged, point by point. */
export const SheetView = ({ rubric, content }: { rubric: Rubric; content: ReviewContent }) => {
	const t = useText()
	const language = useLanguage()
	const itemsOf = (of: 'bonus' | 'penalty') =>
		rubric[of].items
			.filter(({ id }) => content[of].includes(id))
			.map((item) => named(language, item))
			.join('; ') || t(m.none)
	const award = rubric.recognition.find(({ level }) => level === content.proposedAward)
	return (
		<div className="stack">
			<SheetTotal rubric={rubric} scored={content} />
			<dl className="facts">
				{rubric.gates.map((gate) => (
					<Line key={gate.id} name={named(language, gate)}>
						<Answer value={content.gates[gate.id]} yes={t(m.yes)} no={t(m.no)} />
					</Line>
				))}
				{rubric.criteria.map((criterion) => {
					const mark = content.marks[criterion.id]
					const level = criterion.levels.find(({ id }) => id === mark?.levelId)
					return (
						<Line
							key={criterion.id}
							name={t(m.criterion, { code: criterion.code, name: named(language, criterion) })}
						>
							<p>
								<strong>{`${mark?.points ?? '–'}/${criterion.max}`}</strong>
								{level ? ` · ${named(language, level)}` : null}
							</p>
							{mark?.remark ? <p className="as-typed">{mark.remark}</p> : null}
						</Line>
					)
				})}
				<Line name={t(m.bonus, { cap: rubric.bonus.cap })}>{itemsOf('bonus')}</Line>
				<Line name={t(m.penalty, { cap: rubric.penalty.cap })}>{itemsOf('penalty')}</Line>
				<Line name={t(m.strengths)}>
					<span className="as-typed">{content.strengths || t(m.notAnswered)}</span>
				</Line>
				<Line name={t(m.limits)}>
					<span className="as-typed">{content.limits || t(m.notAnswered)}</span>
				</Line>
				<Line name={t(m.conclusion)}>
					<Answer
						value={content.conclusion === null ? undefined : content.conclusion === 'pass'}
						yes={t(m.pass)}
						no={t(m.fail)}
					/>
				</Line>
				<Line name={t(m.award)}>
					{award ? named(language, { vi: award.vi, en: award.en ?? '' }) : t(m.noAward)}
				</Line>
			</dl>
		</div>
	)
}

const Line = ({ name, children }: { name: string; children: ReactNode }) => (
	<div>
		<dt>{name}</dt>
		<dd>{children}</dd>
	</div>
)

const Answer = ({ value, yes, no }: { value: boolean | undefined; yes: string; no: string }) => {
	const t = useText()
	return value === undefined ? t(m.notAnswered) : value ? yes : no
}
