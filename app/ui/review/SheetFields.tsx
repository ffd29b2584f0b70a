import { memo } from 'react'
import type { Adjustment, Rubric } from '#app/domain/rubric.ts'
import { review as m } from '#app/locales/review.ts'
import { tickedIn, typedIn, type RefusedForm } from '#app/ui/eligibility/form-errors.ts'
import { CheckList } from '#app/ui/parts/CheckList.tsx'
import { Choice } from '#app/ui/parts/Choice.tsx'
import { Figure } from '#app/ui/parts/Figure.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { CriterionFields } from './CriterionFields.tsx'
import { fieldId, named } from './sheet-fields.ts'

type Props = { rubric: Rubric; typed: RefusedForm }

/** Every field of the sheet, in the order in which one judges; drawn once, however often the sheet says that it is saved. */
export const SheetFields = memo(({ rubric, typed }: Props) => {
	const t = useText()
	return (
		<>
			<section className="stack" aria-labelledby="dieu-kien">
				<h3 id="dieu-kien">{t(m.gates)}</h3>
				<p className="field-hint">{t(m.gatesHint)}</p>
				<Gates rubric={rubric} typed={typed} />
			</section>
			<section className="stack tight" aria-labelledby="tieu-chi">
				<h3 id="tieu-chi">{t(m.criteria)}</h3>
				{rubric.criteria.map((criterion) => (
					<CriterionFields key={criterion.id} criterion={criterion} typed={typed} />
				))}
			</section>
			<section className="stack" aria-labelledby="thuong-tru">
				<h3 id="thuong-tru">{t(m.adjustments)}</h3>
				<Adjustments
					name="bonus"
					legend={t(m.bonus, { cap: rubric.bonus.cap })}
					of={rubric.bonus}
					typed={typed}
				/>
				<Adjustments
					name="penalty"
					legend={t(m.penalty, { cap: rubric.penalty.cap })}
					of={rubric.penalty}
					typed={typed}
				/>
			</section>
			<section className="stack" aria-labelledby="nhan-xet-chung">
				<h3 id="nhan-xet-chung">{t(m.opinion)}</h3>
				<Opinion rubric={rubric} typed={typed} />
			</section>
		</>
	)
})
SheetFields.displayName = 'SheetFields'

const Gates = ({ rubric, typed }: Props) => {
	const t = useText()
	const language = useLanguage()
	return rubric.gates.map((gate) => (
		<Choice
			key={gate.id}
			name={`gates.${gate.id}`}
			id={fieldId.gate(gate.id)}
			legend={named(language, gate)}
			layout="row"
			chosen={typedIn(typed, 'gates', gate.id)}
			options={[
				{ value: 'yes', label: t(m.yes) },
				{ value: 'no', label: t(m.no) },
			]}
		/>
	))
}

type AdjustmentsProps = { name: 'bonus' | 'penalty'; legend: string; of: Adjustment; typed: RefusedForm }

const Adjustments = ({ name, legend, of, typed }: AdjustmentsProps) => {
	const language = useLanguage()
	if (of.items.length === 0) return null
	return (
		<CheckList
			name={name}
			legend={legend}
			optional
			chosen={tickedIn(typed, name)}
			options={of.items.map((item) => ({
				value: item.id,
				label: named(language, item),
				figure: <Figure value={item.points} signed />,
			}))}
		/>
	)
}

const Opinion = ({ rubric, typed }: Props) => {
	const t = useText()
	const language = useLanguage()
	return (
		<>
			{(['strengths', 'limits'] as const).map((name) => (
				<TextArea
					key={name}
					name={name}
					label={t(m[name])}
					hint={t(m.longest)}
					maxLength={5000}
					defaultValue={typedIn(typed, name)}
				/>
			))}
			<Choice
				name="conclusion"
				legend={t(m.conclusion)}
				layout="row"
				chosen={typedIn(typed, 'conclusion')}
				options={[
					{ value: 'pass', label: t(m.pass) },
					{ value: 'fail', label: t(m.fail) },
				]}
			/>
			<Select
				name="proposedAward"
				label={t(m.award)}
				optional
				placeholder={t(m.noAward)}
				options={rubric.recognition.map(({ level, vi, en = '' }) => ({
					value: level,
					label: named(language, { vi, en }),
				}))}
				defaultValue={typedIn(typed, 'proposedAward')}
			/>
		</>
	)
}
