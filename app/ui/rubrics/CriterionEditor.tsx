import { pathOf } from '#app/domain/rubric-composing.ts'
import { partingCriterion, partingRules, type Criterion, type Rubric } from '#app/domain/rubric.ts'
import { rubrics as m } from '#app/locales/rubrics.ts'
import { Field } from '#app/ui/parts/Field.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { named } from '#app/ui/review/sheet-fields.ts'
import { LevelEditor } from './LevelEditor.tsx'
import { Order } from './Order.tsx'
import { PartForm } from './PartForm.tsx'
import { useRubricReply } from './use-rubric-reply.ts'

type Props = { rubric: Rubric; criterion: Criterion | null }

/** The form of one criterion, with its levels below; without one, of a criterion that is added. */
export const CriterionEditor = ({ rubric, criterion }: Props) => {
	const t = useText()
	const language = useLanguage()
	const hidden = { act: 'criterion', id: criterion?.id ?? '' }
	const reply = useRubricReply(hidden)
	const line = criterion && {
		code: criterion.code,
		name: named(language, criterion),
		max: criterion.max,
		weight: Math.round((100 * criterion.max) / rubric.maxScore),
	}
	return (
		<PartForm
			summary={line ? t(m.criterionLine, line) : t(m.addCriterion)}
			add={criterion ? null : t(m.addCriterion)}
			hidden={hidden}
			reply={reply}
			below={criterion ? <Levels criterion={criterion} /> : null}
		>
			<div className="rubric-fields">
				<Field
					{...reply.at('code', criterion?.code)}
					label={t(m.code)}
					hint={t(m.codeHint)}
					measure="short"
					maxLength={10}
				/>
				<Field {...reply.at('max', criterion?.max)} label={t(m.max)} inputMode="numeric" measure="short" />
				<Field {...reply.at('vi', criterion?.vi)} label={t(m.partVi)} maxLength={300} />
				<Field {...reply.at('en', criterion?.en)} label={t(m.partEn)} lang="en" maxLength={300} optional />
				<Field
					{...reply.at('scorePassMin', criterion?.scorePassMin)}
					label={t(m.scorePassMin)}
					inputMode="numeric"
					measure="short"
					optional
				/>
				<Select
					{...reply.at('parts', partedBy(rubric, criterion))}
					label={t(m.parts)}
					hint={t(m.partsHint)}
					placeholder={t(m.partsNothing)}
					options={partingRules.map((rule) => ({ value: rule, label: t(m[rule]) }))}
				/>
				<Field {...reply.at('basis', criterion?.basis)} label={t(m.basis)} maxLength={1000} optional />
			</div>
		</PartForm>
	)
}

/** The rule that this criterion serves now, also where the table does not say so. */
const partedBy = ({ criteria }: Rubric, criterion: Criterion | null) =>
	partingRules.find((rule) => criterion !== null && partingCriterion(criteria, rule)?.id === criterion.id)

const Levels = ({ criterion }: { criterion: Criterion }) => {
	const t = useText()
	const { id, code, levels } = criterion
	return (
		<section className="stack rubric-levels" aria-labelledby={`muc-${id}`}>
			<h4 id={`muc-${id}`}>{t(m.levels, { code })}</h4>
			<Order
				parts={levels.map((level) => ({ path: pathOf.level(id, level.id), vi: level.vi, en: level.en }))}
				empty={t(m.noLevels)}
				editor={(path) => (
					<LevelEditor
						criterion={criterion}
						level={levels.find((level) => pathOf.level(id, level.id) === path) ?? null}
					/>
				)}
			/>
			<LevelEditor criterion={criterion} level={null} />
		</section>
	)
}
