import { pairs, pairsOf, type Rubric } from '#app/domain/rubric.ts'
import { visitCounts, visitOf } from '#app/domain/visit.ts'
import { rubrics as m, visitCountWords } from '#app/locales/rubrics.ts'
import { CheckList } from '#app/ui/parts/CheckList.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { PartForm } from './PartForm.tsx'
import { usePairName } from './pair-name.ts'
import { useRubricReply } from './use-rubric-reply.ts'

const hidden = { act: 'settings' }

/** What the table is called, what it scores, and its caps. */
export const RubricSettings = ({ rubric }: { rubric: Rubric }) => {
	const t = useText()
	const pairName = usePairName()
	const reply = useRubricReply(hidden)
	return (
		<PartForm summary={t(m.settings)} hidden={hidden} reply={reply}>
			<Field {...reply.at('nameVi', rubric.nameVi)} label={t(m.nameVi)} maxLength={300} />
			<Field {...reply.at('nameEn', rubric.nameEn)} label={t(m.nameEn)} lang="en" maxLength={300} optional />
			<CheckList
				id="settings----applies"
				name="applies"
				legend={t(m.applies)}
				layout="columns"
				options={pairs.map((pair) => ({ value: `${pair.kind}.${pair.subject}`, label: pairName(pair) }))}
				chosen={reply.chosen(
					'applies',
					pairsOf(rubric).map(({ kind, subject }) => `${kind}.${subject}`),
				)}
				error={reply.at('applies', '').error}
			/>
			<div className="rubric-fields">
				<Field
					{...reply.at('maxScore', rubric.maxScore)}
					label={t(m.maxScore)}
					hint={t(m.maxScoreHint)}
					inputMode="numeric"
					measure="short"
				/>
				<Field
					{...reply.at('bonusCap', rubric.bonus.cap)}
					label={t(m.bonusCap)}
					inputMode="numeric"
					measure="short"
				/>
				<Field
					{...reply.at('penaltyCap', Math.abs(rubric.penalty.cap))}
					label={t(m.penaltyCap)}
					hint={t(m.penaltyHint)}
					inputMode="numeric"
					measure="short"
				/>
			</div>
			<Select
				{...reply.at('visitCounts', visitOf(rubric).counts)}
				label={t(m.visitCounts)}
				placeholder={null}
				options={visitCounts.map((value) => ({ value, label: t(visitCountWords[value]) }))}
			/>
			<TextArea
				{...reply.at('legalBasis', rubric.legalBasis)}
				label={t(m.legalBasis)}
				rows={2}
				maxLength={1000}
				optional
			/>
		</PartForm>
	)
}
