import { itemsOf, type ItemList, type RubricItem } from '#app/domain/rubric-items.ts'
import { pathOf } from '#app/domain/rubric-composing.ts'
import type { Rubric } from '#app/domain/rubric.ts'
import { formatNumber } from '#app/locales/format.ts'
import { listNames, rubrics as m } from '#app/locales/rubrics.ts'
import { Field } from '#app/ui/parts/Field.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { named } from '#app/ui/review/sheet-fields.ts'
import { Order } from './Order.tsx'
import { PartForm } from './PartForm.tsx'
import { useRubricReply } from './use-rubric-reply.ts'

/** One of the short lists: its items in their order, and the form of one more. */
export const ItemsEditor = ({ rubric, list }: { rubric: Rubric; list: ItemList }) => {
	const t = useText()
	const items = itemsOf(rubric, list)
	return (
		<section className="stack" aria-labelledby={`ds-${list}`}>
			<h2 id={`ds-${list}`}>{t(listNames[list])}</h2>
			<Order
				parts={items.map((item) => ({ path: pathOf.item(list, item.id), vi: item.vi, en: item.en }))}
				empty={t(m.noItems)}
				editor={(path) => (
					<ItemEditor list={list} item={items.find(({ id }) => pathOf.item(list, id) === path) ?? null} />
				)}
			/>
			<ItemEditor list={list} item={null} />
		</section>
	)
}

const ItemEditor = ({ list, item }: { list: ItemList; item: RubricItem | null }) => {
	const t = useText()
	const language = useLanguage()
	const hidden = { act: 'item', list, id: item?.id ?? '' }
	const reply = useRubricReply(hidden)
	const add = t(m.addItem, { list: t(listNames[list]) })
	const isCounted = list === 'bonus' || list === 'penalty' || list === 'visit'
	const points = item && item.points !== null ? Math.abs(item.points) : null
	const figure = item?.points === null || !item ? '' : signed(language, item.points, list === 'bonus')
	const name = item ? named(language, item) : ''
	return (
		<PartForm
			summary={item ? (figure === '' ? name : t(m.itemLine, { name, points: figure })) : add}
			add={item ? null : add}
			hidden={hidden}
			reply={reply}
		>
			<div className="rubric-fields">
				<Field {...reply.at('vi', item?.vi)} label={t(m.partVi)} maxLength={500} />
				<Field {...reply.at('en', item?.en)} label={t(m.partEn)} lang="en" maxLength={500} optional />
				{list === 'gates' || list === 'disqualify' ? null : (
					<Field
						{...reply.at('points', points)}
						label={t(isCounted ? m.points : m.minScore)}
						hint={list === 'penalty' ? t(m.penaltyHint) : undefined}
						inputMode="numeric"
						measure="short"
					/>
				)}
				<Field {...reply.at('basis', item?.basis)} label={t(m.basis)} maxLength={1000} optional />
			</div>
		</PartForm>
	)
}

const signed = (language: 'vi' | 'en', points: number, isSigned: boolean): string =>
	`${isSigned && points > 0 ? '+' : ''}${formatNumber(language, points)}`
