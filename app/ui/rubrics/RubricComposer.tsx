import { itemLists } from '#app/domain/rubric-items.ts'
import { pathOf } from '#app/domain/rubric-composing.ts'
import type { Rubric } from '#app/domain/rubric.ts'
import { rubrics as m } from '#app/locales/rubrics.ts'
import type { Option } from '#app/ui/parts/Select.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { CriterionEditor } from './CriterionEditor.tsx'
import { ItemsEditor } from './ItemEditor.tsx'
import { Order } from './Order.tsx'
import { PartForm } from './PartForm.tsx'
import { RubricSettings } from './RubricSettings.tsx'
import { useRubricReply } from './use-rubric-reply.ts'

/** A version that is being composed: about the table, its criteria and its lists, each in a plain form of its own. */
export const RubricComposer = ({ rubric, copies }: { rubric: Rubric; copies: readonly Option[] }) => {
	const t = useText()
	const sum = rubric.criteria.reduce((total, { max }) => total + max, 0)
	return (
		<div className="stack loose">
			<RubricSettings rubric={rubric} />
			<CopyForm copies={copies} />
			<section className="stack" aria-labelledby="cac-tieu-chi">
				<h2 id="cac-tieu-chi">{t(m.criteria)}</h2>
				<p>{t(m.sumLine, { sum, most: rubric.maxScore })}</p>
				<Order
					parts={rubric.criteria.map((criterion) => ({
						path: pathOf.criterion(criterion.id),
						vi: criterion.vi,
						en: criterion.en,
					}))}
					empty={t(m.noCriteria)}
					editor={(path) => (
						<CriterionEditor
							rubric={rubric}
							criterion={rubric.criteria.find(({ id }) => pathOf.criterion(id) === path) ?? null}
						/>
					)}
				/>
				<CriterionEditor rubric={rubric} criterion={null} />
			</section>
			{itemLists.map((list) => (
				<ItemsEditor key={list} rubric={rubric} list={list} />
			))}
		</div>
	)
}

const hidden = { act: 'copy' }

const CopyForm = ({ copies }: { copies: readonly Option[] }) => {
	const t = useText()
	const reply = useRubricReply(hidden)
	if (copies.length === 0) return null
	return (
		<PartForm summary={t(m.copyTitle)} add={t(m.copyAct)} hidden={hidden} reply={reply}>
			<p className="muted">{t(m.copyWords)}</p>
			<Select
				{...reply.at('copyOf', '')}
				label={t(m.copyOf)}
				placeholder={t(m.copyChoose)}
				options={copies}
			/>
		</PartForm>
	)
}
