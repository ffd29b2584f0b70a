import type { Criterion } from '#app/domain/rubric.ts'
import { formErrors } from '#app/locales/secretariat.ts'
import { review as m } from '#app/locales/review.ts'
import { errorIn, typedIn, type RefusedForm } from '#app/ui/eligibility/form-errors.ts'
import { Choice } from '#app/ui/parts/Choice.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { fieldId, named } from './sheet-fields.ts'
import { useChosenLevel } from './use-chosen-level.ts'

/** One criterion: a row of levels, then points inside the band of the level, then a remark. */
export const CriterionFields = ({ criterion, typed }: { criterion: Criterion; typed: RefusedForm }) => {
	const t = useText()
	const language = useLanguage()
	const { id, code, levels, max } = criterion
	const { levelId, setLevelId, rows } = useChosenLevel(typedIn(typed, 'marks', id, 'levelId'))
	const level = levels.find((each) => each.id === levelId)
	return (
		<section className="criterion" aria-labelledby={`tieu-chi-${id}`}>
			<h4 id={`tieu-chi-${id}`}>
				{t(m.criterion, { code, name: named(language, criterion) })}
				<span className="criterion-max">{` (${t(m.atMost, { max })})`}</span>
			</h4>
			<div
				ref={rows}
				onChange={({ target }) => {
					if (target instanceof HTMLInputElement && target.type === 'radio') setLevelId(target.value)
				}}
			>
				<Choice
					name={`marks.${id}.levelId`}
					id={fieldId.level(id)}
					legend={t(m.level, { code })}
					layout="bands"
					chosen={levelId}
					options={levels.map((each) => ({
						value: each.id,
						label: named(language, each),
						hint: (language === 'en' && each.guideEn) || each.guideVi,
						figure: each.min === each.max ? each.min : t(m.band, each),
					}))}
				/>
			</div>
			<div className="criterion-mark">
				<Field
					type="number"
					inputMode="numeric"
					measure="short"
					name={`marks.${id}.points`}
					id={fieldId.points(id)}
					label={t(m.points, { code })}
					hint={level ? t(m.pointsIn, level) : t(m.pointsHint)}
					min={0}
					max={max}
					step={1}
					defaultValue={typedIn(typed, 'marks', id, 'points')}
					error={errorIn(typed, `marks.${id}.points`) === null ? null : t(formErrors.number)}
				/>
				<TextArea
					name={`marks.${id}.remark`}
					id={fieldId.remark(id)}
					label={t(m.remark, { code })}
					hint={t(m.remarkHint)}
					rows={2}
					maxLength={3000}
					defaultValue={typedIn(typed, 'marks', id, 'remark')}
				/>
			</div>
		</section>
	)
}
